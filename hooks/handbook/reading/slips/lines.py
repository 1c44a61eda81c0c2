"""What each line of a YAML text is, as a writer sees it: a key, an entry of a list, a remark, text.

Looser than a parser: it goes on behind whatever cannot be read.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

AHEAD = 40
"""How many lines a quote or a bracket may stay open; what is longer has lost its end."""

_COLON = re.compile(r":(?=[ \t]|$)")
_HYPHENS = re.compile("(?:- +)*")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(#.*)?$")


class Kind(Enum):
    """What a line is."""

    BLANK = auto()
    REMARK = auto()
    KEY = auto()
    """`name: value`, perhaps behind the hyphen of a list."""
    ENTRY = auto()
    """`- text`."""
    TEXT = auto()
    """Text that has no name."""
    INSIDE = auto()
    """The rest of a value that began in a line above."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `column` is where its key or its text begins, behind the spaces and the hyphen of a list."""

    index: int
    kind: Kind
    indent: int = 0
    column: int = 0
    key: str = ""
    value: str = ""
    """What stands behind the colon or the hyphen; for a text, the text."""

    @property
    def counts(self) -> bool:
        """Whether its place among its neighbors has a meaning."""
        return self.kind in (Kind.KEY, Kind.ENTRY)

    @property
    def edge(self) -> int:
        """The column that the rest of its value stays to the right of."""
        return self.indent if self.kind == Kind.ENTRY else self.column

    @property
    def opens(self) -> bool:
        """Whether what belongs to it is to come in the lines below."""
        return self.counts and not self.value


def read(lines: list[str]) -> list[Line]:
    """Return what each line is."""
    found: list[Line] = []
    while len(found) < len(lines):
        line = _read_one(len(found), lines[len(found)])
        found.append(line)
        for index in range(line.index + 1, _last(line, lines) + 1):
            found.append(Line(index, Kind.INSIDE))
    return found


def _read_one(index: int, raw: str) -> Line:
    stripped = raw.strip()
    if not stripped:
        return Line(index, Kind.BLANK)
    if stripped.startswith("#"):
        return Line(index, Kind.REMARK)
    indent = len(raw) - len(raw.lstrip(" "))
    column = _HYPHENS.match(raw, indent).end()  # type: ignore[union-attr]  # it may be empty
    body = raw[column:].rstrip()
    if body == "-":
        return Line(index, Kind.ENTRY, indent, column)
    if (end := key_end(body)) >= 0:
        return Line(index, Kind.KEY, indent, column, body[:end].rstrip(), _without_remark(body[end + 1 :]))
    return Line(index, Kind.TEXT if indent == column else Kind.ENTRY, indent, column, value=body)


def _without_remark(value: str) -> str:
    """A value that is nothing but a remark is no value."""
    value = value.strip()
    return "" if value.startswith("#") else value


def next_below(lines: list[Line]) -> list[Line | None]:
    """For each line the next one below it whose place among its neighbors has a meaning."""
    found: list[Line | None] = []
    following: Line | None = None
    for line in reversed(lines):
        found.append(following)
        following = line if line.counts else following
    return found[::-1]


def key_end(body: str) -> int:
    """Where the colon behind the key stands in a line without its indentation; -1 without a key."""
    if body.startswith(('"', "'")):
        close = closing(body)
        rest = body[close + 1 :].lstrip() if close > 0 else ""
        return len(body) - len(rest) if rest.startswith(":") and rest[1:2] in " \t" else -1
    if not body or body[0] in "[{|>&*!%@`#?,":
        return -1
    remark = body.find(" #")
    colon = _COLON.search(body, 0, remark if remark > 0 else len(body))
    return colon.start() if colon else -1


def closing(text: str, start: int = 1, quote: str = "") -> int:
    """Where the quote that opens `text` is closed, sought from `start` on; -1 where it is not."""
    quote = quote or text[0]
    position = start
    while position < len(text):
        if quote == '"' and text[position] == "\\":
            position += 2
        elif text[position] != quote:
            position += 1
        elif quote == "'" and text.startswith("'", position + 1):
            position += 2
        else:
            return position
    return -1


def _last(line: Line, lines: list[str]) -> int:
    """The index of the last line of the value that begins in `line`."""
    value = line.value
    if not value:
        return line.index
    if _BLOCK_TEXT.match(value):
        return _last_deeper(line, lines, texts_only=False)
    if value[0] in "\"'":
        return _last_quoted(line, lines)
    if value[0] in "[{":
        return _last_bracketed(line, lines)
    return _last_deeper(line, lines, texts_only=True)


def _last_deeper(line: Line, lines: list[str], *, texts_only: bool) -> int:
    """The last of the lines further right; with `texts_only`, up to the first that is a key or a remark."""
    last = line.index
    for index in range(line.index + 1, len(lines)):
        raw = lines[index]
        if not raw.strip():
            continue
        indent = len(raw) - len(raw.lstrip(" "))
        if indent <= line.edge or (texts_only and (raw[indent] == "#" or key_end(raw[indent:].rstrip()) >= 0)):
            break
        last = index
    return last


def _ahead(line: Line, lines: list[str]) -> range:
    """The lines in which an open quote or bracket may close: up to the next key beside this one."""
    for index in range(line.index + 1, min(len(lines), line.index + AHEAD)):
        raw = lines[index]
        indent = len(raw) - len(raw.lstrip(" "))
        if indent <= line.edge and key_end(raw[indent:].rstrip()) >= 0:
            return range(line.index + 1, index)
    return range(line.index + 1, min(len(lines), line.index + AHEAD))


def _last_quoted(line: Line, lines: list[str]) -> int:
    if closing(line.value) >= 0:
        return line.index
    for index in _ahead(line, lines):
        if closing(lines[index], 0, line.value[0]) >= 0:
            return index
    return line.index


def _last_bracketed(line: Line, lines: list[str]) -> int:
    depth, quote = _depth(line.value, 0, "")
    if depth <= 0:
        return line.index
    for index in _ahead(line, lines):
        depth, quote = _depth(lines[index], depth, quote)
        if depth <= 0:
            return index
    return line.index


def _depth(text: str, depth: int, quote: str) -> tuple[int, str]:
    """How many brackets are open behind `text`, and in which quote it ends."""
    for mark in text:
        if quote:
            quote = "" if mark == quote else quote
        elif mark in "\"'":
            quote = mark
        else:
            depth += (mark in "[{") - (mark in "]}")
    return depth, quote
