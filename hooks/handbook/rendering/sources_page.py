"""The sources page: every source, how far it was checked, which pages rest on it, and the numbers to call."""

from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from handbook.model import Handbook, Page, Source
from handbook.vocabulary.catalogs import marked

PAGE = "about/sources"
"""The page that lists the sources."""

GROUPS = (
    ("not-yet", marked("Waiting to be read")),
    ("secondary", marked("Known from somebody else's account, to be checked against the text itself")),
    ("primary", marked("Read in a stored copy of the text itself")),
)


def lines(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the numbers that pages offer to call, in the order written."""
    return [
        {
            "words": line.words,
            "href": line.href,
            "purpose": line.purpose,
            "text": line.text,
            "url": line.url,
            "checked": line.checked,
            "date": line.date,
        }
        for line in handbook.lines.values()
    ]


def groups(handbook: Handbook, link: Callable[[Page], Markup], translations: NullTranslations) -> list[dict[str, Any]]:
    """Return the sources in groups, what waits for a check first; one entry for each citation."""
    found: dict[tuple[str, str], tuple[Source, dict[str, Page]]] = {}
    for page in handbook.pages.values():
        for source in page.sources:
            found.setdefault((source.checked, source.cite), (source, {}))[1][page.id] = page
    told = []
    for checked, title in GROUPS:
        entries = [
            {
                "cite": source.cite,
                "says": source.says,
                "url": source.url,
                "strength": source.strength,
                "date": source.date,
                "links": [link(page) for page in pages.values()],
            }
            for (how, _), (source, pages) in sorted(found.items())
            if how == checked
        ]
        if entries:
            told.append({"id": checked, "title": translations.gettext(title), "sources": entries})
    return told
