"""Are two built sites alike? Byte for byte, or in what a reader gets from the main part of each page.

In: two folders with built sites. Out: one line for each difference, none if there is none.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
_CHART = re.compile(r"<section class=\"flow[ \"].*?</section>", re.DOTALL)
_WAY_BACK = "crumb"
"""The line above a title that leads back to the list. It comes from the generator's own navigation."""


def bytes_differ(one: Path, other: Path) -> list[str]:
    """Compare every file, apart from the line in which a page names its generator."""
    mine, theirs = _files(one, "*"), _files(other, "*")
    return _only(mine, theirs) + [
        f"{name} is not the same" for name in sorted(mine & theirs) if _bytes(one / name) != _bytes(other / name)
    ]


def pages_differ(one: Path, other: Path) -> list[str]:
    """Compare the pages: which there are, and of each the text of its main part, its charts, and what is lit."""
    mine, theirs = _files(one, "*.html"), _files(other, "*.html")
    found = _only(mine, theirs)
    for name in sorted(mine & theirs):
        ours, others = ((site / name).read_text(encoding="utf-8") for site in (one, other))
        if main_text(ours) != main_text(others):
            found.append(f"the text of {name} is not the same")
        if _CHART.findall(ours) != _CHART.findall(others):
            found.append(f"the charts of {name} are not the same")
    return found


def main_text(html: str) -> str:
    """Return the words of a page's main part, without the way back to the list; of a page to print, all words."""
    reader = _Main(everywhere="<article" not in html)
    reader.feed(html)
    return " ".join("".join(reader.words).split())


def _files(site: Path, pattern: str) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob(pattern) if file.is_file()}


def _only(mine: set[str], theirs: set[str]) -> list[str]:
    return [f"{name} is in one of the two sites only" for name in sorted(mine ^ theirs)]


def _bytes(file: Path) -> bytes:
    return _GENERATOR.sub(b"", file.read_bytes(), count=1) if file.suffix == ".html" else file.read_bytes()


class _Main(HTMLParser):
    """Collects the text within `<article>`, or everywhere."""

    def __init__(self, *, everywhere: bool) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside = everywhere
        self._skipping = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "article"
        self._skipping = self._skipping or (tag == "p" and ("class", _WAY_BACK) in attributes)

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"
        self._skipping = self._skipping and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipping:
            self.words.append(data)
