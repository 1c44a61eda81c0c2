"""Each page has its place, a title of its own, and the headings of its kind."""

from collections.abc import Iterator

from handbook.decisions import exercises as practice
from handbook.model import Handbook, Heading, Page
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading.files.names import unfit

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
    """A heading of the kind is missing, is written otherwise, or stands in another order."""
    for page in handbook.pages.values():
        wanted = HEADINGS.get(page.kind, ())
        found = [heading for heading in page.printed.headings if heading.level == 2]
        words = [heading.words for heading in found]
        missing = next((heading for heading in wanted if heading not in words), None)
        if missing:
            others = [other for other in page.printed.headings if other.level != 2 or other.words not in wanted]
            yield _missing(page, missing, others)
            continue
        order = [heading for heading in found if heading.words in wanted]
        for heading, right in zip(order, wanted, strict=False):
            if heading.words != right:
                yield Problem(
                    Place(page.place.path, heading.line),
                    "heading-order",
                    f'"## {heading.words}" stands where "## {right}" should. The order is: {listed(wanted)}.',
                )
                break


def _missing(page: Page, missing: str, others: list[Heading]) -> Problem:
    """The problem of a heading that is not there: at the one that was probably meant, or at the title."""
    other = next((heading for heading in others if heading.words.casefold() == missing.casefold()), None)
    if other:
        message = (
            f'this heading should be "## {missing}", letter for letter and with two marks #.'
            if other.words != missing
            else f'"{missing}" is a heading of level 2 on such a page. Write "## {missing}".'
        )
        return Problem(Place(page.place.path, other.line), "missing-heading", message)
    wanted = HEADINGS[page.kind]
    return Problem(
        page.place,
        "missing-heading",
        f'the heading "## {missing}" is missing.{nearest(missing, {heading.words for heading in others})} '
        f"Pages in {page.kind} have: {listed(wanted)}.",
    )
