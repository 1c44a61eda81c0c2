"""Where the links of a page lead from a lesson that shows a part of it."""

import re
from html import escape, unescape

from markupsafe import Markup

from handbook.model import Page
from handbook.reading.prose import target
from handbook.rendering.links import Links

_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
"""A link as Markdown prints it; there is no other HTML in a page."""

_CALLS = ("tel:", "sms:")
"""What a phone does by itself, and no page is asked for."""


def lead_from(page: Page, html: str, links: Links | None) -> Markup:
    """Return the printed Markdown of `page` with its links made right for the page that `links` are of.

    Without `links` only numbers to call are links: whoever reads it has none of the other pages.
    """

    def lead(match: re.Match[str]) -> str:
        href, words = unescape(match[1]), match[2]
        if href.startswith(_CALLS):
            return match[0]
        if links is None:
            return words
        found = target(page, href)
        if found is None:
            return match[0]
        anchor = f"#{found.anchor}" if found.anchor else ""
        return f'<a href="{escape(links.to(found.id) + anchor)}">{words}</a>'

    return Markup(_LINK.sub(lead, html))  # Markdown without raw HTML
