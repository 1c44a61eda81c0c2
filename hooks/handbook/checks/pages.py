"""Each page has its place, a title of its own, and the headings of its kind."""

from collections.abc import Iterator

from handbook import practice, prose
from handbook.load.names import unfit
from handbook.model import Handbook, Page
from handbook.problem import Place, Problem, listed, nearest, shown

HEADINGS = {
    "guidelines": ("Do this", "Say this, not this", "Why", "Who decides, who to tell", "When this does not apply"),
    "outcomes": ("Do this", "Not this"),
    "settings": ("What each choice means", "Why districts differ", "If your district has not decided"),
    "cases": (practice.STORY,),
}
"""The level-2 headings that every page of a kind has, in this order; others may stand between."""


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


def headings(handbook: Handbook) -> Iterator[Problem]:
    """A heading of the kind is missing, or stands in another order."""
    for page in handbook.pages.values():
        wanted = HEADINGS.get(page.kind, ())
        found = [text for text, _ in _headings(page)]
        lines = dict(_headings(page))
        missing = [heading for heading in wanted if heading not in found]
        if missing:
            yield Problem(
                page.place,
                "missing-heading",
                f'the heading "## {missing[0]}" is missing.{nearest(missing[0], set(found) - set(wanted))} '
                f"Pages in {page.kind} have: {listed(wanted)}.",
            )
            continue
        order = [heading for heading in found if heading in wanted]
        for heading, right in zip(order, wanted, strict=False):
            if heading != right:
                yield Problem(
                    Place(page.place.path, lines[heading]),
                    "heading-order",
                    f'"## {heading}" stands where "## {right}" should. The order is: {listed(wanted)}.',
                )
                break


def _headings(page: Page) -> Iterator[tuple[str, int]]:
    for number, line in prose.prose_lines(page):
        if words := prose.heading(line):
            yield words, number
