"""Lists of pages: the index of a kind, and what belongs to a moment."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.drawing import words
from handbook.model import CAUTION, KINDS, MOMENTS, AdvicePage, Handbook, Moment, Outcome, Page
from handbook.walk import walk


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of a list; `outcome` is the act that it leads to, where one path is honest."""

    page: Page
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Group:
    """Pages under one heading. `id` is the heading's anchor; without a title there is no heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def groups(handbook: Handbook, page: Page) -> list[Group]:
    """Return what a page lists: an index the pages of its kind, a moment the pages that belong to it."""
    if isinstance(page, Moment):
        return [
            _group(handbook, kind, words.GROUPS[kind], _by_asker(found))
            for kind in ("faqs", "cases")
            if (found := handbook.of_moment(kind, page.name))
        ]
    kind = page.id.partition("/")[0]
    if not page.is_index or kind not in KINDS:
        return []
    pages = handbook.of_kind(kind)
    if kind == "faqs":
        return [
            _group(handbook, asker, title, found)
            for asker, title in words.ASKERS.items()
            if (found := [other for other in pages if isinstance(other, AdvicePage) and other.asked_by == asker])
        ]
    if kind == "cases":
        return [
            _group(handbook, moment, handbook.moment_title(moment), found)
            for moment in MOMENTS
            if (found := handbook.of_moment(kind, moment))
        ]
    if kind == "outcomes":
        pages = tuple(sorted(pages, key=lambda other: -_caution(other)))
    return [_group(handbook, "", "", pages)] if pages else []


def _by_asker(pages: Iterable[AdvicePage]) -> list[AdvicePage]:
    """Paras first: the moment is theirs most often."""
    return sorted(pages, key=lambda page: list(words.ASKERS).index(page.asked_by))


def _group(handbook: Handbook, id: str, title: str, pages: Iterable[Page]) -> Group:
    return Group(id, title, tuple(Entry(page, _leads_to(handbook, page)) for page in pages))


def _leads_to(handbook: Handbook, page: Page) -> Outcome | None:
    if isinstance(page, Outcome):
        return page
    if isinstance(page, AdvicePage) and page.claim:
        return walk(handbook, page.claim.by_question).outcome
    return None


def _caution(page: Page) -> int:
    return CAUTION.index(page.outcome_kind) if isinstance(page, Outcome) else 0
