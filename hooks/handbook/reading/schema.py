"""What the front matter of each kind may hold, as JSON Schema, for editors and other programs.

In: a handbook. Out: one schema for each kind of page, one for `district/district.yml` and one for `docs/guide.yml`.
Nothing is typed twice: the functions that read a page are run with a reader that has nothing to
read and notes what it is asked for. Ids that exist are offered, as names to choose from.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from handbook.model import GUIDE, HOME, HOTLINE, KINDS, ROLES, Flow, Handbook, Reference
from handbook.problem import Place, RuleId
from handbook.reading.district.file import decided
from handbook.reading.district.placeholders import NOTHING
from handbook.reading.files.find import OPEN
from handbook.reading.files.places import DOCS, OVERLAY
from handbook.reading.pages.kinds import read
from handbook.reading.reader import ID, MAX_ID, PHONE, Named, Reader
from handbook.reading.source import Mapping as Node
from handbook.reading.vocabulary import guide

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the YAML language server of most editors knows whole."""

OTHERS, DISTRICT = "others", "district"
"""The names of the schemas of the site's other pages, and of the district's file; that of `docs/guide.yml` is `GUIDE`."""

_PAGES = {**{kind: (kind, "") for kind in KINDS}, "home": ("", HOME), "moments": ("", "moments/call"), OTHERS: ("", "")}
"""For each schema the kind and the id of a page that it describes."""

_TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
"""Any scalar: the guide reads `911` and `yes` as words, which editors read as what they look like."""
_ID: Schema = {"type": "string", "pattern": f"^{ID}$", "maxLength": MAX_ID}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_NOTHING: Schema = {"enum": [None, ""]}
_NUMBER: Schema = {"type": ["string", "integer"], "pattern": f"^({PHONE})$"}
_HOTLINE: Schema = {
    "anyOf": [
        _NUMBER,
        {
            "type": "object",
            "properties": {"said": _TEXT, "phone": _NUMBER, "email": _TEXT, "url": _TEXT},
            "required": ["phone"],
            "additionalProperties": False,
        },
    ]
}
_PLACE = Place("", 1)


def schemas(handbook: Handbook) -> dict[str, Schema]:
    """Return each schema by its name: a kind, `home`, `moments`, `others`, `district` or `guide`."""
    found = {}
    for name, (kind, id) in _PAGES.items():
        # A district's page may hold whatever ours may, and says what it replaces.
        recorder = Recorder(handbook, OVERLAY if name in (*OPEN, OTHERS) else DOCS)
        read(kind, id, "", 1, recorder)
        found[name] = {"$schema": DRAFT, "title": f"The front matter of {name}", **recorder.shape}
    recorder = Recorder(handbook)
    decided(recorder, Path())
    found[DISTRICT] = {"$schema": DRAFT, "title": "district/district.yml", **recorder.shape}
    recorder = Recorder(handbook)
    guide(recorder)
    found[GUIDE] = {"$schema": DRAFT, "title": "docs/guide.yml", **recorder.shape}
    return found


def _names(handbook: Handbook) -> Mapping[str, Mapping[str, Schema]]:
    """The names that a block of names may hold, by the key of the block, each with its values."""
    flows = [page for page in handbook.of_kind("flows") if isinstance(page, Flow)]
    return {
        "contacts": dict.fromkeys(ROLES, _TEXT) | {HOTLINE: _HOTLINE},
        "facts": {fact: {} for fact in handbook.facts},
        "settings": {page.name: {"enum": list(page.values)} for page in handbook.settings},
        "answers": {
            question.id: {"enum": list(question.answers)}
            for flow in flows
            for question in flow.questions.values()
            if not question.setting
        },
    }


class Recorder(Reader):
    """Answers everything with nothing, and notes in `shape` what was asked for.

    `path` is the folder of the page that it stands for.
    """

    __slots__ = ("handbook", "shape")

    def __init__(self, handbook: Handbook, path: str = "") -> None:
        super().__init__(Node({}, 1), path, [], MappingProxyType({}))
        self.handbook = handbook
        self.shape: Schema = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}

    def _note(self, key: str, schema: Schema, *, required: bool) -> None:
        self.shape["properties"][key] = schema
        if required:
            self.shape["required"].append(key)

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        """Nothing is wrong with a page that is not there."""

    def text(self, key: str, *, required: bool = True) -> str:
        self._note(key, _TEXT, required=required)
        return ""

    def real(self, key: str, placeholder: str, *, required: bool = True) -> str:
        self._note(key, _TEXT | {"not": {"enum": [placeholder, *NOTHING]}}, required=required)
        return ""

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        self._note(key, {"enum": list(allowed)} if allowed else _TEXT, required=required)
        return ""

    def flag(self, key: str) -> bool:
        self._note(key, {"enum": [True, False, "true", "false"]}, required=False)
        return False

    def day(self, key: str, *, required: bool = True) -> str:
        self._note(key, _DAY, required=required)
        return ""

    def like(self, key: str, form: str, rule: RuleId, message: str, *, required: bool = False) -> str:
        self._note(key, {"type": "string", "pattern": f"^({form})$"}, required=required)
        return ""

    def phone(self, key: str, *, required: bool = True) -> str:
        self._note(key, {"type": ["string", "integer"], "pattern": f"^({PHONE})$"}, required=required)
        return ""

    def page_ids(self, key: str) -> tuple[Reference, ...]:
        self._note(key, _list_of({"enum": sorted(self.handbook.pages)}), required=False)
        return ()

    def line_ids(self, key: str) -> tuple[Reference, ...]:
        ids = (*self.handbook.lines, *ROLES) if self.handbook.lines else ()
        known = [form for id in ids for form in ([id, int(id)] if id.isdigit() else [id])]
        self._note(key, _list_of({"enum": known} if known else _ID), required=False)
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        self._note(key, _list_of(_TEXT), required=False)
        return ()

    def ids(self, key: str) -> tuple[Reference, ...]:
        self._note(key, _list_of(_ID), required=False)
        return ()

    def target(self, key: str, kinds: Collection[str]) -> Reference:
        self._note(key, {"anyOf": [_ID, *self._page(kinds)["anyOf"]]}, required=True)
        return Reference("", _PLACE)

    def reference(self, key: str, kinds: Collection[str] = KINDS, *, required: bool = True) -> Reference | None:
        self._note(key, self._page(kinds), required=required)
        return None

    def references(self, key: str, kinds: Collection[str] = KINDS) -> tuple[Reference, ...]:
        self._note(key, _list_of(self._page(kinds)), required=False)
        return ()

    def _page(self, kinds: Collection[str]) -> Schema:
        """A page that exists, offered by name, or one that is yet to be written."""
        pattern = f"^({'|'.join(kinds)})/{ID}$"
        known = sorted(
            id for id in self.handbook.pages if id.partition("/")[0] in kinds and "index" not in id.split("/")
        )
        return {"anyOf": [{"enum": known}, {"type": "string", "pattern": pattern}]}

    def named_texts(self, key: str, *, required: bool = True, what: str = "") -> tuple[Named, ...]:
        schema: Schema = {"type": "object", "minProperties": 1}
        if known := _names(self.handbook).get(key):
            schema |= {"properties": dict(known), "additionalProperties": False}
        else:
            schema |= {"additionalProperties": _TEXT} | ({"propertyNames": _ID} if what else {})
        self._note(key, schema, required=required)
        return ()

    def named_ids(self, key: str) -> tuple[tuple[Reference, tuple[Reference, ...]], ...]:
        names = _names(self.handbook)["settings"]
        listed = {name: _list_of(values) | {"minItems": 1} for name, values in names.items()}
        schema = {"type": "object", "minProperties": 1, "properties": listed, "additionalProperties": False}
        self._note(key, schema, required=False)
        return ()

    def named_blocks(
        self, key: str, what: str = "", *, holds: str, short: str = "", required: bool = True, bare: bool = False
    ) -> Iterator[tuple[str, Place, "Reader"]]:
        inner = Recorder(self.handbook)
        yield "", _PLACE, inner
        shape = _or_its_value(inner.shape, short) if short else inner.shape
        schema: Schema = {"type": "object", "minProperties": 1}
        if what:
            schema |= {"propertyNames": _ID, "additionalProperties": shape}
        elif known := _names(self.handbook).get(key):
            named = {
                name: value if "anyOf" in value else _or_its_value(inner.shape, short, value) if short else inner.shape
                for name, value in known.items()
            }
            schema |= {"properties": named, "additionalProperties": False}
        else:
            schema |= {"additionalProperties": shape}
        self._note(key, {"anyOf": [_NOTHING, schema]} if bare else schema, required=required)

    def blocks(self, key: str, *, required: bool = False) -> Iterator["Reader"]:
        inner = Recorder(self.handbook)
        self._note(key, _list_of(inner.shape), required=required)
        yield inner

    def block(self, key: str, *, required: bool = True) -> "Reader":
        inner = Recorder(self.handbook)
        self._note(key, inner.shape, required=required)
        return inner

    def one_of(self, keys: tuple[str, ...], message: str, *, several: bool = False) -> None:
        self.shape["anyOf" if several else "oneOf"] = [{"required": [key]} for key in keys]

    def any_of(self, *keys: str) -> bool:
        self.shape["dependencies"] = {key: [other for other in keys if other != key] for key in keys}
        return False

    def end(self) -> None:
        """Whatever was not asked for is refused by the schema as it stands."""


def _or_its_value(block: Schema, key: str, value: Schema | None = None) -> Schema:
    """A block, or the value of its `key` alone; `value` says more of that value than the block does."""
    value = value or block["properties"][key]
    return {"anyOf": [value, block | {"properties": block["properties"] | {key: value}}]}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}
