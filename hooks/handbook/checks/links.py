"""The links of a body: written as Markdown, to a file that is there, and with words."""

from collections.abc import Iterator

from handbook import prose
from handbook.checks.references import nearest_page
from handbook.model import Handbook, Link, Page
from handbook.problem import Place, Problem, shown

SCHEMES = ("https://", "http://", "mailto:", "tel:", "sms:")
"""What an address outside the guide may begin with."""


def links(handbook: Handbook) -> Iterator[Problem]:
    """A link leads nowhere, or is written in a way that will not last."""
    for page in handbook.pages.values():
        for link in page.links:
            found = _wrong(handbook, page, link)
            if found:
                yield Problem(Place(page.place.path, link.line), *found)


def _wrong(handbook: Handbook, page: Page, link: Link) -> tuple[str, str] | None:
    """Return the rule and the message for what is wrong with one link."""
    href = shown(link.href)
    if link.is_image and not link.words:
        return (
            "image-without-words",
            f'the image "{href}" has no description. Write it in the brackets: ![words](file).',
        )
    if not link.href:
        return "empty-link", f'the link "{shown(link.words)}" leads nowhere: its brackets are empty. Name a file.'
    target = prose.target(page, link.href)
    if target is None:
        if link.href.lower().startswith(SCHEMES):
            return None
        return "bad-address", f'"{href}" cannot be linked. An address begins with https://, mailto: or tel:.'
    if link.href.startswith("/"):
        return (
            "absolute-link",
            f'"{href}" begins at the root of the site, which differs from school to school. Name the file from here.',
        )
    if target.path.startswith("../"):
        return "outside-docs", f'"{href}" lies outside docs/, where the site cannot show it.'
    if target.path in handbook.files or target.path in handbook.strays:
        return None
    return "broken-link", (
        f'the link to "{href}" leads nowhere.{nearest_page(handbook, target.path.removesuffix(".md"))} '
        "Links name a file, such as ../guidelines/secrets.md."
    )


def undefined(handbook: Handbook) -> Iterator[Problem]:
    """A link in the form [words][name] whose name is defined nowhere on the page."""
    for page in handbook.pages.values():
        for name, line in prose.undefined(page):
            yield Problem(
                Place(page.place.path, line),
                "undefined-link",
                f'the page does not say where "{shown(name)}" leads. Write [words](file.md), '
                f'or add a line "[{shown(name)}]: file.md".',
            )


def raw_html(handbook: Handbook) -> Iterator[Problem]:
    """HTML in the text: it is not printed as HTML, so that no page can run anything."""
    for page in handbook.pages.values():
        for tag, line in prose.raw_html(page):
            yield Problem(
                Place(page.place.path, line),
                "raw-html",
                f'"{shown(tag)}" is HTML. Write Markdown, or put it between backticks to show it.',
            )
