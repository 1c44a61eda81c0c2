"""Quotes that are curly, do not close, close too soon, or are missing where a text needs them."""

import re

from handbook.problem import shown
from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import Kind, Line, closing

OPENING, CLOSING = "\u201c\u201e\u00ab\u2018\u201a\u2039", "\u201d\u201c\u00bb\u2019\u203a"
"""The double ones first; a German text ends with the mark that begins an English one."""
STRAIGHT = "\"'"
CURLY = 'the quotes are curly, as text programs make them. Type straight ones ("), or none.'
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MARKS = "@`%,]}"


def is_curly(text: str) -> bool:
    """Whether a text stands in curly quotes that were meant for the computer and not for a reader.

    They hold the whole text, or were parted from their end by a comma; a quoted word is the writer's.
    """
    if not text or text[0] not in OPENING:
        return False
    inside = text[1:-1]
    if len(text) > 1 and text[-1] in CLOSING + STRAIGHT:
        return not any(mark in inside for mark in OPENING[:3] + CLOSING[:3])
    return text[0] in OPENING[:3] and not any(mark in text[1:] for mark in CLOSING)


def unbalanced(draft: Draft) -> None:
    """Find quotes that are curly, or that do not hold one whole text."""
    lines = draft.read()
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if line.kind not in (Kind.KEY, Kind.ENTRY):
            continue
        if line.key and line.key[0] in OPENING:
            # A list's text in curly quotes, with a colon in it.
            _take(draft, line, f"{line.key}: {line.value}".strip(OPENING + CLOSING), whole=True)
            draft.wrong(line.index, "curly-quotes", CURLY)
        elif is_curly(line.value):
            _take(draft, line, line.value.strip(OPENING + CLOSING + STRAIGHT))
            draft.wrong(line.index, "curly-quotes", CURLY)
        elif line.value[:1] and line.value[0] in STRAIGHT:
            _straight(draft, line, goes_on=below is not None and below.kind == Kind.INSIDE)
        elif line.value.endswith('"') and line.value.count('"') == 1 and line.value[:1] not in "[{|>":
            _take(draft, line, line.value[:-1])
            draft.wrong(
                line.index,
                "broken-quotes",
                'a quote ends this text, and none begins it. Type one (") at the start of the text, or delete it.',
            )


def _straight(draft: Draft, line: Line, *, goes_on: bool) -> None:
    """Judge a text that begins with a straight quote; `goes_on` if it closes in a line below."""
    value, quote = line.value, line.value[0]
    close = closing(value)
    rest = value[close + 1 :].strip() if close >= 0 else ""
    if close >= 0 and (not rest or (rest.startswith("#") and value[close + 1].isspace())):
        return
    if close < 0 and goes_on:
        return
    if value[-1] in CLOSING:
        _take(draft, line, value.strip(STRAIGHT + CLOSING))
        draft.wrong(line.index, "curly-quotes", CURLY)
        return
    _take(draft, line, value[1:-1] if value[-1] == quote and len(value) > 1 else value[1:])
    if close < 0:
        said = f"the quote that opens here never closes. Type one ({quote}) at the end of the line."
    elif value[-1] == quote and quote == "'":
        said = (
            f'the apostrophe in {shown(value)} ends the quotes. Put double quotes (") around the text in their place.'
        )
    elif value[-1] == quote:
        said = "there are quotes inside the quotes. Write single ones (') inside."
    else:
        said = "the quotes end before the text does. Put the whole text in quotes, or take them away."
    draft.wrong(line.index, "broken-quotes", said)


def unquoted(draft: Draft) -> None:
    """Find texts that need quotes: with a second colon, or with a mark in front."""
    for line in draft.read():
        value = line.value
        if line.kind not in (Kind.KEY, Kind.ENTRY) or not value or value[0] in "\"'[{|>":
            continue
        plain = value.split(" #", 1)[0]
        head, colon, _ = plain.partition(": ")
        if line.kind == Kind.KEY and (colon or plain.endswith(":")):
            if _ID.fullmatch(head):
                said = (
                    f'there is a second ": " in this line. If "{shown(head)}" is your choice, delete what follows it;'
                )
                said += " else put the whole text in quotes."
            else:
                said = 'there is a second ": " in this line. Put the text behind the first one in quotes.'
            draft.wrong(line.index, "broken-yaml", said)
            _take(draft, line, head if _ID.fullmatch(head) else value)
        elif value[0] in _MARKS or value[:2] in ("& ", "* ", "! "):
            draft.wrong(
                line.index,
                "broken-yaml",
                f'a text cannot begin with "{value[0]}". Put the whole text in quotes, or write other words.',
            )
            _take(draft, line, value)
        elif line.kind == Kind.KEY and value in ("-", "?"):
            _take(draft, line, value)  # readable now; whether it says anything is for others to judge


def _take(draft: Draft, line: Line, text: str, *, whole: bool = False) -> None:
    """Put `text` in quotes in the place of a line's value, or of all that it holds behind its hyphen."""
    raw = draft.lines[line.index]
    before = raw[: line.column] if whole or line.kind != Kind.KEY else raw[: raw.rindex(line.value)]
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    draft.lines[line.index] = f'{before}"{quoted}"'
