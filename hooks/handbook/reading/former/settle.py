"""All that a district wrote, in the names of today.

In: the pages as they were read, what the district decided, and our pages in whose place it put its own.
Out: the same in the names of today, and each place where a former name stood. Our own pages stay as they were
written, so that a former name in them is told as one that nobody knows.
"""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from handbook.model import District, FormerUse, Page
from handbook.reading.former import choices, pages
from handbook.reading.former.names import former_names
from handbook.reading.former.renamer import Renamer
from handbook.vocabulary import Vocabulary

ReadAs = Callable[[str, str, str], Page | None]
"""Reads the district's page of the first id as a page of the second, over ours with the hash given."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What came out."""

    pages: dict[str, Page]
    district: District
    uses: tuple[FormerUse, ...]
    moved: Mapping[str, str]
    """Of each page that stands in the place of one that we renamed: the id of its file, and the page's id."""


def settle(
    read: Mapping[str, Page], replaced: Mapping[str, Page], district: District, vocabulary: Vocabulary, read_as: ReadAs
) -> Settled:
    """Bring what a district wrote to the names of today; `replaced` are our pages under those that took their place."""
    settled, behind = dict(read), dict(replaced)
    moved: dict[str, str] = {}
    for former, now in _moved(read):
        if now not in moved.values() and (page := read_as(former, now, read[now].content_hash)):
            del settled[former]
            behind[now], settled[now], moved[former] = read[now], page, now
    renamer = Renamer(former_names(settled, behind.values(), vocabulary))
    for id, page in settled.items():
        if page.is_districts:
            settled[id] = _with_aliases(pages.in_names_of_today(page, renamer), behind.get(id))
    own = {id for id, page in settled.items() if page.is_districts}
    settled = {id: _without_aliases(page, own) for id, page in settled.items()}
    return Settled(settled, choices.in_names_of_today(district, renamer), tuple(renamer.uses), moved)


def _moved(read: Mapping[str, Page]) -> list[tuple[str, str]]:
    """The district's pages that replace a page of ours under its former name, in the folder where it still is."""
    every = {former: id for id, page in read.items() if not page.is_districts for former in _aliases(page)}
    return [
        (id, every[id])
        for id, page in read.items()
        if page.is_districts
        and page.replaces
        and not page.replaced
        and id in every
        and posixpath.dirname(id) == posixpath.dirname(every[id])
    ]


def _aliases(page: Page) -> list[str]:
    return [former.to for former in page.aliases]


def _with_aliases(page: Page, ours: Page | None) -> Page:
    """A page in the place of ours is found under the former addresses of ours, too."""
    if ours is None:
        return page
    more = tuple(former for former in ours.aliases if former.to not in _aliases(page))
    return replace(page, common=replace(page.common, aliases=(*page.aliases, *more)))


def _without_aliases(page: Page, own: set[str]) -> Page:
    """A page without the former addresses at which a district has a page of its own."""
    if page.is_districts or own.isdisjoint(_aliases(page)):
        return page
    kept = tuple(former for former in page.aliases if former.to not in own)
    return replace(page, common=replace(page.common, aliases=kept))
