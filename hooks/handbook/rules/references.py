"""Every page that front matter names is there."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import MOST, Problem, nearest, shown
from handbook.reading.references import references
from handbook.rules.rule import Rule

FAMILY = "references"


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


def nearest_page(handbook: Handbook, name: str) -> str:
    """Return a sentence that offers the page that was probably meant, for the end of a message; or nothing."""
    return nearest(name, [*handbook.pages, *handbook.refused])


RULES = (
    Rule(
        "bad-reference",
        FAMILY,
        why="A page is named by its folder and its file, so that nobody has to guess which of two was meant. Some "
        "places take pages of one kind alone.",
    ),
    Rule(
        "unknown-reference",
        FAMILY,
        check=unknown_reference,
        why="A page that is named and does not exist cannot be offered to a reader.",
    ),
    Rule(
        "unknown-moment",
        FAMILY,
        why="Each moment has one page, named after it. Under another name the home page could not offer it.",
    ),
)
