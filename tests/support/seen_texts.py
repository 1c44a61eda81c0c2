"""What somebody sees of a page, and what a screen reader says, each text as it stands between two tags."""

from collections.abc import Collection
from html.parser import HTMLParser

ATTRIBUTES = {"aria-label", "placeholder", "title", "alt"}
"""Attributes whose text somebody sees or hears."""
UNSEEN = {"script", "style"}


def seen_texts(html: str, without: Collection[str] = UNSEEN) -> list[str]:
    """Return the texts of `html` in their order, with single spaces; what stands `without` is left out, by its tags."""
    page = _Page(without)
    page.feed(html)
    return page.found


class _Page(HTMLParser):
    def __init__(self, without: Collection[str]) -> None:
        super().__init__()
        self.found: list[str] = []
        self._without = without
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within.append(tag) if tag in self._without else None
        self._note(*(value or "" for name, value in attrs if name in ATTRIBUTES))

    def handle_endtag(self, tag: str) -> None:
        self._within.pop() if tag in self._within else None

    def handle_data(self, data: str) -> None:
        self._note(*([] if self._within else [data]))

    def _note(self, *texts: str) -> None:
        self.found += (" ".join(text.split()) for text in texts)
