"""What the guide says in its own voice: the text that a reader sees, in blocks that know their lines.

Left out is what others say: the words that people type (`asked_as`, `docs/about/search-words.md`),
titles of questions and cases, answers to choose from, what happened in a case, and what the guide
shows as bad: lists and columns headed "Not this", and suggestions judged risky or wrong.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

BAD = {"risky", "wrong"}
NOT_OURS = {"asked_as", "aliases", "url", "cite", "see", "sources.cite", "variants.if", "questions.answers"}
"""Keys of a front matter whose texts somebody else says, or that nobody reads."""
_HEADING = re.compile(r"(#+)[ \t]+(.+)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])[ \t]+")
_MARKUP = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"<[^>]+>"), " "),
    (re.compile(r"\*\*|(?<!\w)[*_]|[*_](?!\w)|`"), ""),
)
_ROLE = re.compile(r"\{\{\s*([\w:-]+)\s*\}\}")
_TEMPLATE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list, a cell or a text of the front matter, with single blanks between its words."""

    text: str
    starts: tuple[tuple[int, int], ...]
    """Where in the text each line of the file begins: offset and number."""

    def line(self, offset: int) -> int:
        """Return the line of the file on which the text at `offset` stands."""
        return self.starts[bisect_right([start for start, _ in self.starts], offset) - 1][1]


def block(lines: list[tuple[int, str]]) -> Block:
    """Join numbered lines; an item of a list is a sentence of its own."""
    text, starts = "", []
    for number, line in lines:
        said = " ".join(_plain(_ITEM.sub("", line)).split())
        if text and _ITEM.match(line) and text[-1] not in ".!?:":
            text += "."
        text += " " if text and said else ""
        starts.append((len(text), number))
        text += said
    return Block(text, tuple(starts))


def _plain(text: str) -> str:
    """Take the marks off; a role is its name: "{{title-ix-coordinator}}" is "title ix coordinator"."""
    text = _ROLE.sub(lambda role: _spoken(role[1]), text)
    for mark, instead in _MARKUP:
        text = mark.sub(instead, text)
    return text


def _spoken(name: str) -> str:
    kind, _, called = name.rpartition(":")
    return (called if called.isdigit() or kind != "call" else f"{called} line").replace("-", " ")


def page(file: Path) -> list[Block]:
    """Return what a Markdown page says."""
    text = file.read_text(encoding="utf-8")
    front, body, first = "", text, 1
    if text.startswith("---\n"):
        front, _, body = text[4:].partition("\n---\n")
        first = front.count("\n") + 4
    asks = file.parent.name in ("faqs", "cases")
    return [*_front(front, asks), *_body(body, first, is_case=file.parent.name == "cases")]


def template(file: Path) -> list[Block]:
    """Return a template's own words, line by line."""
    text = _TEMPLATE.sub(lambda mark: " " + "\n" * mark[0].count("\n"), file.read_text(encoding="utf-8"))
    return [block([(number, line)]) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _front(text: str, asks: bool) -> Iterator[Block]:
    """The texts of a front matter; `asks` where the title is somebody's question."""
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    if root:
        yield from _node(root, "", NOT_OURS | {"title"} if asks else NOT_OURS, text.split("\n"))


def _node(node: yaml.Node, path: str, left_out: set[str], written: list[str]) -> Iterator[Block]:
    if isinstance(node, yaml.ScalarNode):
        yield block(_scalar(node, written))
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _node(child, path, left_out, written)
    elif isinstance(node, yaml.MappingNode):
        verdict = next((value.value for key, value in node.value if key.value == "verdict"), "")
        for key, value in node.value:
            below = f"{path}.{key.value}" if path else key.value
            known = {key.value, below, ".".join(part for part in below.split(".") if part in ("questions", "answers"))}
            if not known & left_out and not (verdict in BAD and key.value == "says"):
                yield from _node(value, below, left_out, written)


def _scalar(node: yaml.ScalarNode, written: list[str]) -> list[tuple[int, str]]:
    """A text with the lines of the file on which it stands; the front matter begins on the second."""
    start, end = node.start_mark, node.end_mark
    if start.line == end.line:
        return [(start.line + 2, node.value)]
    if node.style in ("|", ">"):  # it begins below its mark, and ends before the next key
        return [(at + 2, written[at]) for at in range(start.line + 1, min(end.line, len(written)))]
    first = written[start.line][start.column :].lstrip("'\"")
    rest = [(at + 2, written[at]) for at in range(start.line + 1, end.line)]
    return [(start.line + 2, first), *rest, (end.line + 2, written[end.line][: end.column].rstrip("'\""))]


def _body(text: str, first: int, is_case: bool) -> Iterator[Block]:
    """The blocks of a body, without sections and columns that show what is bad, and without a case's story."""
    lines: list[tuple[int, str]] = []
    left_out = 0  # the level of the heading whose section is left out
    columns: list[str] = []
    for number, line in enumerate(text.split("\n"), first):
        heading = _HEADING.match(line)
        if heading and len(heading[1]) <= (left_out or 9):
            told = is_case and heading[2].strip() == "What happened"
            left_out = len(heading[1]) if told or _shows_bad(heading[2]) else 0
        is_row = line.lstrip().startswith("|")
        if heading or is_row or not line.strip() or line.startswith("///"):
            if lines:
                yield block(lines)
            lines = []
        if not is_row:
            columns = []
        if left_out or not line.strip() or line.startswith("///"):
            continue
        if is_row:
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            columns = columns or cells
            for name, cell in zip(columns, cells, strict=False):
                if not _shows_bad(name) and cell.strip("-: "):
                    yield block([(number, cell)])
        elif heading:
            yield block([(number, heading[2])])
        else:
            lines.append((number, line))
    if lines:
        yield block(lines)


def _shows_bad(heading: str) -> bool:
    return heading.strip().lower().startswith("not this")
