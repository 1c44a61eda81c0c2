"""What the body of a page says, line by line: its headings, where its links lead, which blocks and facts stand in it.

In: a page. Out: lines with their numbers, targets of links, the first lines of blocks, and ids of facts.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from handbook.model import Page
from handbook.reading.body.blocks import Condition, condition
from handbook.reading.braces import facts


@dataclass(frozen=True, slots=True)
class Target:
    """What a link within the guide leads to: a file, by its path below `docs/`, and a heading."""

    path: str
    anchor: str

    @property
    def id(self) -> str:
        """The page's id; nothing for a file that is no page."""
        return self.path.removesuffix(".md") if self.path.endswith(".md") else ""


def prose_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Yield each line of the body with its number, code blanked out."""
    return enumerate(page.prose, page.body_line)


def heading(line: str) -> str:
    """Return the words of a heading of level 2, `## Do this` or `## Do this ##`; nothing for any other line."""
    return line[3:].strip(" #") if line.startswith("## ") else ""


def target(page: Page, href: str) -> Target | None:
    """Return what a link leads to within the guide; None if it leads to another site."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return Target(href, "")
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return Target(f"{page.id}.md", unquote(parts.fragment))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.id), unquote(parts.path)))
    return Target(path, unquote(parts.fragment))


def conditions(page: Page) -> Iterator[Condition]:
    """Yield the first line of each block, of a setting or of a fact."""
    for number, line in prose_lines(page) if "///" in page.body else ():
        if found := condition(line, number):
            yield found


def state_blocks(page: Page) -> Iterator[Condition]:
    """Yield the first line of each block that hangs on a fact of the state."""
    yield from (block for block in conditions(page) if block.fact)


def facts_named(page: Page) -> Iterator[tuple[str, str, int]]:
    """Yield each fact of the state that a line of the body names in braces, its general words, and the line."""
    for number, line in prose_lines(page) if "{{" in page.body else ():
        yield from ((fact, general, number) for fact, general in facts.named(line))


def facts_of(page: Page) -> list[str]:
    """Return the ids of the facts that a page's text hangs on, in the order met, each once."""
    met = [(block.line, block.fact) for block in state_blocks(page)]
    met += [(line, fact) for fact, _, line in facts_named(page)]
    return list(dict.fromkeys(fact for _, fact in sorted(met)))
