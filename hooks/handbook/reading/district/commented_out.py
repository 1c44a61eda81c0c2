"""Lines of `district/district.yml` that still stand behind "#", though what belongs to them does not.

In the file that districts copied at first, all but the name and the state stood behind "#", to be taken out by hand.
"""

import re
from collections.abc import Iterator

from handbook.reading.slips.lines import AHEAD, Kind, Line, next_below
from handbook.reading.slips.passes import Draft

_COMMENTED = re.compile(r"#(?!#) ?( *)([a-z][a-z0-9-]*):(?:[ \t]+(\S.*))?[ \t]*$")
_BLOCKS = ("contacts", "settings", "colors")
_NEEDED = ("name", "state", "hotline")
_CALLED = {"state", "hotline"}
"""Either of them gives readers a number to call, so that the other may stay away."""


def forgotten(draft: Draft) -> None:
    """Find them, and take their "#" away."""
    lines = draft.read()
    live = {line.key for line in lines if line.kind == Kind.KEY}
    for index, column, name in list(_behind(draft, lines, live)):
        raw = draft.lines[index]
        match = _COMMENTED.match(raw)
        assert match
        draft.lines[index] = " " * column + raw[match.start(2) :]
        draft.wrong(
            index,
            "behind-hash",
            f'"{name}:" is still behind the "#", where nobody reads it. '
            f"Delete the #, and leave {column or 'no'} space{'' if column == 1 else 's'} before the name.",
        )


def _behind(draft: Draft, lines: list[Line], live: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the index, the number of spaces that were meant, and the name."""
    before: Line | None = None
    for line, below in zip(lines, next_below(lines), strict=True):
        if line.counts:
            before = line
        if line.kind != Kind.REMARK or not (match := _COMMENTED.match(draft.lines[line.index])):
            continue
        column, name, has_value = len(match[1]), match[2], bool(match[3])
        is_next = below is not None and not any(
            lines[index].kind != Kind.BLANK for index in range(line.index + 1, below.index)
        )
        if name in _NEEDED and has_value and not live & (_CALLED if name in _CALLED else {name}):
            yield line.index, 2 if name == "hotline" else 0, name
        elif not has_value and below and is_next and below.indent > column and (column or name in _BLOCKS):
            if name not in live:
                yield line.index, column, name
        elif has_value and before and column > before.indent > 0 and _lacks(lines, before, line, name):
            yield line.index, column, name


def _lacks(lines: list[Line], opener: Line, line: Line, name: str) -> bool:
    """Whether the line above opens a block in which this name stands nowhere but behind "#"."""
    if not opener.opens or opener.index != line.index - 1:
        return False
    inside = []
    for later in lines[line.index : line.index + AHEAD]:
        if later.counts and later.indent <= opener.indent:
            break
        inside.append(later.key)
    return name == "value" and name not in inside
