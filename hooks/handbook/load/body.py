"""Reads the body of a page: its text without the code, and its links.

Line by line, because Markdown's own parser knows no lines.
"""

import re
from collections.abc import Iterator

from handbook.model import Link

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_INLINE_LINK = re.compile(
    r"\]\(\s*(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
DEFINED_LINK = re.compile(r" {0,3}\[([^\]^][^\]]*)\]:\s+(\S+)")


def without_code(body: str) -> tuple[str, ...]:
    """Return the lines of a body: those within fences empty, code in a line as spaces."""
    if "`" not in body and "~~~" not in body:
        return tuple(body.split("\n"))
    kept: list[str] = []
    fence = ""
    for line in body.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            kept.append("")
        elif mark:
            fence = mark[1]
            kept.append("")
        else:
            kept.append(_CODE.sub(lambda code: " " * len(code[0]), line))
    return tuple(kept)


def links(prose: tuple[str, ...], first_line: int) -> Iterator[Link]:
    """Yield the Markdown links and images of a body, those to other sites too."""
    for number, line in enumerate(prose, first_line):
        if "](" not in line and "]:" not in line:
            continue
        if defined := DEFINED_LINK.match(line):
            yield Link(defined[2].strip("<>"), defined[1], is_image=False, line=number)
            continue
        for match in _INLINE_LINK.finditer(line):
            opened = _opening(line, match.start())
            words = line[opened + 1 : match.start()]
            is_image = opened > 0 and line[opened - 1] == "!"
            yield Link(match[1].strip("<>"), words.strip(), is_image, number)


def _opening(line: str, end: int) -> int:
    """Find the bracket that the one at `end` closes."""
    depth = 0
    for position in range(end, -1, -1):
        depth += (line[position] == "]") - (line[position] == "[")
        if depth == 0:
            return position
    return 0
