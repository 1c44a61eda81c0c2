"""Pages made in a test and not read from a file: what they have in common is an id, and else nothing."""

from handbook.model import Common
from handbook.problem import Place

HERE = Place("x.md", 1)


def common(id: str, *, body: str = "", place: Place = HERE) -> Common:
    """Return what a page with this id has in common with others; its title is its id."""
    prose = tuple(body.split("\n"))
    return Common(id=id, title=id, description="", body=body, body_line=1, place=place, prose=prose)
