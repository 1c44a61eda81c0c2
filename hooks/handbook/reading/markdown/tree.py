"""The printer's tree to links, headings and running texts."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from handbook.model import Heading, Link
from handbook.reading.markdown.whereabouts import Whereabouts

_LAST = 1
"""Runs when words and links are made, and before marks with a backslash are put back."""
_STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_ESCAPED = re.compile("\x02([0-9]+)\x03")
_INLINE = {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "strong", "sub", "sup"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
CODE = "\x00"
"""Stands for a piece of code in a running text."""


class Running(NamedTuple):
    """The text of one paragraph, cell or heading. Marks with a backslash are still hidden in it."""

    tag: str
    text: str


def plainly(text: str) -> str:
    """Return a text of the tree as a reader sees it."""
    text = text.replace("\x02amp\x03", "&")
    return unescape(_ESCAPED.sub(lambda match: chr(int(match[1])), text))


class TreeReader(Extension):
    """Keeps what the printer made of the last text."""

    def __init__(self) -> None:
        super().__init__()
        self.forget()

    def forget(self) -> None:
        """Forget the last text."""
        self.texts: list[Running] = []
        self._links: list[tuple[str, str, bool]] = []
        self._headings: list[tuple[str, int, str]] = []
        self._entities: Sequence[object] = ()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.treeprocessors.register(_Handing(md, self), "tree_reader", _LAST)

    def links(self, markdown: Markdown, where: Whereabouts) -> Iterator[Link]:
        """Yield links and images in the order of the text, then what the text gives a name."""
        for href, words, is_image in self._links:
            if line := where.link(href):
                yield Link(href, words, is_image, line)
        for name, (href, _) in markdown.references.items():
            address = plainly(href)
            yield Link(address, name, is_image=False, line=where.named(address, name))

    def headings(self, where: Whereabouts) -> Iterator[Heading]:
        """Yield the headings in their order."""
        for words, level, id in self._headings:
            yield Heading(words, level, id, where.heading(words, level))

    def read(self, root: Element, entities: Sequence[object]) -> None:
        """Read a whole tree."""
        self.forget()
        self._entities = entities
        self._block(root)

    def _block(self, element: Element) -> None:
        """Read an element that stands on lines of its own, and those in it."""
        parts: list[str] = []
        tag = element.tag

        def flush() -> None:
            if (text := "".join(parts)).strip():
                self.texts.append(Running(tag, text))
            parts.clear()

        if tag != "pre":
            self._inline(element, parts, flush)
        flush()
        if tag in _HEADINGS:
            self._headings.append((self._words(element), _HEADINGS[tag], element.get("id", "")))

    def _inline(self, element: Element, parts: list[str], flush: Callable[[], None]) -> None:
        parts.append(self._text(element.text))
        for inner in element:
            if inner.tag == "code":
                parts.append(CODE)
            elif inner.tag == "a" and inner.get("class") == "headerlink":
                pass
            elif inner.tag in _INLINE:
                self._keep(inner)
                parts.append("\n" * (inner.tag == "br"))
                self._inline(inner, parts, flush)
            else:
                flush()
                self._block(inner)
            parts.append(self._text(inner.tail))

    def _keep(self, element: Element) -> None:
        if element.tag == "a":
            self._links.append((plainly(element.get("href", "")), self._words(element), False))
        elif element.tag == "img":
            self._links.append((plainly(element.get("src", "")), plainly(element.get("alt", "")).strip(), True))

    def _words(self, element: Element) -> str:
        """The words of an element, code too, without the mark by which a heading links to itself."""
        found = [self._text(element.text)]
        for inner in element:
            if inner.get("class") != "headerlink":
                found.append(self._words(inner))
                if inner.tag == "img":
                    found.append(inner.get("alt", ""))
            found.append(self._text(inner.tail))
        return " ".join(plainly("".join(found)).split())

    def _text(self, text: str | None) -> str:
        """A text with the entities in it put back, such as `&nbsp;`; code in a block of its own is left out."""
        if not text or "\x02" not in text:
            return text or ""
        return _STASHED.sub(self._entity, text)

    def _entity(self, match: re.Match[str]) -> str:
        kept = str(self._entities[int(match[1])])
        return kept if kept.startswith("&") else CODE


class _Handing(Treeprocessor):
    """Hands the tree on."""

    def __init__(self, md: Markdown, reader: TreeReader) -> None:
        super().__init__(md)
        self._reader = reader

    def run(self, root: Element) -> None:
        self._reader.read(root, self.md.htmlStash.rawHtmlBlocks)
        self.md.serializer = lambda _: "<div></div>"  # the tree is enough; writing it out takes a tenth of the time
