"""What no file that the guide reads may hold, whatever it means: looked for before anything else reads the text.

In: the text of one file. Out: the first fault with its line, its rule and its words. Here it is
also made certain that no line is long enough to keep a pattern busy.
"""

import re
import unicodedata

from handbook.problem import Fault

MAX_LINE = 2_000
"""Characters. The longest line of the guide has 700; a pattern that is slow on a line of this length is a fault."""

_INVISIBLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    r"\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
"""Control marks, marks that turn the direction of writing, and those that have no width."""

_MARK = re.compile(f"[{_INVISIBLE}]")
_WIDE_SPACE = re.compile(r"^[ \t]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE)
"""A space that is no plain one, where the indentation is: it looks like one and does not count as one."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?=[ \t]|$)", re.MULTILINE)


def fault(text: str) -> Fault | None:
    """Return the first fault of a whole file, or nothing."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            return Fault(
                number,
                "long-line",
                f"this line has {len(line):,} characters; at most {MAX_LINE:,} are read. Break it into several lines.",
            )
    if found := _MARK.search(text):
        return Fault(_line(text, found.start()), "control-character", f"{unseen(text)} Delete it.")
    if found := _WIDE_SPACE.search(text):
        first = _line(text, found.end())
        return Fault(first, "control-character", _wide(text.split("\n"), first))
    if found := _CONFLICT.search(text):
        return Fault(
            _line(text, found.start()),
            "merge-conflict",
            f'"{found[0]}" is left from two versions that git could not join. '
            "Keep the right one of the two, and delete the other and all lines of such marks.",
        )
    return None


def _wide(lines: list[str], first: int) -> str:
    """Say which lines, from the first on, begin with a space that is no plain one."""
    last = first
    while last < len(lines) and _WIDE_SPACE.match(lines[last]):
        last += 1
    if last == first:
        return "this line begins with a space that is not plain. Delete it, and type the space again."
    return f"lines {first} to {last} begin with spaces that are not plain. Delete them, and type the spaces again."


def unseen(text: str) -> str:
    """Return a sentence that names the first mark in a text that nobody can see; nothing where there is none."""
    found = _MARK.search(text)
    if not found:
        return ""
    name = unicodedata.name(found[0], "").lower()
    called = f"U+{ord(found[0]):04X}" + (f", {name}" if name else "")
    return f"there is an invisible mark ({called}) in this line, and it can change what a reader sees."


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
