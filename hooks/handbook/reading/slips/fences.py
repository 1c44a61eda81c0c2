"""The two lines of three hyphens around a page's front matter, and what is written in their place."""

import re

from handbook.reading.slips.lines import Kind, read

FENCE = "---"
NO_END = "the front matter does not end. Put a line of three hyphens (---)"
_LIKE = re.compile(r"[ \t]*(-[- \t]*-|[\u2010-\u2015\u2212][-\u2010-\u2015\u2212 \t]*)$")
"""Hyphens and dashes alone, as text programs and hurried fingers make them."""
_HEADING = re.compile("#{1,6} ")


def end(lines: list[str]) -> int:
    """The index of the line that ends the front matter, which begins in the first line; -1 without one."""
    return next((index for index, line in enumerate(lines) if index and line.rstrip() == FENCE), -1)


def fault(lines: list[str]) -> tuple[int, str] | None:
    """Return the index of the first line at fault and what to do about it; None where both lines are right."""
    if lines[0].rstrip() != FENCE:
        return _above(lines)
    closes = end(lines)
    starts = closes if closes > 0 else body(lines)
    for index, line in enumerate(lines[1 : starts + 1], 1):
        if index != closes and _LIKE.match(line.rstrip()):
            return (
                index,
                f'three hyphens ({FENCE}) end the front matter, and here stands "{line.strip()[:20]}". Type {FENCE}.',
            )
    if closes > 0:
        return None
    if starts:
        return starts, f"{NO_END} above this one."
    last = max(index for index, line in enumerate(lines) if line.strip())
    return last, f"{NO_END} below this one."


def body(lines: list[str]) -> int:
    """The index of the first line that cannot belong to the front matter, with the empty lines above it; 0 if all can."""
    kinds = [line.kind for line in read(lines[1:])]
    for index, kind in enumerate(kinds, 1):
        if kind == Kind.TEXT or _is_body(lines, index):
            while index > 1 and not lines[index - 1].strip():
                index -= 1
            return index
    return 0


def _is_body(lines: list[str], index: int) -> bool:
    """Whether a heading of Markdown stands here, below an empty line."""
    return bool(_HEADING.match(lines[index])) and not lines[index - 1].strip()


def _above(lines: list[str]) -> tuple[int, str]:
    """What stands in the place of the first line."""
    first = lines[0].rstrip()
    begins = "a page begins with a line of three hyphens (---)"
    filled = next((index for index, line in enumerate(lines) if line.strip()), -1)
    if not first and filled > 0 and lines[filled].rstrip() == FENCE:
        return (
            0,
            f"{begins}, and here {'an empty line stands' if filled == 1 else 'empty lines stand'} above it. Delete what is empty.",
        )
    if first.strip() == FENCE:
        return 0, f"{begins}, and here a space stands before them. Delete the space."
    if _LIKE.match(first):
        return 0, f'{begins}, and here stands "{first.strip()[:20]}". Type {FENCE}.'
    if first.lstrip().startswith(("```", "~~~")):
        return 0, f"{begins}. Delete this line, and the line of marks that belongs to it at the end."
    return 0, f"{begins}, its title and its description."
