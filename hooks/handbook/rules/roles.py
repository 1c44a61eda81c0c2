"""Roles in braces, such as `{{teacher}}`: known, and in the form that is filled in."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.reading import prose
from handbook.rules.rule import Rule

FAMILY = "roles"


def unknown_role(handbook: Handbook) -> Iterator[Problem]:
    """The text of a page names an unknown role in braces, or has braces that are no two pairs."""
    for page in handbook.pages.values():
        yield from prose.wrong_roles(page)


RULES = (
    Rule(
        "unknown-role",
        FAMILY,
        check=unknown_role,
        why="Braces become the words for whoever has that role in a district. Nobody fills a role that is unknown, so "
        "a reader would see the bare braces.",
    ),
)
