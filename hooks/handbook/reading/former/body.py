"""The body of a district's page with the names of today in its links, its blocks and its facts.

In: a page. Out: its body, the same with code blanked, and its links. Code stays as it was written.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.model import Link, Page
from handbook.problem import Place
from handbook.reading.body.blocks import condition
from handbook.reading.braces import facts
from handbook.reading.former.renamer import SETTINGS, Renamer
from handbook.reading.prose import target

_WORD = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Body:
    """What changes of a page."""

    text: str
    prose: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    """What stands between two columns of a line, and what stands there today."""

    start: int
    end: int
    text: str


def read_body(page: Page, renamer: Renamer) -> Body:
    """Return the body of a page in the names of today."""
    moved = dict(_moved(page, renamer))
    lines, prose = page.body.split("\n"), list(page.prose)
    met: set[str] = set()
    for index, plain in enumerate(prose):
        place = Place(page.place.path, page.body_line + index)
        edits = [*_in_links(plain, moved, met), *_in_block(plain, place, renamer), *_in_facts(plain, place, renamer)]
        for edit in sorted(edits, key=lambda edit: -edit.start):
            for text in (lines, prose):
                text[index] = text[index][: edit.start] + edit.text + text[index][edit.end :]
    return Body("\n".join(lines), tuple(prose), tuple(_links(page, moved, met, renamer)))


def _moved(page: Page, renamer: Renamer) -> Iterator[tuple[str, str]]:
    """Yield what a link says of a page under a former name, and what it should say."""
    for link in page.links:
        found = target(page, link.href)
        now = renamer.names.pages.get(found.id) if found else None
        if now and not link.is_image:
            file = posixpath.relpath(f"{now}.md", posixpath.dirname(page.id) or ".")
            yield link.href, file + link.href[len(link.href.partition("#")[0]) :]


def _links(page: Page, moved: dict[str, str], met: set[str], renamer: Renamer) -> Iterator[Link]:
    """Yield the links as they are now; one that stands in the text in another form stays, and is told as broken."""
    for link in page.links:
        if link.href in met:
            found = target(page, link.href)
            renamer.page_id(found.id if found else "", Place(page.place.path, link.line))
            yield replace(link, href=moved[link.href])
        else:
            yield link


def _in_links(plain: str, moved: dict[str, str], met: set[str]) -> Iterator[_Edit]:
    for href, now in moved.items() if "]" in plain else ():
        for match in re.finditer(rf"(?:\]\(\s*<?|\]:\s*<?)({re.escape(href)})(?=[\s)>]|$)", plain):
            met.add(href)
            yield _Edit(match.start(1), match.end(1), now)


def _in_block(plain: str, place: Place, renamer: Renamer) -> Iterator[_Edit]:
    """The first line of a block: what it names, and its values."""
    block = condition(plain, place.line)
    if block is None:
        return
    start = plain.index("|") + 1
    colon = plain.find(":", start)
    end = colon if colon >= 0 else len(plain)
    named = _WORD.search(plain, start, end)
    if named is None:
        return
    if block.fact:
        yield _Edit(*named.span(), renamer.fact(named[0], place))
        return
    setting = renamer.setting(block.setting, place)
    yield _Edit(*named.span(), setting.removeprefix(SETTINGS))
    for value in _WORD.finditer(plain, end + 1):
        yield _Edit(*value.span(), renamer.value(setting, value[0], place))


def _in_facts(plain: str, place: Place, renamer: Renamer) -> Iterator[_Edit]:
    for start, end, fact in facts.places(plain):
        yield _Edit(start, end, renamer.fact(fact, place))
