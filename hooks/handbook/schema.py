"""What the front matter of each kind may hold, as JSON Schema, for editors and other programs.

In: a handbook. Out: one schema for each kind of page and one for `district/district.yml`.
Nothing is typed twice: the functions that read a page are run with a reader that has nothing to
read and notes what it is asked for. Ids that exist are offered, as names to choose from.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from handbook.load.district import decided
from handbook.load.pages import read
from handbook.load.reader import ID, MAX_ID, Named, Reader
from handbook.model import HOME, KINDS, ROLES, Flow, Handbook, Reference, Setting
from handbook.problem import Place
from handbook.source import Mapping as Node

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the YAML language server of most editors knows whole."""

OTHERS, DISTRICT = "others", "district"
"""The names of the schemas of the site's other pages, and of the district's file."""

_PAGES = {**{kind: (kind, "") for kind in KINDS}, "home": ("", HOME), "moments": ("", "moments/call"), OTHERS: ("", "")}
"""For each schema the kind and the id of a page that it describes."""

_TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
"""Any scalar: the guide reads `911` and `yes` as words, which editors read as what they look like."""
_ID: Schema = {"type": "string", "pattern": f"^{ID}$", "maxLength": MAX_ID}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_ADDRESS: Schema = {"type": "string", "pattern": "^https?://"}
_NOTHING: Schema = {"enum": ["", None]}
_FILE = "district/docs/a.md"
"""A district's pages may say a little more than ours; the schemas are for both."""
_PLACE = Place(_FILE, 1)


def schemas(handbook: Handbook) -> dict[str, Schema]:
    """Return each schema by its name: a kind, `home`, `moments`, `others` or `district`."""
    found = {}
    for name, (kind, id) in _PAGES.items():
        recorder = Recorder(handbook)
        read(kind, id, "", 1, recorder)
        found[name] = {"$schema": DRAFT, "title": f"The front matter of {name}", **recorder.shape}
    recorder = Recorder(handbook)
    decided(recorder, Path())
    found[DISTRICT] = {"$schema": DRAFT, "title": "district/district.yml", **recorder.shape}
    return found


def _names(handbook: Handbook) -> Mapping[str, Mapping[str, Schema]]:
    """The names that a block of names may hold, by the key of the block, each with its values."""
    settings = [page for page in handbook.of_kind("settings") if isinstance(page, Setting)]
    flows = [page for page in handbook.of_kind("flows") if isinstance(page, Flow)]
    return {
        "contacts": dict.fromkeys(ROLES, _TEXT),
        "settings": {page.id.removeprefix("settings/"): {"enum": list(page.values)} for page in settings},
        "answers": {
            question.id: {"enum": list(question.answers)}
            for flow in flows
            for question in flow.questions.values()
            if not question.setting
        },
    }


class Recorder(Reader):
    """Answers everything with nothing, and notes in `shape` what was asked for."""

    __slots__ = ("bares", "handbook", "shape")

    def __init__(self, handbook: Handbook) -> None:
        super().__init__(Node({}, 1), _FILE, [], MappingProxyType({}))
        self.handbook = handbook
        self.bares: set[str] = set()
        self.shape: Schema = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}

    def _note(self, key: str, schema: Schema, *, required: bool) -> None:
        self.shape["properties"][key] = {"anyOf": [schema, _NOTHING]} if key in self.bares else schema
        if required:
            self.shape["required"].append(key)

    def wrong(self, place: Place, rule: str, message: str) -> None:
        """Nothing is wrong with a page that is not there."""

    def take(self, key: str, *, required: bool) -> None:
        """Whoever takes a value as it is looks at it himself; so anything may stand there."""
        self._note(key, {}, required=required)

    def bare(self, key: str) -> bool:
        self.bares.add(key)
        return False

    def text(self, key: str, *, required: bool = True) -> str:
        self._note(key, _TEXT, required=required)
        return ""

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        self._note(key, {"enum": list(allowed)} if allowed else _TEXT, required=required)
        return ""

    def flag(self, key: str) -> bool:
        self._note(key, {"enum": [True, False, "true", "false"]}, required=False)
        return False

    def date(self, key: str, *, required: bool = True) -> str:
        self._note(key, _DAY, required=required)
        return ""

    def address(self, key: str) -> str:
        self._note(key, _ADDRESS, required=False)
        return ""

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

    def named_blocks(
        self, key: str, what: str, *, holds: str, short: str = "", required: bool = True, new: bool = True
    ) -> Iterator[tuple[str, Place, "Reader"]]:
        inner = Recorder(self.handbook)
        yield "", _PLACE, inner
        shape = {"anyOf": [inner.shape["properties"][short], inner.shape]} if short else inner.shape
        names = _ID if new else {}
        schema = {"type": "object", "minProperties": 1, "propertyNames": names, "additionalProperties": shape}
        if not new and short and (known := _names(self.handbook).get(key)):
            schema |= {"properties": {name: _with(shape, short, values) for name, values in known.items()}}
            schema |= {"additionalProperties": False}
        self._note(key, schema, required=required)

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


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _with(shape: Schema, key: str, values: Schema) -> Schema:
    """A value that may stand alone or in a block, narrowed to the values that this one may have."""
    _, block = shape["anyOf"]
    return {"anyOf": [values, {**block, "properties": {**block["properties"], key: values}}]}
