"""What a page is related to: its neighbours by kind, and the nearest six, which a reader is shown first."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from handbook.model import KINDS, Asked, Faq, Guideline, Handbook, Outcome, Page
from handbook.reading.references import references, related_pages

NEAREST = 6
"""As many as a reader looks through."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Who names whom, in a whole handbook."""

    all: Mapping[str, list[str]]
    """The id of each page to those of the pages that it names, then of those that name it."""
    named: Mapping[str, frozenset[str]]
    """The id of each page to what its front matter names."""


@dataclass(frozen=True, slots=True)
class RelatedPages:
    """What one page is related to."""

    nearest: tuple[Page, ...]
    by_kind: Mapping[str, tuple[Page, ...]]
    """All of them, each kind by title."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(pages) for pages in self.by_kind.values())


def all_neighbours(handbook: Handbook) -> Neighbours:
    """Return the neighbours of every guidance page."""
    found = related_pages(handbook)
    return Neighbours(
        found, {id: frozenset(reference.to for reference in references(handbook.pages[id])) for id in found}
    )


def related_to(handbook: Handbook, known: Neighbours, page: Page, outcome: Outcome | None) -> RelatedPages:
    """Return what a page is related to; `outcome` is where it ends, which its card shows already."""
    found = [handbook.pages[id] for id in known.all[page.id]]
    shown = outcome.id if outcome else ""
    nearest = sorted((other for other in found if other.id != shown), key=lambda other: -_nearness(known, page, other))
    ordered = sorted(found, key=lambda other: (KINDS.index(other.kind), other.title.lower()))
    by_kind = {kind: tuple(pages) for kind, pages in groupby(ordered, key=lambda other: other.kind)}
    return RelatedPages(tuple(nearest[:NEAREST]), by_kind)


def _nearness(known: Neighbours, page: Page, other: Page) -> int:
    """How much two neighbours share: the question that decides, each other's names, and what both name."""
    mine, theirs = known.named[page.id], known.named[other.id]
    return (
        3 * bool(_questions(page) & _questions(other))
        + 2 * (other.id in mine and page.id in theirs)
        + (other.id in mine)
        + min(len(mine & theirs), 3)
    )


def _questions(page: Page) -> set[str]:
    """The questions that a page is about: the last that it answers, or those that it governs."""
    governed = {reference.to for reference in page.at} if isinstance(page, Guideline | Faq) else set()
    claim = page.claim if isinstance(page, Asked) else None
    return governed | ({claim.answers[-1].question} if claim and claim.answers else set())
