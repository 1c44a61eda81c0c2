"""Lines that begin with what looks like spaces: tabs, and the hard spaces of web pages."""

import re

from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import Kind, Line, read

_ODD = re.compile(r"[^\S \t]")
"""Spaces that are not plain; where one begins a line, the others of the line came with it."""


def odd(draft: Draft) -> None:
    """Find runs of lines that are not indented with plain spaces."""
    run: list[int] = []
    has_tab = False
    before: Line | None = None
    for line in draft.read():
        raw = draft.lines[line.index]
        lead = raw[: len(raw) - len(raw.lstrip())]
        is_odd = line.kind not in (Kind.BLANK, Kind.REMARK, Kind.INSIDE) and lead.strip(" ") != ""
        if run and not (is_odd and line.index == run[-1] + 1 and has_tab == ("\t" in lead)):
            _say(draft, run, has_tab=has_tab)
            run = []
        if is_odd:
            run.append(line.index)
            has_tab = "\t" in lead
            fixed = " " * _width(lead, before) + _ODD.sub(" ", raw.lstrip())
            draft.lines[line.index] = fixed
            line = read([fixed])[0]
        if line.counts:
            before = line
    if run:
        _say(draft, run, has_tab=has_tab)


def _width(lead: str, before: Line | None) -> int:
    """How many spaces were meant: as many as hard ones; for a tab, what the line above asks for."""
    if "\t" not in lead:
        return len(lead)
    if before is None:
        return 0
    return before.column + 2 if before.opens else before.column


def _say(draft: Draft, run: list[int], *, has_tab: bool) -> None:
    first, last = run[0], run[-1]
    raw = draft.lines[first]
    what = "with a tab" if has_tab else "with spaces that are not plain ones"
    draft.wrong(
        first,
        "wrong-indent",
        f"{draft.these(first, last)} {'begins' if first == last else 'begin'} {what}. Delete what stands before "
        f"the first letter, and type {counted(len(raw) - len(raw.lstrip()))}{'' if first == last else ' there'}.",
    )


def counted(width: int) -> str:
    """Return `4 spaces`."""
    return "no space" if width == 0 else "1 space" if width == 1 else f"{width} spaces"
