"""Every page that front matter names is there."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import MOST, Problem, nearest, shown
from handbook.reading.references import references
from handbook.rules import blocks


def unknown_reference(handbook: Handbook) -> Iterator[Problem]:
    """A page that the front matter names does not exist."""
    for page in handbook.pages.values():
        unknown = (
            reference
            for reference in references(page)
            if reference.to not in handbook.pages and reference.to not in handbook.refused
        )
        for index, reference in enumerate(unknown):
            # Looking for what was meant takes milliseconds, and nobody is told so many.
            hint = nearest_page(handbook, reference.to) if index < MOST else ""
            yield Problem(reference.place, "unknown-reference", f'no page "{shown(reference.to)}".{hint}')


def in_prose(handbook: Handbook) -> Iterator[Problem]:
    """An unknown role in braces, or a block that names no setting."""
    for page in handbook.pages.values():
        yield from blocks.problems(handbook, page)


def nearest_page(handbook: Handbook, name: str) -> str:
    """Return the page that was probably meant, for the end of a message."""
    return nearest(name, [*handbook.pages, *handbook.refused])
