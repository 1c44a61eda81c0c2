"""Roles in braces, such as `{{office}}`: known, and in the form that is filled in."""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem
from handbook.reading.braces.filling import wrong_braces
from handbook.rules.rule import Rule

FAMILY = "roles"


def wrong_roles(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """Yield roles in braces that are unknown or out of form."""
    if "{" in page.body or "}" in page.body:
        roles = handbook.vocabulary.roles
        for number, message in wrong_braces(
            page.body.split("\n"), page.prose, page.body_line, roles, explains=page.explains
        ):
            yield Problem(Place(page.place.path, number), "unknown-role", message)


def unknown_role(handbook: Handbook) -> Iterator[Problem]:
    """The text of a page names an unknown role in braces, or has braces that are no two pairs."""
    for page in handbook.pages.values():
        yield from wrong_roles(handbook, page)


RULES = (
    Rule(
        "unknown-role",
        FAMILY,
        check=unknown_role,
        why="Braces become the words for whoever has that role in a district. Nobody fills a role that is unknown, so "
        "a reader would see the bare braces.",
    ),
)
