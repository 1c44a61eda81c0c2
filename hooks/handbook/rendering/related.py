"""Which of a page's neighbours a reader is shown first: the nearest six."""

from collections.abc import Mapping
from functools import cached_property

from handbook.decisions.views import end, views
from handbook.model import Asked, Faq, Guideline, Handbook, Page
from handbook.reading.references import references, related_pages

BEST = 6
"""As many as a reader looks through."""


class Related:
    """Knows the neighbours of each page of one handbook: the pages that it names, and those that name it."""

    def __init__(self, handbook: Handbook) -> None:
        self.handbook = handbook

    @cached_property
    def all(self) -> Mapping[str, list[str]]:
        return related_pages(self.handbook)

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        """What the front matter of each page names."""
        return {id: frozenset(reference.to for reference in references(self.handbook.pages[id])) for id in self.all}

    def best(self, page: Page) -> list[Page]:
        """The nearest neighbours, the best first; the page's own act is on its card already."""
        done = end(page, views(self.handbook, page)) if isinstance(page, Asked) else None
        others = [id for id in self.all[page.id] if not done or id != done.id]
        order = {id: number for number, id in enumerate(others)}
        best = sorted(others, key=lambda id: (-self._nearness(page, self.handbook.pages[id]), order[id]))
        return [self.handbook.pages[id] for id in best[:BEST]]

    def _nearness(self, page: Page, other: Page) -> int:
        """How much two neighbours share: the question that decides, each other's names, and what both name."""
        mine, theirs = self._named[page.id], self._named[other.id]
        same_question = bool(_questions(page) & _questions(other))
        return (
            3 * same_question
            + 2 * (other.id in mine and page.id in theirs)
            + (other.id in mine)
            + min(len(mine & theirs), 3)
        )


def _questions(page: Page) -> set[str]:
    """The questions that a page is about: the last that it answers, or those that it governs."""
    governed = {reference.to for reference in page.at} if isinstance(page, Guideline | Faq) else set()
    claim = page.claim if isinstance(page, Asked) else None
    return governed | ({claim.answers[-1].question} if claim and claim.answers else set())
