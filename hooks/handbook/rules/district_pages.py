"""A district's own pages: they stand where they may, and in the place of pages of ours that are as they were.

`handbook.reading.files.find` says what may be replaced.
"""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem, nearest
from handbook.rules.former_names import is_under_former_name
from handbook.rules.rule import Rule

FAMILY = "district pages"


def replaced_changed(handbook: Handbook) -> Iterator[Problem]:
    """A page of ours has changed since the district wrote its own in its place."""
    for page in handbook.districts_pages:
        if page.replaces and page.replaced not in ("", page.replaces) and not is_under_former_name(page):
            yield Problem(
                Place(page.place.path, 1),
                "replaced-changed",
                f'our "docs/{page.id}.md" has changed since you replaced it. Read it, take what helps, '
                f'then write "replaces: {page.replaced}".',
            )


def replaced_gone(handbook: Handbook) -> Iterator[Problem]:
    """A district's page says that it replaces a page of ours, and we have none in its place."""
    ours = [page.id for page in handbook.pages.values() if not page.is_districts]
    for page in handbook.districts_pages:
        if page.replaces and not page.replaced:
            yield Problem(
                Place(page.place.path, 1),
                "replaced-gone",
                f'we have no page "docs/{page.id}.md" any more.{nearest(page.id, ours)} '
                'If your page still helps, delete its line "replaces:".',
            )


RULES = (
    Rule(
        "floor-holds",
        FAMILY,
        why="Flows, outcomes, settings and states hold the floors, which are the same in every district, and each "
        "page of ours is proved against them.",
    ),
    Rule(
        "district-page-place",
        FAMILY,
        why="Only some folders may hold pages of a district. In another one no reader would find them.",
    ),
    Rule(
        "replaced-version",
        FAMILY,
        why="A page in the place of ours says which version of ours was read, so that somebody can say when ours has "
        "changed.",
    ),
    Rule(
        "replaced-changed",
        FAMILY,
        check=replaced_changed,
        severity="advice",
        why="Our page has changed since, and what was added there may help the district's readers, too.",
    ),
    Rule(
        "edited-outside",
        FAMILY,
        severity="advice",
        why="A district that edits our files meets our next change of the same lines, and the update stops until "
        "somebody has solved it by hand.",
    ),
    Rule(
        "replaced-gone",
        FAMILY,
        check=replaced_gone,
        severity="advice",
        why="A page that says what it replaces, where there is nothing, may be left over or have its name misspelled.",
    ),
)
