"""What a page carries that it should not: what a strict Content-Security-Policy would stop, and marks of ours.

In: the HTML of a page. Out: its policy, its inline scripts' hashes, and whatever no hash can allow:
styles and handlers inside the page, and things loaded from another host. And what a reader would see of
blocks, of braces, and of two versions that git could not join.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from handbook.reading.body.lines import NEVER

_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
_LOADED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}


_QUOTED = {"code", "pre", "script", "style", "template", "textarea"}
"""Elements whose text is no page's own words."""
_CONFLICT = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7}|={7})(?!\S)", re.MULTILINE)


class Inline(HTMLParser):
    """One page, read for what a policy governs and for what is left in its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.policy = ""
        self.scripts: list[str] = []
        self.forbidden: list[str] = []
        self.left: list[str] = []
        self._quoted: list[str] = []
        self._script: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag in _QUOTED:
            self._quoted.append(tag)
        if tag == "meta" and named.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = named.get("content", "")
        if tag == "script" and "src" not in named and named.get("type", "") in ("", "module", "text/javascript"):
            self._script = []
        self.forbidden += _forbidden(tag, named)

    def handle_endtag(self, tag: str) -> None:
        if self._quoted and tag == self._quoted[-1]:
            self._quoted.pop()
        if tag == "script" and self._script is not None:
            self.scripts.append(digest("".join(self._script)))
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)
        elif not self._quoted:
            self.left += (mark for mark in NEVER if mark in data)
            self.left += _CONFLICT.findall(data)


def digest(script: str) -> str:
    """Return the hash of an inline script as a policy writes it (CSP level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def stopped(page: Inline) -> list[str]:
    """Return what the page's own policy would stop, in a writer's words; one entry if it has no policy."""
    if not page.policy:
        return ["no policy at all"]
    known = page.policy.replace(";", " ").split()
    unknown = [f"an inline script ({script})" for script in page.scripts if script not in known]
    return list(dict.fromkeys([*unknown, *page.forbidden]))


def _forbidden(tag: str, named: dict[str, str]) -> Iterator[str]:
    if tag == "style":
        yield "a <style> inside the page"
    if "style" in named:
        yield f"a style attribute on <{tag}>"
    yield from (f"{name} on <{tag}>" for name in named if name.startswith("on"))
    if any(named.get(name, "").strip().lower().startswith("javascript:") for name in ("href", "src", "action")):
        yield f"a javascript: address on <{tag}>"
    loaded = named.get(_LOADED.get(tag, ""), "")
    if tag == "link" and _LOADED_LINKS & set(named.get("rel", "").lower().split()):
        loaded = named.get("href", "")
    if loaded.startswith(("http:", "https:", "//")):
        yield f"<{tag}> from another host ({loaded})"
