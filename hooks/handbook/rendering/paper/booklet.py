"""The whole handbook as one page to print, numbered through, for people who mark it up."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.rendering.paper.booklet_entries import Entries
from handbook.rendering.paper.booklet_values import BookletEntry
from handbook.rendering.paper.numbers import MARKS, anchor, in_order
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.printables import BOOKLET, Sheet


@dataclass(frozen=True, slots=True)
class BookletPart:
    """The pages of one kind."""

    kind: str
    title: str
    entries: tuple[BookletEntry, ...]


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield the booklet, with its HTML."""
    entries = Entries(renderer.handbook, renderer.bodies, renderer.translations)
    kinds = renderer.handbook.vocabulary.kinds
    parts = [
        BookletPart(kind, kinds[kind].many, tuple(entries.entry(page) for page in found))
        for kind in MARKS
        if (found := in_order(renderer.handbook, kind))
    ]
    yield BOOKLET, renderer.fill("handbook", BOOKLET, parts=parts, anchor=anchor)
