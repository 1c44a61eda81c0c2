"""Makes the body of a page fit for paper.

In: the HTML that the site prints, so that paper and screen cannot differ, and so that no text is
put through Markdown twice. Out: the same without what only helps on a screen. It is HTML that
Markdown made from text without tags, so every tag in it is regular.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from handbook.rendering.paper.numbers import anchor

_PERMALINK = re.compile(r'<a\b[^>]* class="headerlink"[^>]*>.*?</a>')
_HEADING = re.compile(r"<(/?)h([1-6])(?:\s[^>]*)?>")
_LINK = re.compile(r'(<(?P<tag>a|img)\b[^>]*?\s(?:href|src)=")(?P<to>[^"]*)("[^>]*>)')
_PART = re.compile(r"(?=<h2\b)")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PrintLinks:
    """Where the links of a body lead from a printable page: to a number on it, or else to the site."""

    base: str
    """The way from the printable page to the site's root."""
    numbers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The id of each page that stands on the printable page, to its number."""

    def resolve(self, url: str, id: str) -> tuple[str, str]:
        """Return the address for a page by its own below the site's root and its id, and a number to print, or nothing."""
        number = self.numbers.get(id)
        return (f"#{anchor(number)}", number) if number else (self.base + url, "")


class BodyRewriter:
    """The bodies of one handbook. `html` gives each page's, `urls` its address below the site's root."""

    def __init__(self, html: Mapping[str, str], urls: Mapping[str, str]) -> None:
        self._html = html
        self._urls = urls
        self._ids = {url: id for id, url in urls.items()}

    def whole(self, id: str, links: PrintLinks, deeper: int) -> Markup:
        """Return a page's body; its headings go `deeper` levels down."""
        return self._mend(id, self._html.get(id, ""), links, deeper)

    def part(self, id: str, heading: str, links: PrintLinks, deeper: int) -> Markup:
        """Return what stands under a level-2 heading of a page's body."""
        inside: list[str] = []
        for part in _PART.split(self._html.get(id, "")):
            title, end, rest = part.partition("</h2>")
            if end and unescape(_TAG.sub("", _PERMALINK.sub("", title))).strip() == heading:
                inside.append(rest)
        return self._mend(id, "".join(inside), links, deeper)

    def _mend(self, id: str, html: str, links: PrintLinks, deeper: int) -> Markup:
        numbers: list[str] = []

        def fixed(match: re.Match[str]) -> str:
            address, number = self._resolved(id, unescape(match["to"]), links)
            if match["tag"] == "a":
                numbers.append(number)
            return f"{match[1]}{escape(address)}{match[4]}"

        html = _LINK.sub(fixed, _PERMALINK.sub("", html))
        ends = iter(numbers)
        html = re.sub(r"</a>", lambda _: f"</a> ({escape(number)})" if (number := next(ends, "")) else "</a>", html)
        html = _HEADING.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + deeper, 6)}>", html)
        return Markup(html)

    def _resolved(self, id: str, to: str, links: PrintLinks) -> tuple[str, str]:
        """Where a link of the page leads from a printable page, and the number to print after it."""
        try:
            parts = urlsplit(to)
        except ValueError:
            return to, ""
        if parts.scheme or parts.netloc:
            return to, ""
        url = self._urls[id]
        if parts.path:
            folder = url.endswith("/") or not url
            path = posixpath.normpath(posixpath.join(url if folder else posixpath.dirname(url), unquote(parts.path)))
            url = "" if path == "." else path + "/" * parts.path.endswith(("/", ".", ".."))
        return links.resolve(url, self._ids.get(url, ""))
