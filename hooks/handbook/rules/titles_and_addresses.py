"""Each page has a title of its own, and addresses that lead to nothing else."""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem, shown
from handbook.reading.files.names import unfit
from handbook.rules.rule import Rule

FAMILY = "titles and addresses"


def duplicate_title(handbook: Handbook) -> Iterator[Problem]:
    """Two pages have one title, so that nobody can tell them apart in a list."""
    seen: dict[str, Page] = {}
    for page in sorted(handbook.pages.values(), key=lambda page: page.id):
        key = page.title.casefold()
        if key in seen:
            yield Problem(
                page.place,
                "duplicate-title",
                f'"{shown(page.title)}" is the title of {seen[key].place} too. Change one.',
            )
        seen.setdefault(key, page)


def former_addresses(handbook: Handbook) -> Iterator[Problem]:
    """A former address of a page is the address of another page, or a former one of another."""
    taken: dict[str, Place] = {}
    for page in handbook.pages.values():
        for former in page.aliases:
            other = handbook.pages.get(former.to) or handbook.pages.get(f"{former.to}/index")
            holder = other.place if other else taken.get(former.to)
            if reason := unfit(former.to.rpartition("/")[2]):
                yield Problem(former.place, "bad-file-name", f'"{shown(former.to)}" {reason}. Take another name.')
            if holder:
                yield Problem(
                    former.place,
                    "alias-taken",
                    f'"{shown(former.to)}" already leads to {holder}. Delete it from one of the two.',
                )
            taken.setdefault(former.to, former.place)


RULES = (
    Rule(
        "duplicate-title",
        FAMILY,
        check=duplicate_title,
        why="Two pages of one title cannot be told apart in a list or in a search.",
    ),
    Rule(
        "alias-taken",
        FAMILY,
        check=former_addresses,
        why="An old link leads on to the page that names its address. It can lead to one page alone.",
    ),
)
