"""A body as it was written, line by line: which lines are code, and which part text from text.

In: Markdown. Out: its lines, the same with code blanked, where a block of a setting begins and
ends, and what is written so that a line could be read in two ways. Blocks of settings are no
Markdown: they are taken out before the printer sees the text, so nothing else would miss one.
What a line means within its text is the printer's to say: `handbook.reading.markdown.printer`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.problem import Fault
from handbook.reading.body import blocks
from handbook.reading.body.blocks import BLOCK_END, NEVER, Condition, condition, is_end
from handbook.reading.body.code import without_code

__all__ = ["BLOCK_END", "NEVER", "BodyLines", "Condition", "condition", "is_end", "read_body"]

MAX_BODY = 100_000
"""Characters of one body; the longest of the guide has 39,000."""
MAX_PARAGRAPH = 20_000
"""Characters without an empty line; the longest list of the guide has 14,000. The printer's time grows with its square."""
MAX_OPEN = 8
"""Brackets that may be open at once: the printer looks for the end of each, again and again."""

_BRACKETS = re.compile(r"\[|\]\(?|\)")


@dataclass(frozen=True, slots=True)
class BodyLines:
    """The lines of a body, and what is wrong with how they are written."""

    lines: tuple[str, ...]
    prose: tuple[str, ...]
    """The lines with code blanked: fences empty, code within a line as spaces."""
    slips: tuple[Fault, ...] = ()


def read_body(body: str, first_line: int, *, explains: bool = False) -> BodyLines:
    """Read a body that begins on `first_line`; one that `explains` may show in code what blocks look like."""
    lines = tuple(body.split("\n"))
    if len(body) > MAX_BODY:
        message = f"this text has {len(body):,} characters; at most {MAX_BODY:,} are read. Split the page."
        return BodyLines(lines, ("",) * len(lines), (Fault(first_line, "too-large", message),))
    prose, slips, unclear = without_code(lines, first_line)
    if unclear:  # what follows it is code or not, and nobody can say
        slips = [slip for slip in slips if slip.line <= unclear.line] + [unclear]
    else:
        slips += blocks.slips(lines, prose, first_line, explains=explains)
        slips += _too_much(prose, first_line)
    return BodyLines(lines, tuple(prose), tuple(slips))


def _too_much(prose: list[str], first_line: int) -> Iterator[Fault]:
    """Yield the line where a paragraph is longer, or has more open brackets, than anybody could follow."""
    words, addresses, size = 0, 0, 0
    for number, line in enumerate(prose, first_line):
        if not line.strip():
            words = addresses = size = 0
            continue
        size += len(line)
        if size > MAX_PARAGRAPH:
            message = f"more than {MAX_PARAGRAPH:,} characters stand here without an empty line. Put one in."
            yield Fault(number, "too-large", message)
            return
        for mark in _BRACKETS.findall(line) if "[" in line or "]" in line or addresses else ():
            words = words + 1 if mark == "[" else max(words - (mark != ")"), 0)
            addresses = addresses + 1 if mark == "](" else max(addresses - (mark == ")"), 0)
            if max(words, addresses) > MAX_OPEN:
                message = f"more than {MAX_OPEN} brackets are open here. Close them, or take them out."
                yield Fault(number, "link-form", message)
                return
