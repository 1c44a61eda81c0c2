"""Reads one mapping key by key, and remembers what was wrong with it.

The rooms that say what a page may hold speak to a `Reader` alone, never to the mapping. So
`handbook.reading.schema` can put another reader in its place, and learn from the same words what a page
may hold.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from handbook.model import KINDS, EmergencyLine, Reference
from handbook.problem import Place, Problem, RuleId, listed, most_like, nearest, shown
from handbook.reading.braces import calls, roles
from handbook.reading.district.placeholders import says_nothing
from handbook.reading.slips.quotes import CURLY, is_curly
from handbook.reading.source import Items, Text, Value
from handbook.reading.source import Mapping as Node

ID = "[a-z0-9]+(-[a-z0-9]+)*"
"""What an id looks like: kebab-case."""
MAX_ID = 80
"""Ids become addresses and file names."""
PHONE = r"\+?[0-9]([ -]?[0-9]){2,14}"
"""What a phone number looks like: 3 to 15 digits (ITU-T E.164), with single spaces or hyphens between them."""
WEB = r"https?://[^\s{}<>]+"
"""What the address of a page of another site looks like."""


def is_id(text: str) -> bool:
    """Whether `text` is a kebab-case id."""
    return len(text) <= MAX_ID and bool(re.fullmatch(ID, text))


def as_id(text: str) -> str:
    """Return an id made from the words of a title; nothing where no word is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    return "-".join(re.findall("[a-z0-9]+", plain))[:MAX_ID].strip("-")


class Named(NamedTuple):
    """One line "name: text" of a block; `place` is where the text stands."""

    name: str
    text: str
    place: Place


def is_date(text: str) -> bool:
    """Whether `text` is a day that exists, as year-month-day."""
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


class Reader:
    """One mapping of one file. Problems gather in `problems`; every method returns a usable value.

    `contacts` fill the roles that texts name in braces, and `lines` the numbers to call; without
    `lines`, this file may name none.
    """

    __slots__ = ("contacts", "known", "lines", "missing", "node", "path", "problems")

    def __init__(
        self,
        node: Node,
        path: str,
        problems: list[Problem],
        contacts: Mapping[str, str],
        lines: Mapping[str, EmergencyLine] | None = None,
    ) -> None:
        self.node = node
        self.path = path
        self.problems = problems
        self.contacts = contacts
        self.lines = lines
        self.known: list[str] = []
        self.missing: dict[str, Problem] = {}

    @property
    def place(self) -> Place:
        return Place(self.path, self.node.line)

    def at(self, key: str) -> Place:
        """Where the key stands, or where the mapping begins."""
        return Place(self.path, self.node.key_lines.get(key, self.node.line))

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        self.problems.append(Problem(place, rule, message))

    def inner(self, node: Node) -> "Reader":
        """A reader of a mapping inside this one."""
        return Reader(node, self.path, self.problems, self.contacts, self.lines)

    def take(self, key: str, *, required: bool) -> Value | None:
        """Return the value of `key` and count the key as known."""
        self.known.append(key)
        value = self.node.items.get(key)
        if value is None and required:
            self._miss((key,), f'"{key}" is missing. Add a line "{key}: …".')
        return value

    def _miss(self, keys: tuple[str, ...], message: str) -> None:
        """Note that one of some keys should be here; a key that is misspelled may turn out to be it."""
        problem = Problem(self.place, "missing-key", message)
        self.missing |= dict.fromkeys(keys, problem)
        self.wrong(problem.place, "missing-key", message)

    def plain(self, value: Value, name: str) -> str:
        """Return a text with what it names in braces filled; anything else is a problem."""
        if not isinstance(value, Text):
            self.wrong(
                Place(self.path, value.line), "wrong-type", f'"{name}" should be text, and this is {_shape(value)}'
            )
            return ""
        text = value.value
        if is_curly(text):
            self.wrong(Place(self.path, value.line), "curly-quotes", CURLY)
            return ""
        if not text.isprintable() or "  " in text or text != text.strip():
            text = " ".join(text.split())
        if not text:
            self.wrong(Place(self.path, value.line), "empty-text", f'"{name}" is empty. Write it, or delete the line.')
        if "{" not in text and "}" not in text:
            return text
        for message in roles.faults(text, calls_too=self.lines is not None):
            self.wrong(Place(self.path, value.line), "unknown-role", message)
        return roles.fill(calls.fill(text, self.lines or {}), self.contacts)

    def text(self, key: str, *, required: bool = True) -> str:
        value = self.take(key, required=required)
        return "" if value is None else self.plain(value, key)

    def real(self, key: str, placeholder: str, *, required: bool = True) -> str:
        """Return a text that says something; `placeholder` is what stands there until somebody writes it."""
        text = self.text(key, required=required)
        if text and (text.casefold() == placeholder.casefold() or says_nothing(text)):
            way_out = f"Write the {key} of your district" if required else "Write it, or delete the line"
            self.wrong(
                self.at(key), "placeholder", f'"{shown(text)}" is no {key}, and readers would see it. {way_out}.'
            )
            return ""
        return text

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        """Return one of the allowed words."""
        text = self.text(key, required=required)
        if text and text not in allowed:
            self.wrong(
                self.at(key),
                "not-a-choice",
                f'"{key}" cannot be "{shown(text)}".{nearest(text, allowed)} It is one of: {listed(allowed)}.',
            )
        return text

    def flag(self, key: str) -> bool:
        return self.choice(key, ("true", "false"), required=False) == "true"

    def list(self, key: str, *, required: bool = False) -> tuple[Value, ...]:
        value = self.take(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, Items):
            items = (
                ", ".join(" ".join(part.split()) for part in value.value.split(",")) if isinstance(value, Text) else ""
            )
            example = f"{key}: [{shown(items) or 'one, two'}]"
            self.wrong(
                Place(self.path, value.line), "wrong-type", f'"{key}" should be a list in square brackets: "{example}".'
            )
            return ()
        return value.items

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self.plain(value, key) for value in self.list(key))

    def ids(self, key: str) -> tuple[Reference, ...]:
        """Read a list of bare ids, such as questions."""
        return tuple(Reference(self.plain(value, key), Place(self.path, value.line)) for value in self.list(key))

    def page_ids(self, key: str) -> tuple[Reference, ...]:
        """Read a list of pages, guidance or not. Who knows the pages checks it."""
        return self.ids(key)

    def line_ids(self, key: str) -> tuple[Reference, ...]:
        """Read a list of ids of lines to call. Who knows the lines checks it."""
        return self.ids(key)

    def target(self, key: str, kinds: Collection[str]) -> Reference:
        """Read where an answer leads: a bare id, or a page of one of `kinds`. Who knows the ids checks it."""
        value = self.take(key, required=True)
        return Reference(self.plain(value, key), Place(self.path, value.line)) if value else Reference("", self.place)

    def day(self, key: str, *, required: bool = True) -> str:
        """Return a day as year-month-day; nothing for what is none."""
        text = self.text(key, required=required)
        if text and not is_date(text):
            self.wrong(
                self.at(key),
                "bad-date",
                f'"{shown(text)}" is no date here: write year-month-day, such as {_as_day(text) or "2026-11-21"}.',
            )
            return ""
        return text

    def phone(self, key: str, *, required: bool = True) -> str:
        """Return a phone number as it was written; nothing for what is none."""
        message = 'is no number to call: write digits, with hyphens or spaces between them, such as "1-800-222-1222".'
        return self.like(key, PHONE, "bad-number", message, required=required)

    def like(self, key: str, form: str, rule: RuleId, message: str, *, required: bool = False) -> str:
        """Return a text of a certain form, if there is one; nothing where it has another.

        `form` is a regular expression that editors know too; `message` goes on after the text.
        """
        value = self.take(key, required=required)
        if not isinstance(value, Text):
            return "" if value is None else self.plain(value, key)
        text = " ".join(value.value.split())
        if is_curly(text):
            self.wrong(Place(self.path, value.line), "curly-quotes", CURLY)
            return ""
        if not re.fullmatch(form, text):
            self.wrong(Place(self.path, value.line), rule, f'"{shown(text)}" {message}')
            return ""
        return text

    def address(self, key: str, *, required: bool = False) -> str:
        """Return the address of a page of another site, if there is one. It is printed as it stands."""
        message = "is no address: that begins with https://, and has no space and no braces in it."
        return self.like(key, WEB, "bad-address", message, required=required)

    def named_texts(self, key: str, *, required: bool = True, what: str = "") -> tuple[Named, ...]:
        """Read a block of "name: text" lines.

        With `what`, each name is a new id, and `what` names it in messages; else it is a name that exists.
        """
        block = self.block(key, required=required)
        found = []
        for name, value in block.node.items.items() if block else ():
            if what and block:
                block.id(name, block.at(name), what)
            found.append(Named(name, self.plain(value, name), Place(self.path, value.line)))
        return tuple(found)

    def named_ids(self, key: str) -> tuple[tuple[Reference, tuple[Reference, ...]], ...]:
        """Read a block of "name: [id, id]" lines, whose names exist; each name and id with its place."""
        block = self.block(key, required=False)
        found = []
        for name in block.node.items if block else ():
            assert block
            if ids := block.ids(name):
                found.append((Reference(name, block.at(name)), ids))
            elif isinstance(block.node.items[name], Items):
                block.wrong(
                    block.at(name), "empty-text", f'"{shown(name)}" is empty. Name a value, or delete the line.'
                )
        return tuple(found)

    def named_blocks(
        self, key: str, what: str = "", *, holds: str, short: str = "", required: bool = True, bare: bool = False
    ) -> Iterator[tuple[str, Place, "Reader"]]:
        """Yield each name under `key`, its place, and a reader of its block; `what` as in `named_texts`.

        Where `short` names a key, a block that would hold that key alone may be just its value.
        With `bare`, the key may stand there with nothing below it.
        """
        if bare and self._is_bare(key):
            self.known.append(key)
            return
        block = self.block(key, required=required)
        for name, value in block.node.items.items() if block else ():
            assert block
            if what:
                block.id(name, block.at(name), what)
            if isinstance(value, Node):
                yield name, block.at(name), block.inner(value)
            elif short:
                yield name, block.at(name), block.inner(Node({short: value}, value.line))
            else:
                named = f'{what}, "{shown(name)}",' if what else f'"{shown(name)}"'
                block.wrong(block.at(name), "wrong-type", f"{named} should be a block with {holds}.")

    def _is_bare(self, key: str) -> bool:
        value = self.node.items.get(key)
        return isinstance(value, Text) and not value.value

    def one_of(self, keys: tuple[str, ...], message: str, *, several: bool = False) -> None:
        """See that one of the keys is there; and no two of them, unless `several` may stand together."""
        there = [key for key in keys if key in self.node.items]
        if not there:
            self._miss(keys, message)
        elif len(there) > 1 and not several:
            self.wrong(self.at(there[1]), "unknown-key", f'"{there[1]}" cannot stand beside "{there[0]}". Keep one.')

    def any_of(self, *keys: str) -> bool:
        """Whether one of these is there: they come together or not at all."""
        return any(key in self.node.items for key in keys)

    def blocks(self, key: str, *, required: bool = False) -> Iterator["Reader"]:
        """Yield a reader for each mapping of a list."""
        for value in self.list(key, required=required):
            if isinstance(value, Node):
                yield self.inner(value)
            else:
                self.wrong(
                    Place(self.path, value.line), "wrong-type", f'each entry of "{key}" should be a block of keys.'
                )

    def block(self, key: str, *, required: bool = True) -> "Reader | None":
        """Return a reader for the mapping under `key`."""
        value = self.take(key, required=required)
        if value is None:
            return None
        if not isinstance(value, Node):
            hyphens = " Take the hyphens away." if isinstance(value, Items) and not value.brackets else ""
            message = f'"{key}" should be a block of "name: value" lines.{hyphens}'
            self.wrong(Place(self.path, value.line), "wrong-type", message)
            return None
        if not value.items:
            self.wrong(Place(self.path, value.line), "empty-text", f'"{key}" is empty.')
            return None
        return self.inner(value)

    def reference(self, key: str, kinds: Collection[str] = KINDS, *, required: bool = True) -> Reference | None:
        value = self.take(key, required=required)
        return None if value is None else self.as_reference(value, key, kinds)

    def references(self, key: str, kinds: Collection[str] = KINDS) -> tuple[Reference, ...]:
        found = (self.as_reference(value, key, kinds) for value in self.list(key))
        return tuple(reference for reference in found if reference)

    def as_reference(self, value: Value, name: str, kinds: Collection[str]) -> Reference | None:
        """Read `kind/id`, where the kind is one of `kinds`."""
        text = self.plain(value, name)
        kind, _, stem = text.partition("/")
        if len(several := text.split()) > 1 and all("/" in one for one in several):
            message = f'a comma is missing: write "{shown(", ".join(one.strip(",") for one in several))}".'
            self.wrong(Place(self.path, value.line), "bad-reference", message)
            return None
        if text and (kind not in kinds or not is_id(stem)):
            example = f"{next(iter(kinds))}/some-id"
            self.wrong(
                Place(self.path, value.line),
                "bad-reference",
                f'"{shown(text)}" should name a page as "{example}", with one of: {listed(kinds)}.',
            )
            return None
        return Reference(text, Place(self.path, value.line)) if text else None

    def id(self, text: str, place: Place, what: str) -> str:
        """Return `text` if it is an id; `what` names it in the message."""
        if not is_id(text):
            self.wrong(
                place,
                "bad-id",
                f'"{shown(text)}" cannot be the id of {what}: '
                "use small letters a to z, digits and single hyphens, such as past-student.",
            )
        return text

    def end(self) -> None:
        """Report the keys that nobody asked for. One that stands for a key that is missing is one mistake with it."""
        unknown = [key for key in self.node.items if key not in self.known]
        for key in unknown:
            meant = most_like(key, [name for name in self.known if name not in self.node.items])
            alone = not meant and len(unknown) == len(set(self.missing.values())) == 1
            lacking = self.missing.get(next(iter(self.missing)) if alone else meant)
            if lacking in self.problems:
                self.problems.remove(lacking)
            hint = f' Did you mean "{meant}"?' if meant else nearest(key, self.known)
            if alone and lacking:
                hint = f" And {lacking.message} Is this it?"
            self.wrong(
                self.at(key),
                "unknown-key",
                f'"{shown(key)}" is not a key here.{hint or " It may hold: " + listed(self.known) + "."}',
            )


def _shape(value: Value) -> str:
    """Say what stands where a text should, and how to make it one."""
    if not isinstance(value, Items):
        return "a block of keys."
    return f"a list. Take the {'square brackets' if value.brackets else 'hyphens'} away, and keep one text."


def _as_day(text: str) -> str:
    """Return a day written in numbers, month first as here, in the way that is read; nothing for another text."""
    if american := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text):
        month, day, year = american.groups()
    elif other := re.fullmatch(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})", text):
        year, month, day = other.groups()
    else:
        return ""
    written = f"{year}-{int(month):02}-{int(day):02}"
    return written if is_date(written) else ""
