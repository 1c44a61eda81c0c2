"""Lines that begin further left or right than their neighbors."""

from dataclasses import replace

from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import AHEAD, Line
from handbook.reading.slips.spaces import counted


def uneven(draft: Draft) -> None:
    """Find lines whose place fits none of the blocks that are open, and put each where it was meant."""
    lines = [line for line in draft.read() if line.counts]
    moved: list[tuple[int, int, int]] = []
    levels: list[int] = []
    for position, line in enumerate(lines):
        before = lines[position - 1] if position else None
        wanted = line.indent
        if before is None:
            levels = [line.indent]
        elif line.indent > before.column:
            if not before.opens:
                if left := _left(lines, position):
                    moved += [(one.index, one.indent, line.indent) for one in left]
                    levels = [level for level in levels if level < line.indent]
                else:
                    wanted = before.column if line.indent == line.column else levels[-1]
            levels += [wanted] if wanted not in levels else []
        else:
            popped = line.indent
            while levels and levels[-1] > line.indent:
                popped = levels.pop()
            if not levels or levels[-1] != line.indent:
                wanted = _nearest(line, levels[-1] if levels else popped, popped)
                levels += [wanted] if wanted not in levels else []
        if wanted != line.indent:
            moved.append((line.index, line.indent, wanted))
            shift = wanted - line.indent
            line = lines[position] = replace(line, indent=wanted, column=line.column + shift)
        if line.column > levels[-1]:
            levels.append(line.column)
    _say(draft, sorted(moved))


def _left(lines: list[Line], position: int) -> list[Line]:
    """The lines right above the one at `position` that should stand as it does, and stand further left."""
    first = position - 1
    while position - first < AHEAD and first > 0 and _is_beside(lines[first - 1], lines[first]):
        first -= 1
    is_left = first > 0 and _is_left(lines[first - 1], lines[first], lines[position])
    return lines[first:position] if is_left else []


def _is_beside(above: Line, line: Line) -> bool:
    return above.indent == above.column == line.indent and not above.opens


def _is_left(opener: Line, line: Line, below: Line) -> bool:
    """Whether `line` should stand as `below` does: in the block that `opener` opens, or is in itself."""
    if opener.opens:
        return line.indent <= opener.column < below.indent
    return line.indent < opener.column == below.indent


def _nearest(line: Line, lower: int, higher: int) -> int:
    """The nearer of two places; half-way between, a line that opens a block belongs to the outer one."""
    left, right = line.indent - lower, higher - line.indent
    if left == right:
        return lower if line.opens else higher
    return lower if left < right else higher


def _say(draft: Draft, moved: list[tuple[int, int, int]]) -> None:
    """One message for lines that stand one below the other and are wrong by the same."""
    position = 0
    while position < len(moved):
        first, found, wanted = moved[position]
        last = first
        while position < len(moved) and moved[position] == (last, found, wanted):
            draft.lines[last] = " " * wanted + draft.lines[last].lstrip(" ")
            position, last = position + 1, last + 1
        last -= 1
        side = "left" if found < wanted else "right"
        verb, them = ("begins", "it") if first == last else ("begin", "each of them")
        draft.wrong(
            first,
            "wrong-indent",
            f"{draft.these(first, last)} {verb} too far {side}. Give {them} {counted(wanted)}, as the lines beside have.",
        )
