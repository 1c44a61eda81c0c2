"""A `Reader` that has nothing to read, and notes what it is asked for as a JSON Schema.

In: a handbook, whose ids are offered as names to choose from. Out: the shape of one mapping.
What reads a page must ask for the same keys whatever it is answered, or the schema lacks some.
"""

from collections.abc import Collection, Iterator, Mapping

from handbook.model import KINDS, Handbook, Reference
from handbook.problem import Place, RuleId
from handbook.reading.district import placeholders
from handbook.reading.district.placeholders import UNDECIDED
from handbook.reading.forms import ID, WEB
from handbook.reading.reader import Named, Reader
from handbook.reading.schema.shapes import (
    AN_ID,
    DAY,
    HOTLINE_BLOCK,
    NOTHING,
    NUMBER,
    TEXT,
    Schema,
    list_of,
    or_its_value,
)
from handbook.vocabulary import HOTLINE, Vocabulary

_PLACE = Place("", 1)


class SchemaReader:
    """Answers everything with nothing. `shape` is the schema of what it was asked for."""

    __slots__ = ("_handbook", "_path", "shape")

    def __init__(self, handbook: Handbook, path: str = "") -> None:
        """`path` is the folder of the pages that are described."""
        self._handbook = handbook
        self._path = path
        self.shape: Schema = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}

    def _note(self, key: str, schema: Schema, *, required: bool = False) -> None:
        self.shape["properties"][key] = schema
        if required:
            self.shape["required"].append(key)

    @property
    def path(self) -> str:
        return self._path

    @property
    def place(self) -> Place:
        return _PLACE

    def at(self, key: str) -> Place:
        return _PLACE

    @property
    def vocabulary(self) -> Vocabulary:
        return self._handbook.vocabulary

    def has(self, key: str) -> bool:
        return False

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        """Nothing is wrong with a page that is not there."""

    # One value.

    def text(self, key: str, *, required: bool = True) -> str:
        self._note(key, TEXT, required=required)
        return ""

    def real(self, key: str, placeholder: str, *, required: bool = True) -> str:
        self._note(key, {**TEXT, "not": {"enum": [placeholder, *placeholders.NOTHING]}}, required=required)
        return ""

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        numbers = [int(value) for value in allowed if value.isdecimal()]  # as editors read them
        self._note(key, {"enum": [*allowed, *numbers]} if allowed else TEXT, required=required)
        return ""

    def flag(self, key: str) -> bool:
        self._note(key, {"enum": [True, False, "true", "false"]})
        return False

    def day(self, key: str, *, required: bool = True) -> str:
        self._note(key, DAY, required=required)
        return ""

    def phone(self, key: str, *, required: bool = True) -> str:
        self._note(key, NUMBER, required=required)
        return ""

    def address(self, key: str, *, required: bool = False) -> str:
        return self._like(key, WEB, required=required)

    def like(self, key: str, form: str, rule: RuleId, message: str, *, required: bool = False) -> str:
        return self._like(key, form, required=required)

    def _like(self, key: str, form: str, *, required: bool) -> str:
        self._note(key, {"type": "string", "pattern": f"^({form})$"}, required=required)
        return ""

    def reference(self, key: str, kinds: Collection[str] = KINDS, *, required: bool = True) -> Reference | None:
        self._note(key, {"anyOf": self._page(kinds)}, required=required)
        return None

    def target(self, key: str, kinds: Collection[str]) -> Reference:
        self._note(key, {"anyOf": [AN_ID, *self._page(kinds)]}, required=True)
        return Reference("", _PLACE)

    # Lists.

    def texts(self, key: str) -> tuple[str, ...]:
        self._note(key, list_of(TEXT))
        return ()

    def ids(self, key: str) -> tuple[Reference, ...]:
        self._note(key, list_of(AN_ID))
        return ()

    def page_ids(self, key: str) -> tuple[Reference, ...]:
        self._note(key, list_of({"enum": [*sorted(self._handbook.pages)]}))
        return ()

    def line_ids(self, key: str) -> tuple[Reference, ...]:
        known: list[str | int | bool | None] = []
        for id in (*self._handbook.lines, *self.vocabulary.roles) if self._handbook.lines else ():
            known += [id, int(id)] if id.isdigit() else [id]
        self._note(key, list_of({"enum": known} if known else AN_ID))
        return ()

    def references(self, key: str, kinds: Collection[str] = KINDS) -> tuple[Reference, ...]:
        self._note(key, list_of({"anyOf": self._page(kinds)}))
        return ()

    # Blocks of further keys.

    def block(self, key: str, *, required: bool = True) -> "SchemaReader":
        inner = SchemaReader(self._handbook)
        self._note(key, inner.shape, required=required)
        return inner

    def blocks(self, key: str, *, required: bool = False) -> Iterator["SchemaReader"]:
        inner = SchemaReader(self._handbook)
        self._note(key, list_of(inner.shape), required=required)
        yield inner

    def named_texts(self, key: str, *, required: bool = True, what: str = "") -> tuple[Named, ...]:
        schema: Schema = {"type": "object", "minProperties": 1}
        if known := _names(self._handbook).get(key):
            schema["properties"], schema["additionalProperties"] = dict(known), False
        else:
            schema["additionalProperties"] = TEXT
            if what:
                schema["propertyNames"] = AN_ID
        self._note(key, schema, required=required)
        return ()

    def named_ids(self, key: str) -> tuple[tuple[Reference, tuple[Reference, ...]], ...]:
        names = _names(self._handbook)["settings"]
        lists: dict[str, Schema] = {name: {**list_of(values), "minItems": 1} for name, values in names.items()}
        self._note(key, {"type": "object", "minProperties": 1, "properties": lists, "additionalProperties": False})
        return ()

    def named_blocks(
        self, key: str, what: str = "", *, holds: str, short: str = "", required: bool = True, bare: bool = False
    ) -> Iterator[tuple[str, Place, Reader]]:
        inner = SchemaReader(self._handbook)
        yield "", _PLACE, inner
        shape = or_its_value(inner.shape, short) if short else inner.shape
        schema: Schema = {"type": "object", "minProperties": 1}
        if what:
            schema["propertyNames"], schema["additionalProperties"] = AN_ID, shape
        elif known := _names(self._handbook).get(key):
            schema["properties"] = {
                name: value if "anyOf" in value else or_its_value(inner.shape, short, value) if short else inner.shape
                for name, value in (_open(known) if bare else known).items()
            }
            schema["additionalProperties"] = False
        else:
            schema["additionalProperties"] = shape
        self._note(key, {"anyOf": [NOTHING, schema]} if bare else schema, required=required)

    # What the keys are to each other.

    def one_of(self, keys: tuple[str, ...], message: str, *, several: bool = False) -> None:
        required: list[Schema] = [{"required": [key]} for key in keys]
        if several:
            self.shape["anyOf"] = required
        else:
            self.shape["oneOf"] = required

    def together(self, *keys: str) -> bool:
        self.shape["dependencies"] = {key: [other for other in keys if other != key] for key in keys}
        return False

    def end(self) -> None:
        """Whatever was not asked for is refused by the schema as it stands."""

    def _page(self, kinds: Collection[str]) -> list[Schema]:
        """A page that exists, offered by name, or one that is yet to be written."""
        known = sorted(
            id for id in self._handbook.pages if id.partition("/")[0] in kinds and "index" not in id.split("/")
        )
        return [{"enum": [*known]}, {"type": "string", "pattern": f"^({'|'.join(kinds)})/{ID}$"}]


def _open(known: Mapping[str, Schema]) -> Mapping[str, Schema]:
    """Names whose values may also say that nobody has decided."""
    return {
        name: {**value, "enum": [*value["enum"], UNDECIDED]} if isinstance(value.get("enum"), list) else value
        for name, value in known.items()
    }


def _names(handbook: Handbook) -> Mapping[str, Mapping[str, Schema]]:
    """The names that a block of names may hold, by the key of the block, each with its values."""
    return {
        "contacts": {role: HOTLINE_BLOCK if role == HOTLINE else TEXT for role in handbook.vocabulary.roles},
        "facts": {fact: {} for fact in handbook.facts},
        "settings": {page.name: {"enum": [*page.values]} for page in handbook.settings},
        "answers": {
            question.id: {"enum": [*question.answers]}
            for flow in handbook.flows
            for question in flow.questions.values()
            if not question.setting
        },
    }
