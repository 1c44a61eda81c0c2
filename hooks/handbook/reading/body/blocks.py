"""Where a block of a setting, or of a fact of the state, begins and ends, and what looks like that and is none.

A block is no Markdown: what is not seen as one is printed for every reader, with every district's text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.problem import Fault

BLOCK_START = re.compile(r"///[ ]*(setting|state)[ ]*\|(.*)")
BLOCK_END = "///"
NEVER = (BLOCK_END, "{{", "}}")
"""What never stands in a printed page outside code: marks that are ours and not Markdown's."""

_LEAD = re.compile(r"[\s>`*+\u2022-]*(?:\d{1,9}[.)][\s>`*+-]*)?")
"""Marks of lists, quotes and code before the text of a line."""
_SLASHES = str.maketrans("\u2044\u2215\u29f8\uff0f\\", "/////")
_NEARLY_A_BLOCK = re.compile(
    r"/{3}|/{2,}\s*(?:setting|state\b|$)|/(?:\s+/)+\s*(?:setting|state\b|/|$)|/\s*(?:setting|state)\s*\|",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"(?<![:/])/{3}|/{2,}\s*(?:setting|state)\s*\|")
"""The same behind other words, where a line break was lost."""
_BLOCK_FORM = 'A block begins with a line such as "/// setting | some-setting: some-value" and ends with a line "///"'
_NEARLY_FORM = (
    f"every reader would see this line, and the text that goes with it. {_BLOCK_FORM}: "
    "three slashes, and nothing before them."
)
_IN_CODE = f"a block does not work within code, so every reader would see it. {_BLOCK_FORM}."


@dataclass(frozen=True, slots=True)
class Condition:
    """The first line of a block that holds only under some values of a setting, or of a fact of the state."""

    setting: str
    """The setting's id; empty where it is a fact's block."""
    values: tuple[str, ...]
    line: int
    fact: str = ""
    """The fact's id; empty where it is a setting's block."""


def condition(line: str, number: int) -> Condition | None:
    """Return what a line of prose begins a block for; None for any other line."""
    start = BLOCK_START.match(line) if line.startswith("///") else None
    if not start:
        return None
    name, _, given = start[2].partition(":")
    values = tuple(value.strip() for value in given.split(",") if value.strip())
    if start[1] == "state":
        return Condition("", values, number, name.strip())
    return Condition(f"settings/{name.strip()}", values, number)


def is_end(line: str) -> bool:
    """Whether a line of prose ends a block."""
    return line.rstrip() == BLOCK_END


def slips(lines: Sequence[str], prose: Sequence[str], first_line: int, *, explains: bool) -> Iterator[Fault]:
    """Yield what is no block and looks like one, and blocks that begin within another, never end or never began.

    A block that is written wrongly on both its lines is one mistake.
    """
    opened, told = 0, False
    for number, (line, plain) in enumerate(zip(lines, prose, strict=True), first_line):
        near = _nearly(line, plain, explains=explains)
        if near == "":
            if opened and re.match(r" {0,3}\[[^\[\]]*\]:", plain):
                message = "a line that says where a name leads holds for the whole page. Put it below the block."
                yield Fault(number, "setting-block", message)
        elif condition(plain, number):
            if opened and not told:
                message = f'the block of line {opened} is still open. End it with a line "///".'
                yield Fault(number, "setting-block", message)
            opened, told = number, False
        elif is_end(plain):
            if not opened:
                yield Fault(number, "setting-block", 'this "///" ends a block that never began. Delete it.')
            opened = 0
        else:
            ends = near == "end"
            if not (ends and told):
                yield Fault(number, "setting-block", _IN_CODE if not plain.strip() else _NEARLY_FORM)
            opened, told = (0, False) if ends else (number, True)
    if opened and not told:
        yield Fault(opened, "setting-block", 'this block never ends. Add a line "///" below it.')


def _nearly(line: str, plain: str, *, explains: bool) -> str:
    """Whether a line looks like the `start` of a block or like its `end`; nothing for any other line."""
    if "/" not in line and "\\" not in line and line.isascii():
        return ""
    text = unicodedata.normalize("NFKC", plain if explains else line).translate(_SLASHES)
    lead = _LEAD.match(text)
    bare = text[lead.end() if lead else 0 :].rstrip("` \t")
    if not _NEARLY_A_BLOCK.match(bare) and not _WITHIN.search(bare):
        return ""
    return "end" if bare.endswith("/") else "start"
