"""A body as it was written, line by line: which lines are code, and which part text from text.

In: Markdown. Out: its lines, the same with code blanked, where a block of a setting begins and
ends, and what is written so that a line could be read in two ways. Blocks of settings are no
Markdown: they are taken out before the printer sees the text, so nothing else would miss one.
What a line means within its text is the printer's to say: `handbook.printed`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.rawtext import Fault

MAX_NESTING = 8
"""How deep lists and quotes may nest; the deepest of the guide is 2. The printer fails at some hundred."""
MAX_BODY = 100_000
"""Characters of one body; the longest of the guide has 39,000."""
MAX_PARAGRAPH = 20_000
"""Characters without an empty line; the longest list of the guide has 14,000. The printer's time grows with its square."""
MAX_OPEN = 8
"""Brackets that may be open at once: the printer looks for the end of each, again and again."""

BLOCK_START = re.compile(r"///[ ]*setting[ ]*\|(.*)")
BLOCK_END = "///"
NEVER = (BLOCK_END, "{{", "}}")
"""What never stands in a printed page outside code: marks that are ours and not Markdown's."""

_FENCE = re.compile(r"( *)(`{3,}|~{3,})[ ]*([A-Za-z0-9+#.-]*)[ ]*")
_TICKS = re.compile("`+")
_LEAD = re.compile(r"[\s>`*+\u2022-]*(?:\d{1,9}[.)][\s>`*+-]*)?")
"""Marks of lists, quotes and code before the text of a line."""
_SLASHES = str.maketrans("\u2044\u2215\u29f8\uff0f\\", "/////")
_NEARLY_A_BLOCK = re.compile(r"/{3}|/{2,}\s*(?:setting|$)|/(?:\s+/)+\s*(?:setting|/|$)|/\s*setting\s*\|", re.IGNORECASE)
_WITHIN = re.compile(r"(?<![:/])/{3}|/{2,}\s*setting\s*\|")
"""The same behind other words, where a line break was lost."""
_ONE_LEVEL = re.compile(r"[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))")
_BRACKETS = re.compile(r"\[|\]\(?|\)")
_BLOCK_FORM = 'A block begins with a line such as "/// setting | some-setting: some-value" and ends with a line "///"'
_NEARLY_FORM = (
    f"every reader would see this line, and the text that goes with it. {_BLOCK_FORM}: "
    "three slashes, and nothing before them."
)
_IN_CODE = f"a block does not work within code, so every reader would see it. {_BLOCK_FORM}."
_FENCE_FORM = (
    "no code begins here, though it looks so. Code begins with a line of three marks ``` and perhaps one word, "
    "such as ```yaml, and ends with a line of three marks; nothing but spaces stands before them."
)
_NO_PARTNER = (
    "a mark ` in this line has no partner. Code within a line stands between two: `so`. Take it out, or add one."
)


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of a body, and what is wrong with how they are written."""

    lines: tuple[str, ...]
    prose: tuple[str, ...]
    """The lines with code blanked: fences empty, code within a line as spaces."""
    slips: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """The first line of a block that holds only under some values of a setting."""

    setting: str
    values: tuple[str, ...]
    line: int


def read(body: str, first_line: int, *, explains: bool = False) -> Written:
    """Read a body that begins on `first_line`; one that `explains` may show in code what blocks look like."""
    lines = tuple(body.split("\n"))
    if len(body) > MAX_BODY:
        message = f"this text has {len(body):,} characters; at most {MAX_BODY:,} are read. Split the page."
        return Written(lines, ("",) * len(lines), (Fault(first_line, "too-large", message),))
    prose, slips, unclear = _without_fences(lines, first_line)
    if unclear:  # what follows it is code or not, and nobody can say
        slips = [slip for slip in slips if slip.line <= unclear.line] + [unclear]
    else:
        slips += _blocks(lines, prose, first_line, explains=explains)
        slips += _too_much(prose, first_line)
    return Written(lines, tuple(prose), tuple(slips))


def _without_fences(lines: tuple[str, ...], first_line: int) -> tuple[list[str], list[Fault], Fault | None]:
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
            plain, whole = _without_code(line)
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


def condition(line: str, number: int) -> Condition | None:
    """Return what a line of prose begins a block for; None for any other line."""
    start = BLOCK_START.match(line) if line.startswith("///") else None
    if not start:
        return None
    setting, _, values = start[1].partition(":")
    return Condition(
        f"settings/{setting.strip()}", tuple(value.strip() for value in values.split(",") if value.strip()), number
    )


def is_end(line: str) -> bool:
    """Whether a line of prose ends a block."""
    return line.rstrip() == BLOCK_END


def _without_code(line: str) -> tuple[str, bool]:
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


def _blocks(lines: tuple[str, ...], prose: list[str], first_line: int, *, explains: bool) -> Iterator[Fault]:
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


def _too_much(prose: list[str], first_line: int) -> Iterator[Fault]:
    """Yield the line where a paragraph is longer, or has more open brackets, than anybody could follow."""
    words, addresses, size = 0, 0, 0
    for number, line in enumerate(prose, first_line):
        if not line.strip():
            words = addresses = size = 0
            continue
        size += len(line)
        if size > MAX_PARAGRAPH:
            message = f"more than {MAX_PARAGRAPH:,} characters stand here without an empty line. Put one in."
            yield Fault(number, "too-large", message)
            return
        for mark in _BRACKETS.findall(line) if "[" in line or "]" in line or addresses else ():
            words = words + 1 if mark == "[" else max(words - (mark != ")"), 0)
            addresses = addresses + 1 if mark == "](" else max(addresses - (mark == ")"), 0)
            if max(words, addresses) > MAX_OPEN:
                message = f"more than {MAX_OPEN} brackets are open here. Close them, or take them out."
                yield Fault(number, "link-form", message)
                return
