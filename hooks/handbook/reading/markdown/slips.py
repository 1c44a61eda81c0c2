"""What a reader would see as it was typed: marks of Markdown that the printer took for text."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from handbook.model import Heading
from handbook.problem import Fault, shown
from handbook.reading.body.lines import BLOCK_END, NEVER
from handbook.reading.markdown.tree import CODE, Running, plainly
from handbook.reading.markdown.whereabouts import Whereabouts
from handbook.reading.rawtext import unseen

MOST = 60
"""How many slips of one body are told; the check shows fewer."""

_TAG = re.compile(r"(?<!\\)<[A-Za-z/!?][^<>]{0,40}>?")
_SPACED_LINK = re.compile(r"\] +\((?=[^\s()]*[./#:])[^\s()]*\)")
_BY_NAME = re.compile(r"\[([^\[\]]+)\]\s?\[([^\[\]]*)\]|\[\[([^\[\]]+)\]\]")
_ITEM = re.compile(r"(?:[-*+\u2022\u00b7\u25cf\u25aa]|1\.)\s+\S")
_TIGHT_ITEM = re.compile(r"\d{1,2}\.[A-Z]|\d{1,2}\)\s*[A-Za-z]|[\u2022\u25cf\u25aa]|-[A-Z]")
_HEADING = re.compile(r"#{1,6}\s+\S")
_TIGHT_HEADING = re.compile(r"\s*#{1,6}[^#\s]")
_SETTING = re.compile(r"\b(?:setting|state)\s{0,9}\|", re.IGNORECASE)

_LINK_FORM = "Write [words](file.md), with nothing between the brackets and on one line."


def slips(texts: Sequence[Running], rows: Sequence[tuple[str, int, int]], where: Whereabouts) -> Iterator[Fault]:
    """Yield what is wrong in the running texts of a body and in the rows of its tables, each line once for a rule."""
    told: set[tuple[int, str]] = set()
    for fault in islice(_all(texts, rows, where), MOST):
        if (fault.line, fault.rule) not in told:
            told.add((fault.line, fault.rule))
            yield fault


def tight(headings: Sequence[Heading], where: Whereabouts) -> Iterator[Fault]:
    """Yield headings without a space behind their marks: most programs show them as text."""
    for heading in headings:
        if _TIGHT_HEADING.match(where.line(heading.line)):
            message = f'put a space before the words of a heading: "{"#" * heading.level} {shown(heading.words)}".'
            yield Fault(heading.line, "marks-left", message)


def _all(texts: Sequence[Running], rows: Sequence[tuple[str, int, int]], where: Whereabouts) -> Iterator[Fault]:
    for running in texts:
        lines = running.text.split("\n")
        yield from _links(running.text, where)
        for index, line in enumerate(lines):
            yield from _of_line(line, index, running.tag, where)
    for row, has, wanted in rows:
        yield Fault(
            where.text(row, "|"),
            "broken-table",
            f"this row has {has} cell{'s' * (has != 1)}, and the head of its table has {wanted}. Write as many. "
            "A | that belongs to the text is written \\|.",
        )


def _links(text: str, where: Whereabouts) -> Iterator[Fault]:
    """Yield links that are none, in a whole paragraph: they may be broken over its lines."""
    if "]" not in text:
        return
    for match in _SPACED_LINK.finditer(text):
        message = f'"{shown(match[0])}" is no link, for there is a space in it. {_LINK_FORM}'
        yield Fault(where.text(text[: match.end()][-200:], "] "), "link-form", message)
    for match in re.finditer(r"\]\(", text):
        around = text[max(match.start() - 80, 0) : match.end() + 80]
        yield Fault(where.text(around, "]("), "link-form", f"a link here never ends, or cannot be read. {_LINK_FORM}")
    for match in _BY_NAME.finditer(text):
        name = " ".join((match[3] or match[2] or match[1]).split())
        mark = "[[" if match[3] else "]["
        yield Fault(
            where.text(match[0], mark),
            "undefined-link",
            f'the page does not say where "{shown(plainly(name))}" leads. Write [words](file.md), '
            f'or add a line "[{shown(plainly(name))}]: file.md".',
        )


def _of_line(line: str, index: int, tag: str, where: Whereabouts) -> Iterator[Fault]:
    """Yield what is wrong in one line of a running text."""
    if not line.strip():
        return
    if "<" in line and (match := _TAG.search(line)):
        message = f'"{shown(match[0])}" is HTML. Write Markdown, or put it between backticks to show it.'
        yield Fault(where.text(line, match[0][:2]), "raw-html", message)
    if "**" in line:
        yield Fault(where.text(line, "**"), "marks-left", "two stars ** here have no partner. Bold text stands **so**.")
    if "```" in line or "~~~" in line:
        mark = "```" if "```" in line else "~~~"
        yield Fault(
            where.text(line, mark), "code-block", f'the marks "{mark}" here begin or end no code. Take them out.'
        )
    bare = line.strip()
    if _HEADING.match(bare) and tag in ("p", "li"):
        message = "a heading begins at the edge of the page. Delete the spaces before it."
        yield Fault(where.text(line, "#"), "marks-left", message)
    if "|" in line and tag == "p" and _is_row(bare):
        yield Fault(
            where.text(line, "|"),
            "broken-table",
            "this looks like a table and is none. A table has an empty line above it, a first row, below that a row "
            "of hyphens with as many cells, such as | --- | --- |, and each row on one line.",
        )
    elif index and tag in ("p", "li") and _ITEM.match(bare):
        message = "a list begins here, and prints as one with the text above it. Put an empty line between them."
        yield Fault(where.text(line, bare[:2]), "marks-left", message)
    elif tag in ("p", "li") and _TIGHT_ITEM.match(bare):
        message = 'this looks like an entry of a list and is none. Write "1. Words" or "- Words", with a space.'
        yield Fault(where.text(line, bare[:2]), "marks-left", message)
    yield from _never(line, where)


def _is_row(line: str) -> bool:
    """Whether a line looks like a row of a table, or like the row of hyphens below its head."""
    return line.startswith("|") or line.endswith("|") or (set(line) <= set("|:- \t") and "---" in line)


def _never(line: str, where: Whereabouts) -> Iterator[Fault]:
    """Yield what no printed page may have: blocks and braces that nobody took for what they are, and unseen marks."""
    seen = plainly(line)
    if mark := next((mark for mark in NEVER if mark in seen), ""):
        message = f'a reader would see "{mark}" here, as it stands. Take it out.'
        if mark == BLOCK_END:
            yield Fault(where.text(line, mark), "marks-left", message)
        else:
            yield Fault(where.text(line, mark), "unknown-role", message)
        return
    if _SETTING.search(seen):
        message = (
            "this line is no block, so every reader would see it. "
            'A block begins with a line such as "/// setting | some-setting: some-value".'
        )
        yield Fault(where.text(line, "|"), "setting-block", message)
    if "&" in line and (sentence := unseen(seen.replace(CODE, ""))):
        yield Fault(where.text(line, "&"), "control-character", f"{sentence} Delete it.")
