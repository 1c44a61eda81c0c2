"""Rows of a table that have more or fewer cells than its head: the printer drops the former and invents the latter."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor


class Rows(Extension):
    """Remembers such rows of the last text, as written, with the cells that they have and should have."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, int, int]] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        if "table" in md.parser.blockprocessors:
            before = md.parser.blockprocessors["table"]
            md.parser.blockprocessors.register(_Counting(md, before.config, self), "table", 75)  # type: ignore[attr-defined]


class _Counting(TableProcessor):
    """Builds a table as before, and counts."""

    def __init__(self, md: Markdown, config: dict[str, object], rows: Rows) -> None:
        super().__init__(md.parser, config)
        self._kept = rows

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        has = len(self._split_row(row))  # type: ignore[attr-defined]
        if has != len(align):
            self._kept.found.append((row, has, len(align)))
        super()._build_row(row, parent, align)  # type: ignore[misc]
