"""What readers in one district would notice between two states of the guide: answers, pages, and what was decided.

In: the handbook before and after. Out: pages and settings as they are, for whoever shows them by their titles. What
one of the two could not read is left out, because nobody knows what became of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.decisions.impact import Change, compare
from handbook.model import Handbook, Page, Setting, SettingValue


@dataclass(frozen=True, slots=True)
class Chosen:
    """A setting for which another value holds than before."""

    setting: Setting
    before: SettingValue
    after: SettingValue


@dataclass(frozen=True, slots=True)
class Renamed:
    """A page that is found under another address, or has another title."""

    before: Page
    page: Page


@dataclass(frozen=True, slots=True)
class Differences:
    """All of it, by title."""

    answers: tuple[Change, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    new_settings: tuple[Setting, ...] = ()
    new: tuple[Page, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    gone: tuple[Page, ...] = ()

    def __bool__(self) -> bool:
        return any((self.answers, self.chosen, self.new_settings, self.new, self.renamed, self.gone))


def differences(before: Handbook, after: Handbook) -> Differences:
    """Compare two states of the guide as one district has them."""
    found = compare(before, after)
    former = {alias.to: page for page in after.pages.values() for alias in page.aliases}
    lost = [before.pages[id] for id in found.gone_pages if id not in after.refused]
    moved = [
        Renamed(before.pages[id], page)
        for id, page in former.items()
        if id in before.pages and id not in after.pages and page.id not in before.pages
    ]
    moved += [
        Renamed(page, after.pages[id])
        for id, page in before.pages.items()
        if id in after.pages and after.pages[id].title != page.title
    ]
    known = {entry.page.id for entry in moved}
    new = [after.pages[id] for id in found.new_pages if id not in before.refused and id not in known]
    return Differences(
        answers=tuple(sorted(found.decisions, key=lambda change: (change.title.lower(), change.variant))),
        chosen=tuple(_chosen(before, after)),
        new_settings=tuple(page for page in new if isinstance(page, Setting)),
        new=tuple(_by_title(page for page in new if not isinstance(page, Setting) and _is_read(page))),
        renamed=tuple(sorted((entry for entry in moved if _is_read(entry.page)), key=_after_title)),
        gone=tuple(_by_title(page for page in lost if page.id not in former and _is_read(page))),
    )


def _chosen(before: Handbook, after: Handbook) -> list[Chosen]:
    """The settings of both states whose values differ; a value that is no more has no words, and is left out."""
    found = []
    for setting in after.settings:
        old = before.setting(setting.id)
        if old is None or (held := before.chosen(old)) == after.chosen(setting) or held not in old.values:
            continue
        found.append(Chosen(setting, old.values[held], setting.values[after.chosen(setting)]))
    return found


def _is_read(page: Page) -> bool:
    """Whether it is guidance, or a district's own; what we write about the guide itself is listed elsewhere."""
    return bool(page.kind) or page.is_districts


def _by_title(pages: Iterable[Page]) -> list[Page]:
    return sorted(pages, key=lambda page: page.title.lower())


def _after_title(entry: Renamed) -> str:
    return entry.page.title.lower()
