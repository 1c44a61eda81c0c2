"""Marks that came along when a text was copied: from a chat, a change, a mail, a list; and hyphens."""

import re

from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import AHEAD, Kind, Line, read

_FENCE = re.compile(r"[ \t]*(```|~~~)")
_RULER = re.compile(r"[ \t]*([-=*_~.])\1{2,}[ \t]*$")
_BULLET = re.compile(r"[ \t]*[*\u00b7\u2022\u25aa\u25cf\u25e6] +")
_PREFIXES = (re.compile(r"\+"), re.compile(">"), _BULLET)
"""Of a change, of a mail, and the bullets of a text program."""
_NUMBER = re.compile(r"[ \t]{0,4}([0-9]{1,4})[:.|)]?( |\t|$)")


def pasted(draft: Draft) -> None:
    """Find lines, and marks before lines, that are no part of the text."""
    _fences(draft)
    for prefix in _PREFIXES:
        _before_lines(draft, prefix)
    _numbers(draft)
    _minus(draft)
    _rulers(draft)


def _fences(draft: Draft) -> None:
    fences = [line.index for line in draft.read() if line.kind != Kind.INSIDE and _FENCE.match(draft.lines[line.index])]
    if not fences:
        return
    numbers = [str(draft.number(index)) for index in fences]
    which = f"line {numbers[0]}" if len(fences) == 1 else f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"
    draft.wrong(fences[0], "stray-mark", f"backticks around a text are not part of it. Delete {which}.")
    for index in fences:
        draft.lines[index] = ""


def _before_lines(draft: Draft, prefix: re.Pattern[str]) -> None:
    """The same mark before one line or several."""
    run: list[int] = []
    kinds = [line.kind for line in draft.read()]
    for index, raw in enumerate([*draft.lines, ""]):
        if index < len(kinds) and kinds[index] != Kind.INSIDE and prefix.match(raw):
            run.append(index)
        elif run:
            _strip(draft, run, prefix)
            run = []


def _strip(draft: Draft, run: list[int], prefix: re.Pattern[str]) -> None:
    mark = draft.lines[run[0]].lstrip()[0]
    texts = [prefix.sub(_spaces_alone, draft.lines[index], count=1) for index in run]
    spaced = prefix is not _BULLET and all(text.startswith(" ") or not text for text in texts)
    for index, text in zip(run, texts, strict=True):
        draft.lines[index] = text[1:] if spaced else text
    _say(draft, run, f'with "{mark}"', f'Delete the "{mark}"')


def _spaces_alone(match: re.Match[str]) -> str:
    """What stands before a mark, without the mark and what parts it from the text."""
    return match[0][: len(match[0]) - len(match[0].lstrip())]


def _say(draft: Draft, run: list[int], what: str, way_out: str) -> None:
    first, last = run[0], run[-1]
    verb, each = ("begins", "") if first == last else ("begin", " in each of them")
    draft.wrong(
        first, "stray-mark", f"{draft.these(first, last)} {verb} {what}, which came along with a copy. {way_out}{each}."
    )


def _numbers(draft: Draft) -> None:
    """Lines that begin with their own number, three at least."""
    run: list[int] = []
    counts: list[int] = []
    for index, raw in enumerate([*draft.lines, ""]):
        match = _NUMBER.match(raw)
        if match and (not counts or int(match[1]) == counts[-1] + 1):
            run.append(index)
            counts.append(int(match[1]))
            continue
        if len(run) >= 3:
            for at in run:
                found = _NUMBER.match(draft.lines[at])
                draft.lines[at] = draft.lines[at][found.end() :] if found else ""
            _say(draft, run, "with a number", "Delete the number and the space behind it")
        run, counts = ([index], [int(match[1])]) if match else ([], [])


def _minus(draft: Draft) -> None:
    """A hyphen right before a key that stands at the left, as in a change."""
    for line in draft.read():
        raw = draft.lines[line.index]
        if line.kind == Kind.KEY and line.indent == 0 and raw[0] == "-" and raw[1:2].isalpha():
            draft.lines[line.index] = raw[1:]
            _say(draft, [line.index], 'with "-"', 'Delete the "-"')


def _rulers(draft: Draft) -> None:
    """A line of nothing but the same mark; three hyphens may stand above all else."""
    is_first = True
    for line in draft.read():
        if line.kind in (Kind.BLANK, Kind.REMARK, Kind.INSIDE):
            continue
        raw = draft.lines[line.index]
        if _RULER.match(raw) and not (is_first and raw.rstrip() == "---"):
            draft.wrong(line.index, "stray-mark", "a line of marks parts nothing here. Delete this line.")
            draft.lines[line.index] = ""
        is_first = False


def hyphens(draft: Draft) -> None:
    """Find a key behind a hyphen among keys that have none."""
    lines = [line for line in draft.read() if line.counts]
    for position, line in enumerate(lines):
        if line.kind != Kind.KEY or line.indent == line.column:
            continue
        parent, beside = _around(lines, position)
        if beside and (parent is None or parent.indent < line.indent):
            raw = draft.lines[line.index]
            draft.lines[line.index] = raw[: line.indent] + raw[line.column :]
            draft.wrong(
                line.index,
                "stray-mark",
                f'a hyphen begins this line, and none begins the line of "{beside.key}" beside it. Take the hyphen away.',
            )
            lines[position] = read([draft.lines[line.index]])[0]


def _around(lines: list[Line], position: int) -> tuple[Line | None, Line | None]:
    """The line to which an entry belongs, and a key without a hyphen that stands beside the entry."""
    indent = lines[position].indent
    parent = beside = None
    for line in reversed(lines[max(0, position - AHEAD) : position]):
        if line.indent < indent or (line.indent == indent and line.opens and line.kind == Kind.KEY):
            parent = line
            break
        if line.indent == line.column == indent and line.kind == Kind.KEY:
            beside = line
    for line in lines[position + 1 : position + AHEAD]:
        if line.indent < indent or beside:
            break
        if line.indent == line.column == indent and line.kind == Kind.KEY:
            beside = line
    return parent, beside
