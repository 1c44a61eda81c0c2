"""Text to values that remember their line.

In: the bytes of one file. Out: a `Document` (front matter and body) and the problems.
This room knows YAML and nothing of what the keys mean.

The tree is built from YAML's events, not by `yaml.load`: words stay words (`yes` is not
`True`), each value knows its line, duplicate keys are seen, and the depth is bounded
before anything recurses (libyaml's own composer crashes on 100,000 open brackets).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from handbook.problem import Place, Problem, shown
from handbook.rawtext import fault, unseen

MAX_BYTES = 1_000_000
"""A page larger than this was not written by hand for readers."""

MAX_DEPTH = 12
"""How deep lists and mappings may nest; the deepest that a page needs is 6."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = "---"
_COMMENT = re.compile(r"[ \t]*(?:[:,][ \t]+|(?<=[ \t]))#")
"""A comment right after a value, a key or a bracket."""


class Text(NamedTuple):
    """A scalar, as it was written. (A tuple, because a page has hundreds of them.)"""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Value", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order written; `key_lines` says where each key stands."""

    items: dict[str, "Value"]
    line: int
    key_lines: dict[str, int] = field(default_factory=dict)


Value = Text | Items | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """One Markdown page: its front matter, and its body with the line on which that begins."""

    front: Mapping
    body: str
    body_line: int


def texts(value: Value) -> Iterator[Text]:
    """Yield every text below a value, in the order written; keys are not among them."""
    if isinstance(value, Text):
        yield value
        return
    for inner in value.items.values() if isinstance(value, Mapping) else value.items:
        yield from texts(inner)


class _Refused(Exception):
    """Carries one problem out of the reading of one file."""

    def __init__(self, line: int, rule: str, message: str) -> None:
        super().__init__(message)
        self.line, self.rule, self.message = line, rule, message


def read_page(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Split a Markdown page into front matter and body; None if it cannot be read.

    A comment after a value is refused: YAML drops what follows " #", and a writer who meant a
    number sign would lose text without a word. A comment on a line of its own is fine.
    """
    try:
        front, body, body_line = _split(_decode(raw))
        return Document(_parse(front, first_line=2, comments=False), body, body_line), []
    except _Refused as refused:
        return None, [Problem(Place(path, refused.line), refused.rule, refused.message)]


def read_plain(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """Read a file that has no front matter; an empty text if it cannot be read."""
    try:
        return _decode(raw), []
    except _Refused as refused:
        return "", [Problem(Place(path, refused.line), refused.rule, refused.message)]


def read_yaml(raw: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    """Read a file that is YAML as a whole, such as `district/district.yml`; comments may stand anywhere."""
    try:
        return _parse(_decode(raw), first_line=1), []
    except _Refused as refused:
        return None, [Problem(Place(path, refused.line), refused.rule, refused.message)]


def _decode(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise _Refused(
            1, "too-large", f"this file has {len(raw):,} bytes; at most {MAX_BYTES:,} are read. Split the page."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _Refused(line, "not-utf-8", "this line is not UTF-8 text. Save the file as UTF-8.") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := fault(text):
        raise _Refused(found.line, found.rule, found.message)
    return text


def _split(text: str) -> tuple[str, str, int]:
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise _Refused(
            1, "no-front-matter", "a page begins with a line of three hyphens (---), its title and its description."
        )
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == _FENCE:
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    raise _Refused(1, "no-front-matter", "the front matter never ends: put three hyphens (---) on a line below it.")


def _parse(text: str, first_line: int, *, comments: bool = True) -> Mapping:
    """Build the tree from YAML's events; `first_line` is where `text` begins in its file."""
    suspects = () if comments else tuple(text.split("\n")) if " #" in text or "\t#" in text else ()
    try:
        root = _build(text, first_line, suspects)
    except yaml.YAMLError as error:
        mark = _guilty_mark(error)
        line = first_line + (mark.line if mark else 0)
        raise _Refused(line, "broken-yaml", _plainly(error)) from None
    if root is None:
        return Mapping({}, first_line)
    if not isinstance(root, Mapping):
        raise _Refused(root.line, "broken-yaml", 'this should be a list of "key: value" lines.')
    return root


def _guilty_mark(error: yaml.YAMLError) -> yaml.Mark | None:
    """Where the mistake is: for a bracket or a quote that never ends, where it was opened."""
    opened = getattr(error, "context_mark", None)
    never_ends = re.search("flow|quoted", str(getattr(error, "context", "")))
    return opened if opened and never_ends else getattr(error, "problem_mark", None) or opened


def _plainly(error: yaml.YAMLError) -> str:
    """Say in a writer's words what YAML stumbled over."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for words, meaning in _MEANINGS:
        if re.search(words, said):
            return meaning
    return (
        f"this line or the one above it cannot be read ({shown(said.strip())}). "
        'Text that contains ": " or " #", or begins with a mark, needs quotes.'
    )


_MEANINGS = (
    (
        "mapping values are not allowed",
        'there is a second ": " here, or the line is indented too far. Put the text in quotes.',
    ),
    (
        "cannot start any token",
        "a tab or a mark such as % or @ begins the text here. Use spaces, or put the text in quotes.",
    ),
    ("quoted", "a quote that opens here never closes. Close it, or double it if it belongs to the text."),
    ("flow", "a bracket that opens here never closes, or a comma is missing. Close it, or put the text in quotes."),
    (
        "block (mapping|collection)|could not find expected",
        'this line is no "key: value", or it is indented differently from its neighbors.',
    ),
)


class _Open:
    """A list or mapping whose end has not been met yet."""

    __slots__ = ("is_mapping", "key", "key_lines", "line", "pairs", "values")

    def __init__(self, line: int, is_mapping: bool) -> None:
        self.line = line
        self.is_mapping = is_mapping
        self.values: list[Value] = []
        self.pairs: dict[str, Value] = {}
        self.key_lines: dict[str, int] = {}
        self.key = ""

    def add(self, value: Value) -> None:
        if not self.is_mapping:
            self.values.append(value)
        elif len(self.key_lines) == len(self.pairs):
            self.key = _as_key(value, self.key_lines)
            self.key_lines[self.key] = value.line
        else:
            self.pairs[self.key] = value

    def close(self) -> Value:
        if self.is_mapping:
            return Mapping(self.pairs, self.line, self.key_lines)
        return Items(tuple(self.values), self.line)


def _as_key(value: Value, seen: dict[str, int]) -> str:
    if not isinstance(value, Text):
        raise _Refused(
            value.line, "broken-yaml", 'a key must be a word. Text that begins with "{" or "[" needs quotes.'
        )
    if value.value in seen:
        raise _Refused(
            value.line,
            "duplicate-key",
            f'"{shown(value.value)}" stands here and in line {seen[value.value]}. Keep one.',
        )
    return value.value


def _build(text: str, first_line: int, suspects: tuple[str, ...]) -> Value | None:
    """Build the tree; `suspects` are the text's lines where a comment after a value is refused."""
    root: Value | None = None
    documents = 0
    stack: list[_Open] = []
    parser = _LOADER(text)
    while (kind := type(event := parser.get_event())) is not yaml.StreamEndEvent:
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag:
                _refuse_marks(event, first_line)
            if suspects:
                _refuse_comment(event, suspects, first_line)
            if event.style == '"' and (sentence := unseen(event.value)):  # written as "\u202e"
                raise _Refused(first_line + event.start_mark.line, "control-character", f"{sentence} Delete it.")
            value: Value = Text(event.value, first_line + event.start_mark.line)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            _refuse_marks(event, first_line)
            line = first_line + event.start_mark.line
            if len(stack) >= MAX_DEPTH:
                raise _Refused(line, "too-deep", f"lists nest deeper than {MAX_DEPTH} levels here. Write it flatter.")
            stack.append(_Open(line, kind is yaml.MappingStartEvent))
            continue
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            if suspects:
                _refuse_comment(event, suspects, first_line)
            value = stack.pop().close()
        elif kind is yaml.AliasEvent:
            _refuse_marks(event, first_line)
            continue
        else:
            documents += kind is yaml.DocumentStartEvent
            if documents > 1:
                line = first_line + event.start_mark.line
                raise _Refused(line, "broken-yaml", "a second YAML document begins here. Keep one.")
            continue
        if stack:
            stack[-1].add(value)
        else:
            root = value
    return root


def _refuse_comment(event: Any, lines: tuple[str, ...], first_line: int) -> None:
    """What stands after " #" behind a value is lost. A block of text (| or >) ends on a line of its own."""
    end = event.end_mark
    if end.column and end.line < len(lines) and _COMMENT.match(lines[end.line], end.column):
        raise _Refused(
            first_line + end.line,
            "lost-comment",
            'no reader would see what stands after " #" here. Put the whole text in quotes, '
            "or move your comment to a line of its own.",
        )


def _refuse_marks(event: Any, first_line: int) -> None:
    """Anchors, aliases and tags: no page needs them, and they make text mean something else."""
    line = first_line + event.start_mark.line
    if event.anchor:
        raise _Refused(
            line,
            "yaml-alias",
            "YAML anchors (&) and aliases (*) are not used here. Write it out, or quote the text.",
        )
    if getattr(event, "tag", None) not in (None, "!"):
        raise _Refused(line, "yaml-tag", "YAML tags (!) are not used here. Delete it, or quote the text.")
