"""Makes the body of a page fit for paper.

In: the HTML that the site prints, so that paper and screen cannot differ, and so that no text is
put through Markdown twice. Out: the same without what only helps on a screen. It is HTML that
Markdown made from text without tags, so every tag in it is regular.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

Link = Callable[[str, str], tuple[str, str]]
"""Gives for an address below the site's root, and the id of the page there (or nothing), the
address on this printable page, and a mark to print after the words."""

_PERMALINK = re.compile(r'<a\b[^>]* class="headerlink"[^>]*>.*?</a>')
_HEADING = re.compile(r"<(/?)h([1-6])(?:\s[^>]*)?>")
_LINK = re.compile(r'(<(?P<tag>a|img)\b[^>]*?\s(?:href|src)=")(?P<to>[^"]*)("[^>]*>)')
_PART = re.compile(r"(?=<h2\b)")
_TAG = re.compile(r"<[^>]*>")


class Bodies:
    """The bodies of one handbook. `html` gives each page's, `urls` its address below the site's root."""

    def __init__(self, html: Mapping[str, str], urls: Mapping[str, str]) -> None:
        self._html = html
        self._urls = urls
        self._ids = {url: id for id, url in urls.items()}

    def whole(self, id: str, link: Link, deeper: int) -> Markup:
        """A page's body; `link` resolves what it links to, and its headings go `deeper` levels down."""
        return self._mend(id, self._html.get(id, ""), link, deeper)

    def part(self, id: str, heading: str, link: Link, deeper: int) -> Markup:
        """What stands under a level-2 heading of a page's body."""
        inside: list[str] = []
        for part in _PART.split(self._html.get(id, "")):
            title, end, rest = part.partition("</h2>")
            if end and unescape(_TAG.sub("", _PERMALINK.sub("", title))).strip() == heading:
                inside.append(rest)
        return self._mend(id, "".join(inside), link, deeper)

    def _mend(self, id: str, html: str, link: Link, deeper: int) -> Markup:
        marks: list[str] = []

        def mended(match: re.Match[str]) -> str:
            address, mark = self._resolved(id, unescape(match["to"]), link)
            if match["tag"] == "a":
                marks.append(mark)
            return f"{match[1]}{escape(address)}{match[4]}"

        html = _LINK.sub(mended, _PERMALINK.sub("", html))
        ends = iter(marks)
        html = re.sub(r"</a>", lambda _: f"</a> ({escape(mark)})" if (mark := next(ends, "")) else "</a>", html)
        html = _HEADING.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + deeper, 6)}>", html)
        return Markup(html)

    def _resolved(self, id: str, to: str, link: Link) -> tuple[str, str]:
        """Where a link of the page leads from a printable page."""
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
        return link(url, self._ids.get(url, ""))
