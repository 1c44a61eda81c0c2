"""Lists of pages: the index of a kind, and what belongs to a moment."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.decisions.walk import walk
from handbook.model import CAUTION, KINDS, Asked, Handbook, Moment, Outcome, Page
from handbook.rendering import labels as words

FIRST = 5
"""So many pages of a moment stand open; the others are one tap away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of a list; `outcome` is the act that it leads to, where one path is honest."""

    page: Page
    outcome: Outcome | None

    @property
    def is_urgent(self) -> bool:
        return self.outcome is not None and self.outcome.outcome_kind == CAUTION[-1]


@dataclass(frozen=True, slots=True)
class Group:
    """Pages under one heading. `id` is the heading's anchor; without a title there is no heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The pages of a moment: those that stand open, and the others by who asks."""

    first: tuple[Entry, ...]
    others: tuple[Group, ...]

    @property
    def count(self) -> int:
        return len(self.first) + sum(len(group.entries) for group in self.others)


def groups(handbook: Handbook, page: Page) -> list[Group]:
    """Return what an index lists: the pages of its kind."""
    kind = page.id.partition("/")[0]
    if not page.is_index or kind not in KINDS:
        return []
    pages = handbook.of_kind(kind)
    if kind == "faqs":
        return _by_asker(_entry(handbook, other) for other in pages)
    if kind == "cases":
        return [
            _group(handbook, moment, handbook.moment_title(moment), found)
            for moment in handbook.vocabulary.moments
            if (found := [case for case in handbook.cases if case.moment == moment])
        ]
    if kind == "outcomes":
        pages = tuple(sorted(pages, key=lambda other: -_caution(other)))
    return [_group(handbook, "", "", pages)] if pages else []


def of_moment(handbook: Handbook, moment: Moment) -> Listed:
    """Return a moment's pages: what happens most, then paras' own, what is urgent before the rest of each."""
    often = [found for reference in moment.often if (found := handbook.pages.get(reference.to))]
    own = [page for page in handbook.asked if page.moment == moment.name and page not in often]
    parts = ([_entry(handbook, page) for page in part] for part in (often[:FIRST], [*often[FIRST:], *_by_role(own)]))
    ranked = [entry for part in parts for entry in _urgent_first(part)]
    return Listed(tuple(ranked[:FIRST]), tuple(_by_asker(_urgent_first(ranked[FIRST:]))))


def _by_role(pages: Iterable[Asked]) -> list[Asked]:
    """Paras first: the moment is theirs most often."""
    return sorted(pages, key=lambda page: list(words.ASKERS).index(page.asked_by))


def _urgent_first(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: not entry.is_urgent)


def _by_asker(entries: Iterable[Entry]) -> list[Group]:
    """Entries under the headings of those who ask; a page that nobody asks by name is for paras."""
    asked: dict[str, list[Entry]] = {asker: [] for asker in words.ASKERS}
    for entry in entries:
        asker = entry.page.asked_by if isinstance(entry.page, Asked) else ""
        asked[asker or next(iter(asked))].append(entry)
    return [Group(asker, words.ASKERS[asker], tuple(found)) for asker, found in asked.items() if found]


def _group(handbook: Handbook, id: str, title: str, pages: Iterable[Page]) -> Group:
    return Group(id, title, tuple(_entry(handbook, page) for page in pages))


def _entry(handbook: Handbook, page: Page) -> Entry:
    return Entry(page, _leads_to(handbook, page))


def _leads_to(handbook: Handbook, page: Page) -> Outcome | None:
    if isinstance(page, Outcome):
        return page
    if isinstance(page, Asked) and page.claim:
        return walk(handbook, page.claim.by_question).outcome
    return None


def _caution(page: Page) -> int:
    return CAUTION.index(page.outcome_kind) if isinstance(page, Outcome) else 0
