"""Which lines are code, and which part of a line: as the printer reads it, or a fault where that is in doubt."""

import re

from handbook.problem import Fault

MAX_NESTING = 8
"""How deep lists and quotes may nest; the deepest of the guide is 2. The printer fails at some hundred."""

_FENCE = re.compile(r"( *)(`{3,}|~{3,})[ ]*([A-Za-z0-9+#.-]*)[ ]*")
_TICKS = re.compile("`+")
_ONE_LEVEL = re.compile(r"[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))")
_FENCE_FORM = (
    "no code begins here, though it looks so. Code begins with a line of three marks ``` and perhaps one word, "
    "such as ```yaml, and ends with a line of three marks; nothing but spaces stands before them."
)
_NO_PARTNER = (
    "a mark ` in this line has no partner. Code within a line stands between two: `so`. Take it out, or add one."
)


def without_code(lines: tuple[str, ...], first_line: int) -> tuple[list[str], list[Fault], Fault | None]:
    """Return the lines with code blanked, what is wrong with single lines, and a fence that nobody can read."""
    prose: list[str] = []
    slips: list[Fault] = []
    fence, opened = "", 0
    for number, line in enumerate(lines, first_line):
        mark = _FENCE.fullmatch(line) if "```" in line or "~~~" in line else None
        if fence:
            if mark and mark[1] + mark[2] == fence and not mark[3]:
                fence = ""
            elif line.strip() and not line.startswith(fence.rstrip("`~")):
                break  # the printer ends it here
            prose.append("")
        elif mark:
            fence, opened = mark[1] + mark[2], number
            prose.append("")
        else:
            plain, whole = _blanked(line)
            prose.append(plain)
            if _depth(line) > MAX_NESTING:
                message = f"lists nest deeper than {MAX_NESTING} levels here. Write it flatter."
                slips.append(Fault(number, "too-deep", message))
            elif _is_like_a_fence(line, whole=whole):
                return prose + [""] * (len(lines) - len(prose)), slips, Fault(number, "code-block", _FENCE_FORM)
            elif not whole:
                slips.append(Fault(number, "code-block", _NO_PARTNER))
    prose += [""] * (len(lines) - len(prose))
    if not fence:
        return prose, slips, None
    message = (
        f'the code that begins here never ends. Put a line of the same marks, "{fence.strip()}", below it, '
        "as far from the edge as this one."
    )
    return prose, slips, Fault(opened, "code-block", message)


def _is_like_a_fence(line: str, *, whole: bool) -> bool:
    """Whether a line would begin code elsewhere, and does not here."""
    bare = line.lstrip(" \t>*+-0123456789.)")
    return bare.startswith("~~~") or (bare.startswith("```") and not whole)


def _blanked(line: str) -> tuple[str, bool]:
    """Return a line with the code in it as spaces, and whether each mark of code has its partner."""
    if "`" not in line:
        return line, True
    runs = [(match.start(), match.end()) for match in _TICKS.finditer(line)]
    # a backslash takes the first mark of a run; within code it is nothing
    ends: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        ends.setdefault(runs[index][1] - runs[index][0], []).append(index)
    kept, at, whole, index = [], 0, True, 0
    while index < len(runs):
        start, end = runs[index]
        start += (start - len(line[:start].rstrip("\\"))) % 2
        later = ends.get(end - start, [])
        while later and later[-1] <= index:
            later.pop()
        if start == end:
            index += 1
        elif later:
            closing = later.pop()
            kept += [line[at:start], " " * (runs[closing][1] - start)]
            at, index = runs[closing][1], closing + 1
        else:
            whole, index = False, index + 1
    return "".join([*kept, line[at:]]), whole


def _depth(line: str) -> int:
    """How deep a line nests: the marks of lists and quotes before its text, and how far it is indented."""
    depth, at = 0, 0
    while depth <= MAX_NESTING and (level := _ONE_LEVEL.match(line, at)):
        depth, at = depth + 1, level.end()
    indented = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
    return max(depth, indented // 4)
