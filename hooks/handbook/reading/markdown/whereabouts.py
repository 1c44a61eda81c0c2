"""On which line something was written that the printer found: it keeps no lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from html import escape

_WORD = re.compile(r"\w+")
_BEFORE_HEADING = " \t>*+-.0123456789"
"""Marks of lists and quotes in which a heading may stand."""


class Whereabouts:
    """The lines of a body with code blanked. Equal things are found one after another, as they stand."""

    def __init__(self, prose: Sequence[str], first_line: int) -> None:
        self._prose = prose
        self._first = first_line
        self._text = "\n".join(prose)
        self._met: Counter[str] = Counter()
        self._places: dict[str, tuple[list[int], list[int]]] = {}
        self._after_heading = 0
        self._taken: set[tuple[str, int]] = set()

    def link(self, href: str) -> int:
        """Return where the next link to an address stands; 0 where only a name leads there, which `named` finds."""
        inline, named = self._destinations(href)
        self._met[href] += 1
        if self._met[href] <= len(inline):
            return inline[self._met[href] - 1]
        if named:
            return 0
        return inline[-1] if inline else self._likely(href, "](")

    def named(self, href: str, name: str) -> int:
        """Return where the page says to which address a name leads."""
        return next(iter(self._destinations(href)[1]), 0) or self._likely(f"{name} {href}", "]:")

    def heading(self, words: str, level: int) -> int:
        """Return the line of the next heading."""
        said = _WORD.findall(words)[:5]
        lines = [index for index, levels in self._headings if index >= self._after_heading and level in levels]
        alike = (index for index in lines if all(word in self._prose[index] for word in said))
        index = next(alike, lines[0] if lines else None)
        if index is None:
            return self._likely(words, "#")
        self._after_heading = index + 1
        return self._first + index

    @cached_property
    def _headings(self) -> list[tuple[int, tuple[int, ...]]]:
        """The lines that may be headings, with their possible levels: marked, or with a line of marks below them."""
        found: list[tuple[int, tuple[int, ...]]] = []
        for index, line in enumerate(self._prose):
            bare = line.lstrip(_BEFORE_HEADING) if "#" in line else ""
            if bare.startswith("#"):
                found.append((index, (len(bare) - len(bare.lstrip("#")),)))
            elif index and line and line[0] in "=-" and set(line.strip()) in ({"="}, {"-"}):
                found.append((index - 1, (1, 2)))
        return found

    def text(self, written: str, mark: str) -> int:
        """Return the line on which a text stands that holds a mark; each line once for a mark, while there are others."""
        return self._likely(written, mark)

    def line(self, number: int) -> str:
        """Return a line as it was written, without the code."""
        return self._prose[number - self._first]

    def _destinations(self, href: str) -> tuple[list[int], list[int]]:
        """The lines on which an address stands in a link, and those that give it a name."""
        if href not in self._places:
            spelled = dict.fromkeys((href, escape(href, quote=False), href.removeprefix("mailto:")))
            found = (self._spelled(needle) for needle in spelled if needle)
            empty = [number for number, line in self._numbered() if "]()" in line or "](<>)" in line]
            self._places[href] = next((lines for lines in found if any(lines)), ([], [])) if href else (empty, [])
        return self._places[href]

    def _spelled(self, needle: str) -> tuple[list[int], list[int]]:
        """The same for one spelling of the address: it stands whole, behind a bracket or a space."""
        inline: list[int] = []
        named: list[int] = []
        line, counted = self._first, 0
        at = self._text.find(needle)
        while at >= 0:
            before, behind = self._text[max(at - 9, 0) : at], self._text[at + len(needle) : at + len(needle) + 1]
            line, counted = line + self._text.count("\n", counted, at), at
            names = before.rstrip(" \n<").endswith("]:")
            if (names or before[-1:] in ("(", "<", " ", "\n")) and behind in ("", ")", ">", " ", "\n"):
                (named if names else inline).append(line)
            at = self._text.find(needle, at + len(needle))
        return inline, named

    def _likely(self, text: str, mark: str) -> int:
        """The line most like a text, among those with the mark if there are any, and those not yet named for it."""
        words = set(_WORD.findall(text)[:40])
        lines = [(number, line) for number, line in self._numbered() if mark in line] or list(self._numbered())
        fresh = [entry for entry in lines if (mark, entry[0]) not in self._taken] or lines

        def likeness(entry: tuple[int, str]) -> tuple[bool, int, int]:
            there = set(_WORD.findall(entry[1]))
            return entry[1].strip() == text.strip(), 2 * len(words & there) - len(there - words), -entry[0]

        number = max(fresh, key=likeness, default=(0, ""))[0]
        self._taken.add((mark, number))
        return number or self._first

    def _numbered(self) -> Iterator[tuple[int, str]]:
        yield from enumerate(self._prose, self._first)
