"""The sources of a page: somebody here has read them."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.rules.rule import Rule

FAMILY = "unchecked sources"


def unchecked_source(handbook: Handbook) -> Iterator[Problem]:
    """Nobody here has read a source yet."""
    for page in handbook.pages.values():
        for source in page.sources:
            if source.checked == "not-yet":
                yield Problem(
                    source.place, "unchecked-source", f'"{source.cite}" has not been read by anyone here yet.'
                )


RULES = (
    Rule(
        "unchecked-source",
        FAMILY,
        check=unchecked_source,
        severity="advice",
        why="A page says to its readers that a source has not been read here. Somebody should read it.",
    ),
)
