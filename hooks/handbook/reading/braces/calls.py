"""Emergency lines in braces: `{{call:988}}` becomes the number, and in the text of a page a link that dials it.

What names no line stays as it is; `handbook.rules.numbers_to_call` says so.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from handbook.vocabulary import EmergencyLine

MARK = "call:"
"""What tells a line in braces from a role."""

_CALL = re.compile(r"\{\{\s*call:([^{}]*)\}\}")


def fill(text: str, lines: Mapping[str, EmergencyLine]) -> str:
    """Return `text` with the number of every line that it names: words that are spoken or listed."""
    return _filled(text, lines, lambda line: line.number)


def link(text: str, lines: Mapping[str, EmergencyLine]) -> str:
    """Return a line of Markdown with a link for every line that it names."""
    return _filled(text, lines, lambda line: f"[{line.number}]({line.href})")


def named(text: str) -> Iterator[str]:
    """Yield the id of each line that a text names."""
    yield from (match[1].strip() for match in _CALL.finditer(text))


def _filled(text: str, lines: Mapping[str, EmergencyLine], written: Callable[[EmergencyLine], str]) -> str:
    def one(match: re.Match[str]) -> str:
        line = lines.get(match[1].strip())
        return written(line) if line else match[0]

    return _CALL.sub(one, text)
