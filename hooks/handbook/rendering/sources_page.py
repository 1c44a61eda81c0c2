"""The sources page: every source, how far it was checked, which pages rest on it, and the numbers to call."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Handbook, Page, Source
from handbook.vocabulary.catalogs import marked

PAGE = "about/sources"
"""The page that lists the sources."""

GROUPS = (
    ("not-yet", marked("Waiting to be read")),
    ("secondary", marked("Known from somebody else's account, to be checked against the text itself")),
    ("primary", marked("Read in a stored copy of the text itself")),
)
"""How far a source was checked, with the heading of those."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, and the pages that rest on it."""

    source: Source
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources that were checked as far as each other."""

    checked: str
    title: str
    sources: tuple[Cited, ...]


def source_groups(handbook: Handbook, translations: NullTranslations) -> list[SourceGroup]:
    """Return the sources in groups, what waits for a check first; each citation once. Empty groups are left out."""
    first: dict[tuple[str, str], Source] = {}
    pages: dict[tuple[str, str], dict[str, Page]] = {}
    for page in handbook.pages.values():
        for source in page.sources:
            key = source.checked, source.cite
            first.setdefault(key, source)
            pages.setdefault(key, {})[page.id] = page
    cited = [Cited(first[key], tuple(pages[key].values())) for key in sorted(first)]
    found = [
        SourceGroup(checked, translations.gettext(title), tuple(one for one in cited if one.source.checked == checked))
        for checked, title in GROUPS
    ]
    return [group for group in found if group.sources]
