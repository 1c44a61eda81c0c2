"""Reads one mapping of a file key by key, and remembers what was wrong with it.

In: a mapping of the YAML tree. Out: values, and the problems in its `Values`.
"""

from collections.abc import Collection, Iterator

from handbook.model import KINDS, Reference
from handbook.problem import Place, Problem, RuleId, listed, most_like, nearest, shown
from handbook.reading.district.placeholders import says_nothing
from handbook.reading.forms import PHONE, WEB, as_date, is_date
from handbook.reading.reader import Named
from handbook.reading.values import Values
from handbook.reading.yaml.tree import YamlList, YamlMap, YamlText, YamlValue
from handbook.vocabulary import Vocabulary


class MapReader:
    """A `Reader` of one mapping of one file. Its methods are described there."""

    __slots__ = ("_known", "_missing", "node", "values")

    def __init__(self, node: YamlMap, values: Values) -> None:
        """Read `node`; `values` reads its values, and holds the problems of the whole file."""
        self.node = node
        self.values = values
        self._known: list[str] = []
        self._missing: dict[str, Problem] = {}
        """Key to the problem that it is missing; one that is misspelled may turn out to be it."""

    @property
    def path(self) -> str:
        return self.values.path

    @property
    def place(self) -> Place:
        return Place(self.path, self.node.line)

    def at(self, key: str) -> Place:
        return Place(self.path, self.node.key_lines.get(key, self.node.line))

    @property
    def vocabulary(self) -> Vocabulary:
        return self.values.vocabulary

    def has(self, key: str) -> bool:
        return key in self.node.items

    def wrong(self, place: Place, rule: RuleId, message: str) -> None:
        self.values.wrong(place, rule, message)

    # One value.

    def text(self, key: str, *, required: bool = True) -> str:
        value = self._take(key, required=required)
        return "" if value is None else self.values.text(value, key)

    def real(self, key: str, placeholder: str, *, required: bool = True) -> str:
        text = self.text(key, required=required)
        if text and (text.casefold() == placeholder.casefold() or says_nothing(text)):
            way_out = f"Write the {key} of your district" if required else "Write it, or delete the line"
            message = f'"{shown(text)}" is no {key}, and readers would see it. {way_out}.'
            self.wrong(self.at(key), "placeholder", message)
            return ""
        return text

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str:
        text = self.text(key, required=required)
        if text and text not in allowed:
            message = f'"{key}" cannot be "{shown(text)}".{nearest(text, allowed)} It is one of: {listed(allowed)}.'
            self.wrong(self.at(key), "not-a-choice", message)
        return text

    def flag(self, key: str) -> bool:
        return self.choice(key, ("true", "false"), required=False) == "true"

    def day(self, key: str, *, required: bool = True) -> str:
        text = self.text(key, required=required)
        if text and not is_date(text):
            example = as_date(text) or "2026-11-21"
            message = f'"{shown(text)}" is no date here: write year-month-day, such as {example}.'
            self.wrong(self.at(key), "bad-date", message)
            return ""
        return text

    def phone(self, key: str, *, required: bool = True) -> str:
        message = 'is no number to call: write digits, with hyphens or spaces between them, such as "1-800-222-1222".'
        return self.like(key, PHONE, "bad-number", message, required=required)

    def address(self, key: str, *, required: bool = False) -> str:
        message = "is no address: that begins with https://, and has no space and no braces in it."
        return self.like(key, WEB, "bad-address", message, required=required)

    def like(self, key: str, form: str, rule: RuleId, message: str, *, required: bool = False) -> str:
        value = self._take(key, required=required)
        return "" if value is None else self.values.like(value, key, form, rule, message)

    def reference(self, key: str, kinds: Collection[str] = KINDS, *, required: bool = True) -> Reference | None:
        value = self._take(key, required=required)
        return None if value is None else self.values.reference(value, key, kinds)

    def target(self, key: str, kinds: Collection[str]) -> Reference:
        value = self._take(key, required=True)
        return Reference("", self.place) if value is None else self._id(value, key)

    # Lists.

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self.values.text(value, key) for value in self._list(key))

    def ids(self, key: str) -> tuple[Reference, ...]:
        return tuple(self._id(value, key) for value in self._list(key))

    def page_ids(self, key: str) -> tuple[Reference, ...]:
        return self.ids(key)

    def line_ids(self, key: str) -> tuple[Reference, ...]:
        return self.ids(key)

    def references(self, key: str, kinds: Collection[str] = KINDS) -> tuple[Reference, ...]:
        found = (self.values.reference(value, key, kinds) for value in self._list(key))
        return tuple(reference for reference in found if reference)

    # Blocks of further keys.

    def block(self, key: str, *, required: bool = True) -> "MapReader | None":
        value = self._take(key, required=required)
        if value is None:
            return None
        if not isinstance(value, YamlMap):
            hyphens = " Take the hyphens away." if isinstance(value, YamlList) and not value.brackets else ""
            message = f'"{key}" should be a block of "name: value" lines.{hyphens}'
            self.wrong(self.values.place(value), "wrong-type", message)
            return None
        if not value.items:
            self.wrong(self.values.place(value), "empty-text", f'"{key}" is empty.')
            return None
        return self._inner(value)

    def blocks(self, key: str, *, required: bool = False) -> Iterator["MapReader"]:
        for value in self._list(key, required=required):
            if isinstance(value, YamlMap):
                yield self._inner(value)
            else:
                message = f'each entry of "{key}" should be a block of keys.'
                self.wrong(self.values.place(value), "wrong-type", message)

    def named_texts(self, key: str, *, required: bool = True, what: str = "") -> tuple[Named, ...]:
        return tuple(
            Named(name, self.values.text(value, name), self.values.place(value))
            for name, _, value in self._named(key, what, required=required)
        )

    def named_ids(self, key: str) -> tuple[tuple[Reference, tuple[Reference, ...]], ...]:
        block = self.block(key, required=False)
        if block is None:
            return ()
        found = []
        for name, value in block.node.items.items():
            if ids := block.ids(name):
                found.append((Reference(name, block.at(name)), ids))
            elif isinstance(value, YamlList):
                message = f'"{shown(name)}" is empty. Name a value, or delete the line.'
                self.wrong(block.at(name), "empty-text", message)
        return tuple(found)

    def named_blocks(
        self, key: str, what: str = "", *, holds: str, short: str = "", required: bool = True, bare: bool = False
    ) -> Iterator[tuple[str, Place, "MapReader"]]:
        if bare and self._is_bare(key):
            self._known.append(key)
            return
        for name, place, value in self._named(key, what, required=required):
            if isinstance(value, YamlMap):
                yield name, place, self._inner(value)
            elif short:
                yield name, place, self._inner(YamlMap({short: value}, value.line))
            else:
                named = f'{what}, "{shown(name)}",' if what else f'"{shown(name)}"'
                self.wrong(place, "wrong-type", f"{named} should be a block with {holds}.")

    # What the keys are to each other.

    def one_of(self, keys: tuple[str, ...], message: str, *, several: bool = False) -> None:
        there = [key for key in keys if self.has(key)]
        if not there:
            self._miss(keys, message)
        elif len(there) > 1 and not several:
            self.wrong(self.at(there[1]), "unknown-key", f'"{there[1]}" cannot stand beside "{there[0]}". Keep one.')

    def together(self, *keys: str) -> bool:
        return any(self.has(key) for key in keys)

    def end(self) -> None:
        """Tell of the keys that nobody asked for. One that stands for a key that is missing is one mistake with it."""
        unknown = [key for key in self.node.items if key not in self._known]
        for key in unknown:
            meant = most_like(key, [name for name in self._known if not self.has(name)])
            alone = not meant and len(unknown) == len(set(self._missing.values())) == 1
            lacking = self._missing.get(next(iter(self._missing)) if alone else meant)
            if lacking in self.values.problems:
                self.values.problems.remove(lacking)
            hint = f' Did you mean "{meant}"?' if meant else nearest(key, self._known)
            if alone and lacking:
                hint = f" And {lacking.message} Is this it?"
            hint = hint or f" It may hold: {listed(self._known)}."
            self.wrong(self.at(key), "unknown-key", f'"{shown(key)}" is not a key here.{hint}')

    def _inner(self, node: YamlMap) -> "MapReader":
        return MapReader(node, self.values)

    def _take(self, key: str, *, required: bool) -> YamlValue | None:
        """Return the value of `key`, and count the key as known."""
        self._known.append(key)
        value = self.node.items.get(key)
        if value is None and required:
            self._miss((key,), f'"{key}" is missing. Add a line "{key}: …".')
        return value

    def _miss(self, keys: tuple[str, ...], message: str) -> None:
        """Note that one of some keys should be here."""
        self._missing |= dict.fromkeys(keys, Problem(self.place, "missing-key", message))
        self.wrong(self.place, "missing-key", message)

    def _list(self, key: str, *, required: bool = False) -> tuple[YamlValue, ...]:
        value = self._take(key, required=required)
        return () if value is None else self.values.items(value, key)

    def _named(self, key: str, what: str, *, required: bool) -> Iterator[tuple[str, Place, YamlValue]]:
        """Yield each name of the block under `key`, where it stands, and its value."""
        block = self.block(key, required=required)
        if block is None:
            return
        for name, value in block.node.items.items():
            if what:
                self.values.see_id(name, block.at(name), what)
            yield name, block.at(name), value

    def _id(self, value: YamlValue, key: str) -> Reference:
        return Reference(self.values.text(value, key), self.values.place(value))

    def _is_bare(self, key: str) -> bool:
        value = self.node.items.get(key)
        return isinstance(value, YamlText) and not value.value
