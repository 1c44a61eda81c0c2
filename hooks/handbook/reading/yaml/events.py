"""YAML's events to a tree, and what is wrong with it.

Not by `yaml.load`: so words stay words (`yes` is not `True`), each value knows its line, duplicate keys
are seen, and the depth is bounded before anything recurses (libyaml's own composer crashes on 100,000
open brackets).
"""

import yaml

from handbook.problem import Fault, shown
from handbook.reading.rawtext import unseen
from handbook.reading.source_error import SourceError
from handbook.reading.yaml import dropped
from handbook.reading.yaml.tree import YamlList, YamlMap, YamlText, YamlValue

MAX_DEPTH = 12
"""How deep lists and mappings may nest; the deepest that a page needs is 6."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def build(text: str, first_line: int) -> tuple[YamlValue | None, list[Fault]]:
    """Return the tree of a text that begins on `first_line` of its file (None for an empty one), and its faults.

    Raises SourceError and yaml.YAMLError where no tree can be made of it.
    """
    tree = _Tree(text, first_line)
    parser = _LOADER(text)
    while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
        tree.take(event)
    return tree.root, tree.faults


class _Tree:
    """The tree as far as it was read."""

    def __init__(self, text: str, first_line: int) -> None:
        self.root: YamlValue | None = None
        self.faults: list[Fault] = []
        self._first_line = first_line
        self._lines = tuple(text.split("\n")) if " #" in text or "\t#" in text else ()
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.faults += dropped.comments(event, self._lines, self._first_line)
            self._add(self._close())
        elif isinstance(event, yaml.AliasEvent):
            self.faults += dropped.marks(event, self._line(event))
            self._add(YamlText("", self._line(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise SourceError(self._line(event), "broken-yaml", "a second YAML document begins here. Keep one.")

    def _line(self, event: yaml.Event) -> int:
        return self._first_line + (event.start_mark.line if event.start_mark else 0)

    def _scalar(self, event: yaml.ScalarEvent) -> YamlText:
        line = self._line(event)
        if event.anchor or event.tag:
            self.faults += dropped.marks(event, line)
        if self._lines:
            self.faults += dropped.comments(event, self._lines, self._first_line)
        if event.style == '"' and (sentence := unseen(event.value)):  # written as "\u202e"
            raise SourceError(line, "control-character", f"{sentence} Delete it.")
        return YamlText(event.value, line)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        line = self._line(event)
        self.faults += dropped.marks(event, line)
        if len(self._open) >= MAX_DEPTH:
            raise SourceError(line, "too-deep", f"lists nest deeper than {MAX_DEPTH} levels here. Write it flatter.")
        self._open.append(_Open(line, isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)))

    def _close(self) -> YamlValue:
        closed = self._open.pop()
        if closed.twice:  # the first alone: what was pasted twice is one mistake
            key, line = closed.twice
            message = f'"{shown(key)}" stands here and in line {closed.key_lines[key]}. Keep one.'
            self.faults.append(Fault(line, "duplicate-key", message))
        return closed.value()

    def _add(self, value: YamlValue) -> None:
        if self._open:
            self._open[-1].add(value)
        else:
            self.root = value


class _Open:
    """A list or mapping whose end has not been met yet."""

    __slots__ = ("brackets", "is_mapping", "key", "key_lines", "line", "pairs", "twice", "values")

    def __init__(self, line: int, is_mapping: bool, brackets: bool) -> None:
        self.line = line
        self.is_mapping = is_mapping
        self.brackets = brackets
        self.values: list[YamlValue] = []
        self.pairs: dict[str, YamlValue] = {}
        self.key_lines: dict[str, int] = {}
        self.key: str | None = None
        self.twice: YamlText | None = None

    def add(self, value: YamlValue) -> None:
        """Take the next value: of a mapping, keys and values in turn."""
        if not self.is_mapping:
            self.values.append(value)
        elif self.key is None:
            self.key = self._as_key(value)
        else:
            self.pairs.setdefault(self.key, value)
            self.key = None

    def _as_key(self, value: YamlValue) -> str:
        if not isinstance(value, YamlText):
            message = 'a key must be a word. Text that begins with "{" or "[" needs quotes.'
            raise SourceError(value.line, "broken-yaml", message)
        if value.value in self.key_lines:
            self.twice = self.twice or value
        else:
            self.key_lines[value.value] = value.line
        return value.value

    def value(self) -> YamlValue:
        """Return it whole."""
        if self.is_mapping:
            return YamlMap(self.pairs, self.line, self.key_lines)
        return YamlList(tuple(self.values), self.line, self.brackets)
