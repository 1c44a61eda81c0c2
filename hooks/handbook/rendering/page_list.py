"""`llms.txt`: the list of all pages for a program that somebody asks, in the shape that https://llmstxt.org proposes.

In: a handbook, and where its pages are. Out: Markdown, with the way to each page's own Markdown and whose edition it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import HOME, Handbook, Page
from handbook.rendering.as_markdown import AsItIs, markdown_environment, markdown_name
from handbook.rendering.edition import edition
from handbook.rendering.special_pages import RESULTS
from handbook.rendering.units_page import unit_entries

NAME = "llms.txt"
"""Where it is below the site's root."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    title: str
    address: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the list."""

    title: str
    entries: tuple[Entry, ...]


def page_list(handbook: Handbook, urls: Mapping[str, str], address: str, translations: NullTranslations) -> str:
    """Return the list, without the page that shows what search found. `urls` and `address` are as `MarkdownPages` takes them."""
    root = f"{address.rstrip('/')}/" if address else ""
    pages = [page for id, page in handbook.pages.items() if id in urls and id != RESULTS]

    def section(title: str, kind: str) -> Section:
        entries = (_entry(page, root + markdown_name(urls[page.id])) for page in pages if page.kind == kind)
        return Section(title, tuple(sorted(entries, key=lambda entry: entry.title.casefold())))

    kinds = (section(kind.many, id) for id, kind in handbook.vocabulary.kinds.items())
    sections = [part for part in (*kinds, section(translations.gettext("All else"), "")) if part.entries]
    home = handbook.pages.get(HOME)
    units = (Entry(unit.name, AsItIs(f"{root}{unit.at}{NAME}")) for unit in unit_entries(handbook) if unit.at)
    filled = markdown_environment(handbook, translations).get_template("markdown/llms.md")
    return (
        filled.render(
            about=home.description if home else "",
            edition=edition(handbook, translations=translations),
            sections=sections,
            units=list(units),
        ).strip()
        + "\n"
    )


def _entry(page: Page, address: str) -> Entry:
    return Entry(page.title, AsItIs(address), page.description)
