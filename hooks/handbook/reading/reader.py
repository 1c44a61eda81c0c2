"""How the rooms that say what a page may hold ask for its keys.

They speak to a `Reader` and never to the YAML. Two classes answer: `handbook.reading.map_reader`
reads a mapping of a file and tells what is wrong with it, and `handbook.reading.schema.schema_reader` has nothing to
read, notes what it is asked for, and makes a JSON Schema of that. Neither knows the other.
So what reads a page is what describes it, and nothing is typed twice.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple, Protocol

from handbook.model import KINDS, Reference
from handbook.problem import Place, RuleId
from handbook.vocabulary import Vocabulary


class Named(NamedTuple):
    """One line "name: text" of a block; `place` is where the text stands."""

    name: str
    text: str
    place: Place


class Reader(Protocol):
    """One mapping, asked key by key. Every method returns a usable value, whatever stands in the file.

    What is not there, or not as it should be, is an empty text, an empty list or None. Where `required`,
    a key that is not there is a problem.
    """

    @property
    def path(self) -> str:
        """The file, as messages name it; for a schema, the folder of the files that it describes."""

    @property
    def place(self) -> Place:
        """Where the mapping begins."""

    def at(self, key: str) -> Place:
        """Where the key stands, or where the mapping begins."""

    def has(self, key: str) -> bool:
        """Whether the key is there."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the field, of which some values must be."""

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        """Tell of a problem."""

    # One value.

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text with what it names in braces filled."""

    def real(self, key: str, placeholder: str, *, required: bool = True) -> str:
        """Return a text that says something; `placeholder` is what stands there until somebody writes it."""

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        """Return one of the allowed words, or a word that is none and was told."""

    def flag(self, key: str) -> bool:
        """Return whether the key says `true`."""

    def day(self, key: str, *, required: bool = True) -> str:
        """Return a day as year-month-day."""

    def phone(self, key: str, *, required: bool = True) -> str:
        """Return a phone number as it was written."""

    def address(self, key: str, *, required: bool = False) -> str:
        """Return the address of a page of another site. It is printed as it stands."""

    def like(self, key: str, form: str, rule: RuleId, message: str, *, required: bool = False) -> str:
        """Return a text of a certain form.

        `form` is a regular expression that editors know too; `message` goes on after the text.
        """

    def reference(self, key: str, kinds: Collection[str] = KINDS, *, required: bool = True) -> Reference | None:
        """Return a page `kind/id` of one of `kinds`. Whether it exists is checked by who knows the pages."""

    def target(self, key: str, kinds: Collection[str]) -> Reference:
        """Return where an answer leads: a bare id, or a page of one of `kinds`. Who knows the ids checks it."""

    # Lists.

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""

    def ids(self, key: str) -> tuple[Reference, ...]:
        """Return a list of bare ids, such as questions."""

    def page_ids(self, key: str) -> tuple[Reference, ...]:
        """Return a list of pages, guidance or not. Who knows the pages checks it."""

    def line_ids(self, key: str) -> tuple[Reference, ...]:
        """Return a list of ids of lines to call. Who knows the lines checks it."""

    def references(self, key: str, kinds: Collection[str] = KINDS) -> tuple[Reference, ...]:
        """Return a list of pages as in `reference`, without those that name none."""

    # Blocks of further keys.

    def block(self, key: str, *, required: bool = True) -> "Reader | None":
        """Return a reader of the block under `key`."""

    def blocks(self, key: str, *, required: bool = False) -> Iterator["Reader"]:
        """Yield a reader for each block of a list."""

    def named_texts(self, key: str, *, required: bool = True, what: str = "") -> tuple[Named, ...]:
        """Return a block of "name: text" lines.

        With `what`, each name is a new id, and `what` names it in messages; else it is a name that exists.
        """

    def named_ids(self, key: str) -> tuple[tuple[Reference, tuple[Reference, ...]], ...]:
        """Return a block of "name: [id, id]" lines, whose names exist; each name and id with its place."""

    def named_blocks(
        self, key: str, what: str = "", *, holds: str, short: str = "", required: bool = True, bare: bool = False
    ) -> Iterator[tuple[str, Place, "Reader"]]:
        """Yield each name under `key`, its place, and a reader of its block; `what` as in `named_texts`.

        `holds` says in messages what stands in such a block. Where `short` names a key, a block that would
        hold that key alone may be just its value. With `bare`, the key may stand there with nothing below it.
        """

    # What the keys are to each other.

    def one_of(self, keys: tuple[str, ...], message: str, *, several: bool = False) -> None:
        """See that one of the keys is there; and no two of them, unless `several` may stand together."""

    def together(self, *keys: str) -> bool:
        """Whether one of these keys is there, and so all are wanted: they come together or not at all."""

    def end(self) -> None:
        """See that nothing else stands there. Called last."""
