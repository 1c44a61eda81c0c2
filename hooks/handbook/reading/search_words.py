"""The words that search knows, kept in one place for people: two lists in `docs/about/search-words.md`.

In: a handbook. Out: groups of words that mean the same, and words that search passes over,
each list with the line on which it stands. The page is content like any other: a district
may replace it by its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import Handbook
from handbook.reading import prose

PAGE = "about/search-words"
SAME = "Words that mean the same"
PASSED = "Words that search passes over"

_ITEM = re.compile(r"\s*[-*+]\s+(.*)$")


@dataclass(frozen=True, slots=True)
class Group:
    """One line of one list: its words as written, without the commas."""

    heading: str
    words: tuple[str, ...]
    line: int


def groups(handbook: Handbook) -> Iterator[Group]:
    """Yield the lines of both lists; nothing where the page is not there."""
    page = handbook.pages.get(PAGE)
    heading = ""
    for number, line in prose.prose_lines(page) if page else ():
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
        elif heading in (SAME, PASSED) and (item := _ITEM.match(line)):
            yield Group(heading, tuple(" ".join(word.split()) for word in item[1].split(",")), number)


def plain(word: str) -> str:
    """Return a word as search compares it: small letters and digits, without apostrophes."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"['\u2019]", "", word.lower())))
