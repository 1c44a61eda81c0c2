"""Pages drawn when their turn comes, some at a time: one by one takes twice as long, all at once needs more memory."""

from collections.abc import Iterable

from handbook.rendering.page import PageRenderer
from handbook.rendering.parts import Parts

AT_ONCE = 100
"""Pages that are drawn in one go."""


class InTurn:
    """Draws the pages with these ids, in the order in which they are taken."""

    def __init__(self, renderer: PageRenderer, ids: Iterable[str]) -> None:
        self._renderer, self._ids = renderer, list(ids)
        self._drawn: dict[str, Parts] = {}

    def take(self, id: str) -> Parts | None:
        """Return what is drawn on a page, once; None where the handbook has no such page."""
        if id not in self._drawn:
            start = self._ids.index(id)
            self._drawn = self._renderer.parts_of(self._ids[start : start + AT_ONCE])
        return self._drawn.pop(id, None)
