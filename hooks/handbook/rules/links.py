"""The links of a body: written as Markdown, to a file that is there, and with words."""

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from handbook.model import Handbook, Link, Page, kind_of
from handbook.problem import Place, Problem, RuleId, shown
from handbook.reading import prose
from handbook.reading.external_links import WEB
from handbook.reading.files.places import PICTURES
from handbook.rules.references import nearest_page
from handbook.rules.rule import Rule

FAMILY = "links"
SCHEMES = (*WEB, "mailto:", "tel:", "sms:")
"""What an address outside the guide may begin with."""


def links(handbook: Handbook) -> Iterator[Problem]:
    """A link leads nowhere, or is written in a way that will not last."""
    for page in handbook.pages.values():
        for link in page.links:
            found = _wrong(handbook, page, link)
            if found:
                yield Problem(Place(page.place.path, link.line), *found)


def _wrong(handbook: Handbook, page: Page, link: Link) -> tuple[RuleId, str] | None:
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
    if link.is_image and (target is None or not target.path.lower().endswith(PICTURES)):
        return (
            "bad-image",
            f'"{href}" is no picture of the guide. A picture is a file below docs/assets/ that ends in '
            f"{' or '.join(PICTURES)}.",
        )
    if target is None:
        scheme = next((scheme for scheme in SCHEMES if link.href.lower().startswith(scheme)), "")
        if not scheme or link.href.lower() == scheme or not _names_a_host(link.href):
            return "bad-address", f'"{href}" cannot be linked. An address begins with https://, mailto: or tel:.'
        return _own(handbook, page, link)
    if link.href.startswith("/"):
        return (
            "absolute-link",
            f'"{href}" begins at the root of the site, which differs from district to district. Name the file from here.',
        )
    if target.path.startswith("../"):
        return "outside-docs", f'"{href}" lies outside docs/, where the site cannot show it.'
    if target.path in handbook.files or target.path in handbook.strays:
        return None
    return "broken-link", (
        f'the link to "{href}" leads nowhere.{nearest_page(handbook, target.path.removesuffix(".md"))} '
        "Links name a file, such as ../guidelines/secrets.md."
    )


def _names_a_host(href: str) -> bool:
    """Whether an address of the web says at which host; any other address has none."""
    parts = urlsplit(href)
    return parts.scheme not in ("http", "https") or "." in (parts.hostname or "")


def _own(handbook: Handbook, page: Page, link: Link) -> tuple[RuleId, str] | None:
    """A link to a page of the guide by its address on the web: it leads out of this copy, and to another version."""
    parts = urlsplit(link.href)
    named = parts.path.strip("/").removesuffix("/index.html")
    kind, _, stem = named.rpartition("/")
    id = f"{kind.rpartition('/')[2]}/{stem}"
    address = (handbook.district.whole or handbook.district).address
    if address and f"{link.href}/".startswith(f"{address.rstrip('/')}/"):
        id = named.removeprefix(urlsplit(address).path.strip("/")).strip("/") or "index"
        id = id if id in handbook.pages else f"{id}/index"
    elif not (parts.scheme in ("http", "https") and kind_of(id) and id in handbook.pages):
        return None
    file = posixpath.relpath(f"{id}.md", posixpath.dirname(page.id) or ".")
    way = f' Write "{file}{f"#{parts.fragment}" * bool(parts.fragment)}".' if id in handbook.pages else " Name a file."
    return (
        "own-address",
        f'"{shown(link.href)}" leads to a copy of this guide on the web, which may be another one.{way}',
    )


RULES = (
    Rule("broken-link", FAMILY, check=links, why="A reader who taps a link to a file that is not there finds nothing."),
    Rule("empty-link", FAMILY, check=links, why="A reader who taps a link without an address goes nowhere."),
    Rule(
        "absolute-link",
        FAMILY,
        check=links,
        why="A link that begins at the top of the web site breaks in each district whose guide stands elsewhere.",
    ),
    Rule(
        "outside-docs",
        FAMILY,
        check=links,
        why="What lies outside `docs/` is no part of the site, so nobody can open it there.",
    ),
    Rule(
        "bad-address",
        FAMILY,
        check=links,
        why="Some addresses run a program in a reader's browser, and some lead nowhere. Those of the web, of mail and "
        "of phones are safe.",
    ),
    Rule(
        "own-address",
        FAMILY,
        check=links,
        why="The address of a page on the web leads out of this copy of the guide, and perhaps into one with other "
        "choices.",
    ),
    Rule(
        "undefined-link",
        FAMILY,
        why="A link by a name that the page never explains is printed as bare brackets.",
    ),
    Rule("link-form", FAMILY, why="What looks like a link to its writer and not to the printer cannot be followed."),
    Rule(
        "bad-image",
        FAMILY,
        check=links,
        why="A picture from another site tells that site who reads here, and our own policy stops it.",
    ),
    Rule(
        "image-without-words",
        FAMILY,
        check=links,
        why="Who cannot see a picture learns nothing from one that has no words (WCAG 2.2, 1.1.1).",
    ),
)
