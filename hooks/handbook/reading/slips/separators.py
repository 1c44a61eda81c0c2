"""A colon without its space, another mark in its place, a hyphen without its space."""

import re

from handbook.problem import shown
from handbook.reading.slips.draft import Draft
from handbook.reading.slips.lines import Kind, Line, next_below

_NAME = "([A-Za-z][A-Za-z0-9_-]{0,40})"
_NO_SPACE = re.compile(_NAME + r":(?!//)[^\S ]*(?=\S)")
"""A colon, and behind it no space or a hard one; an address is none."""
_OTHER_MARK = re.compile(_NAME + r"[ \t]?[;=\uff1a]\s?(?=\S)")
_NO_COLON = re.compile(_NAME + r"(?:[ \t]+|$)")
_HYPHEN = re.compile(r"-(?=[^\s\d-])")


def missing(draft: Draft) -> None:
    """Find lines that would be a key, or an entry of a list, if a space stood in them."""
    lines = draft.read()
    below = next_below(lines)
    before: Line | None = None
    for line in lines:
        if line.kind == Kind.TEXT:
            _colon(draft, line, before)
        elif (line.kind == Kind.KEY and ":" in line.key) or (
            line.kind == Kind.ENTRY and line.value and _goes_on_as_block(line, below[line.index])
        ):
            _colon(draft, line, None)
        if line.counts or line.kind == Kind.TEXT:
            before = line


def _colon(draft: Draft, line: Line, before: Line | None) -> None:
    raw = draft.lines[line.index]
    body = raw[line.column :]
    if before and _HYPHEN.match(body) and (before.opens or before.kind == Kind.ENTRY):
        draft.lines[line.index] = raw[: line.indent] + "- " + body[1:]
        draft.wrong(line.index, "missing-space", f'write a space after the hyphen: "- {shown(body[1:])}".')
        return
    # Below a key, a line of text is its value; there only what looks like a key alone counts.
    is_value = before is not None and before.opens and line.indent > before.column
    match = _NO_SPACE.match(body)
    if not match and (not is_value or body.islower()):
        match = _OTHER_MARK.match(body)
    match = match or _without_colon(draft, body)
    if match:
        fixed = f"{match[1]}: {body[match.end() :]}".rstrip()
        draft.lines[line.index] = raw[: line.column] + fixed
        draft.wrong(line.index, "missing-space", f'write a colon, and a space after the colon: "{shown(fixed)}".')


def _without_colon(draft: Draft, body: str) -> re.Match[str] | None:
    """A known name at the start, with no colon behind it."""
    match = _NO_COLON.match(body)
    return match if match and match[1] in draft.names else None


def _goes_on_as_block(line: Line, below: Line | None) -> bool:
    """Whether the next line stands below the text of this entry, as a second key of a block would."""
    return below is not None and below.kind == Kind.KEY and below.indent == line.column > line.indent
