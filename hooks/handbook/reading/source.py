"""Text to values that remember their line.

In: the bytes of one file. Out: a `Document` (front matter and body) and the problems.
This room knows YAML and nothing of what the keys mean.

The tree is built from YAML's events, not by `yaml.load`: words stay words (`yes` is not
`True`), each value knows its line, duplicate keys are seen, and the depth is bounded
before anything recurses (libyaml's own composer crashes on 100,000 open brackets).
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from handbook.problem import Place, Problem, RuleId, shown
from handbook.reading.rawtext import fault, unseen
from handbook.reading.slips import fences
from handbook.reading.slips.passes import Draft, Pass, look

MAX_BYTES = 1_000_000
"""A page larger than this was not written by hand for readers."""

MAX_DEPTH = 12
"""How deep lists and mappings may nest; the deepest that a page needs is 6."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:[ \t]*[:,])?[ \t]+#")
"""A comment right after a value, a key or a bracket."""
_COLOR = re.compile("#[0-9a-fA-F]{3,8}")


class Text(NamedTuple):
    """A scalar, as it was written. (A tuple, because a page has hundreds of them.)"""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Value", ...]
    line: int
    brackets: bool = True
    """Whether it is written in square brackets, and not with hyphens."""


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

    def __init__(self, line: int, rule: RuleId, message: str) -> None:
        super().__init__(message)
        self.line, self.rule, self.message = line, rule, message

    def at(self, path: str) -> Problem:
        return Problem(Place(path, self.line), self.rule, self.message)


def read_page(
    raw: bytes, path: str, names: Collection[str] = (), *, closely: bool = False
) -> tuple[Document | None, list[Problem]]:
    """Split a Markdown page into front matter and body; None if it cannot be read.

    A comment after a value is refused: YAML drops what follows " #", and a writer who meant a
    number sign would lose text without a word. A comment on a line of its own is fine.
    What was mended on the way to a document is among the problems. With `closely`, slips are sought
    in a page that can be read, too; `names` are keys that every page has.
    """
    try:
        text = _decode(raw)
        lines = text.split("\n")
        if fault := fences.fault(lines):
            raise _Refused(fault[0] + 1, "no-front-matter", fault[1])
        end = fences.end(lines)
        front, problems = _parse("\n".join(lines[1:end]), path, 2, names, closely=closely)
        unread = any(problem.rule in ("broken-yaml", "stray-text") for problem in problems)
        if unread and (body := fences.body(lines[:end])) and not lines[body].strip():
            # The three hyphens found are a ruler further down.
            raise _Refused(body + 1, "no-front-matter", f"{fences.NO_END} above this one.")
        return Document(front, "\n".join(lines[end + 1 :]), end + 2) if front else None, problems
    except _Refused as refused:
        return None, [refused.at(path)]


def read_plain(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """Read a file that has no front matter; an empty text if it cannot be read."""
    try:
        return _decode(raw), []
    except _Refused as refused:
        return "", [refused.at(path)]


def read_yaml(
    raw: bytes, path: str, *passes: Pass, names: Collection[str] = ()
) -> tuple[Mapping | None, list[Problem]]:
    """Read a file that is YAML as a whole, such as `district/district.yml`; None if it cannot be read.

    With `passes`, slips are sought even where it can be read, and by these first. What was mended on
    the way is among the problems. `names` are keys that the file has.
    """
    try:
        return _parse(_decode(raw), path, 1, names, closely=bool(passes), passes=passes)
    except _Refused as refused:
        return None, [refused.at(path)]


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


def _parse(
    text: str, path: str, first_line: int, names: Collection[str], *, closely: bool, passes: tuple[Pass, ...] = ()
) -> tuple[Mapping | None, list[Problem]]:
    """Build the tree from YAML's events; `first_line` is where `text` begins in its file.

    What cannot be read is read again once the slips that a writer's hand makes are taken out: so
    one reading names all of them, and what follows one of them is not named as well.
    """
    draft = Draft(text, first_line, names)
    if closely:
        look(draft, passes)
    root, problems = _attempt(draft.text, path, first_line)
    if root is None and not closely and problems[0].rule != "too-deep":  # that is no slip of the hand
        look(draft)
        root, problems = _attempt(draft.text, path, first_line) if draft.slips else (root, problems)
    slips = [Problem(Place(path, slip.line), slip.rule, slip.message) for slip in draft.slips]
    return root, [*slips, *beside(slips, problems, around=int(root is None))]


def beside(slips: list[Problem], problems: list[Problem], around: int = 0) -> list[Problem]:
    """Return the problems that stand in other lines than the slips, which may be their cause.

    Lines up to `around` away count as the same.
    """
    near = {slip.place.line + step for slip in slips for step in range(-around, around + 1)}
    return [problem for problem in problems if problem.place.line not in near]


def _attempt(text: str, path: str, first_line: int) -> tuple[Mapping | None, list[Problem]]:
    """Build the tree, or say the first thing that stands in the way."""
    problems: list[Problem] = []

    def wrong(line: int, rule: RuleId, message: str) -> None:
        problems.append(Problem(Place(path, line), rule, message))

    last_line = first_line + text.rstrip().count("\n")
    try:
        root = _build(text, first_line, wrong)
    except _Refused as refused:
        return None, [refused.at(path)]
    except yaml.YAMLError as error:
        mark = _guilty_mark(error)
        line = min(first_line + (mark.line if mark else 0), last_line)
        return None, [_Refused(line, "broken-yaml", _plainly(error)).at(path)]
    if root is None:
        return Mapping({}, first_line), problems
    if not isinstance(root, Mapping):
        return None, [_Refused(root.line, "broken-yaml", 'this should be a list of "key: value" lines.').at(path)]
    return root, problems


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

    __slots__ = ("brackets", "is_mapping", "key", "key_lines", "line", "pairs", "twice", "values")

    def __init__(self, line: int, is_mapping: bool, brackets: bool) -> None:
        self.line = line
        self.is_mapping = is_mapping
        self.brackets = brackets
        self.values: list[Value] = []
        self.pairs: dict[str, Value] = {}
        self.key_lines: dict[str, int] = {}
        self.key: str | None = None
        self.twice: Text | None = None

    def add(self, value: Value) -> None:
        if not self.is_mapping:
            self.values.append(value)
        elif self.key is None:
            self.key = self._as_key(value)
        else:
            self.pairs.setdefault(self.key, value)
            self.key = None

    def _as_key(self, value: Value) -> str:
        if not isinstance(value, Text):
            raise _Refused(
                value.line, "broken-yaml", 'a key must be a word. Text that begins with "{" or "[" needs quotes.'
            )
        if value.value in self.key_lines:
            self.twice = self.twice or value
        else:
            self.key_lines[value.value] = value.line
        return value.value

    def close(self, wrong: "_Wrong") -> Value:
        if self.twice:  # the first alone: what was pasted twice is one mistake
            key, line = self.twice
            wrong(line, "duplicate-key", f'"{shown(key)}" stands here and in line {self.key_lines[key]}. Keep one.')
        if self.is_mapping:
            return Mapping(self.pairs, self.line, self.key_lines)
        return Items(tuple(self.values), self.line, self.brackets)


_Wrong = Callable[[int, RuleId, str], None]
"""Takes the line, the rule and the message of what is wrong, and lets the reading go on."""


def _build(text: str, first_line: int, wrong: _Wrong) -> Value | None:
    """Build the tree."""
    root: Value | None = None
    documents = 0
    stack: list[_Open] = []
    suspects = tuple(text.split("\n")) if " #" in text or "\t#" in text else ()
    parser = _LOADER(text)
    while (kind := type(event := parser.get_event())) is not yaml.StreamEndEvent:
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag:
                _refuse_marks(event, first_line, wrong)
            if suspects:
                _refuse_comment(event, suspects, first_line, wrong)
            if event.style == '"' and (sentence := unseen(event.value)):  # written as "\u202e"
                raise _Refused(first_line + event.start_mark.line, "control-character", f"{sentence} Delete it.")
            value: Value = Text(event.value, first_line + event.start_mark.line)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            _refuse_marks(event, first_line, wrong)
            line = first_line + event.start_mark.line
            if len(stack) >= MAX_DEPTH:
                raise _Refused(line, "too-deep", f"lists nest deeper than {MAX_DEPTH} levels here. Write it flatter.")
            stack.append(_Open(line, kind is yaml.MappingStartEvent, bool(event.flow_style)))
            continue
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            if suspects:
                _refuse_comment(event, suspects, first_line, wrong)
            value = stack.pop().close(wrong)
        elif kind is yaml.AliasEvent:
            _refuse_marks(event, first_line, wrong)
            value = Text("", first_line + event.start_mark.line)
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


def _refuse_comment(event: Any, lines: tuple[str, ...], first_line: int, wrong: _Wrong) -> None:
    """What stands after " #" behind a value is lost. A block of text (| or >) ends on a line of its own."""
    end = event.end_mark
    if not end.column or end.line >= len(lines) or not (found := _COMMENT.match(lines[end.line], end.column)):
        return
    lost = lines[end.line][found.end() - 1 :].strip()
    if _COLOR.fullmatch(lost):
        message = f'without quotes, nobody reads what follows " #". Put the color in quotes: "{lost}".'
    else:
        message = (
            'no reader would see what stands after " #" here. Put the whole text in quotes, '
            "or move your comment to a line of its own."
        )
    wrong(first_line + end.line, "lost-comment", message)


def _refuse_marks(event: Any, first_line: int, wrong: _Wrong) -> None:
    """Anchors, aliases and tags: no page needs them, and they make text mean something else."""
    line = first_line + event.start_mark.line
    if event.anchor:
        wrong(
            line,
            "yaml-alias",
            "YAML anchors (&) and aliases (*) are not used here. Write it out, or quote the text.",
        )
    if getattr(event, "tag", None) not in (None, "!"):
        wrong(line, "yaml-tag", "YAML tags (!) are not used here. Delete it, or quote the text.")
