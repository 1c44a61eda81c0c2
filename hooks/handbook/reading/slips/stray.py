"""Lines of text that stand alone: an explanation that lost its marks, the rest of a line above."""

from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import Kind, Line, next_below

WAY_OUT = (
    "this line has no name with a colon. If it goes on from the line above, put it at the end of that line; "
    'if it only explains, begin it with "##".'
)


def text(draft: Draft) -> None:
    """Find text that is no value of anything."""
    before: Line | None = None
    lines = draft.read()
    for line, below in zip(lines, next_below(lines), strict=True):
        is_value = before is not None and before.opens and line.indent > before.indent
        # Where a key stands beside it, it is no value but the beginning of a block.
        is_value = is_value and not (below and below.indent == line.indent)
        if draft.lines[line.index].rstrip() == "---":
            continue  # above all else, it means nothing
        if (line.kind == Kind.TEXT and not is_value) or _explains(draft, line):
            draft.wrong(line.index, "stray-text", WAY_OUT)
            draft.lines[line.index] = f"# {draft.lines[line.index]}"
        elif line.counts or line.kind == Kind.TEXT:
            before = line


def _explains(draft: Draft, line: Line) -> bool:
    """Whether it is one of several lines that explain, by its neighbors and by its place between two steps."""
    around = (draft.lines[index] for index in (line.index - 1, line.index + 1) if 0 <= index < len(draft.lines))
    is_like = line.kind == Kind.TEXT or (line.kind == Kind.KEY and line.indent % 2 == 1 and " " in line.value)
    return is_like and any(raw.startswith("##") for raw in around)
