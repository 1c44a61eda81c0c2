"""Each page has a title of its own."""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Problem, shown
from handbook.rules.rule import Rule

FAMILY = "titles and addresses"


def duplicate_title(handbook: Handbook) -> Iterator[Problem]:
    """Two pages have one title, so that nobody can tell them apart in a list. Ours and a district's is only advice."""
    seen: dict[tuple[str, bool], Page] = {}
    for page in sorted(handbook.pages.values(), key=lambda page: page.id):
        key = page.title.casefold(), page.is_districts
        if key in seen:
            yield Problem(
                page.place,
                "duplicate-title",
                f'"{shown(page.title)}" is the title of {seen[key].place} too. Change one.',
            )
        seen.setdefault(key, page)


RULES = (
    Rule(
        "duplicate-title",
        FAMILY,
        check=duplicate_title,
        why="Two pages of one title cannot be told apart in a list or in a search.",
    ),
)
