"""A link to a place in a page lands: the anchor is one that the built page has.

A page with blocks, or with facts of the state, may have other headings in each district: it is printed again as it is here.
"""

from collections.abc import Iterable, Iterator

from handbook.decisions import places
from handbook.decisions.printable import CHANGES, printable
from handbook.decisions.views import CHART, page_view, question_anchor
from handbook.model import Handbook, Heading, Page
from handbook.problem import Place, Problem, nearest, shown
from handbook.reading import prose
from handbook.reading.files.places import OVERLAY
from handbook.reading.markdown.printer import Printer
from handbook.rules.rule import Rule

FAMILY = "anchors"


def unknown_anchor(handbook: Handbook) -> Iterator[Problem]:
    """A link names a heading or a question that its target does not have.

    Where a district links to a page of ours it is only advice (`handbook.rules.updates`).
    """
    for problem, target in unknown_anchors(handbook, handbook.pages.values()):
        if target.is_districts or not problem.place.path.startswith(OVERLAY):
            yield problem


def unknown_anchors(handbook: Handbook, pages: Iterable[Page]) -> Iterator[tuple[Problem, Page]]:
    """Yield each such link of some pages, and the page that it leads to."""
    known: dict[str, set[str]] = {}
    for page in pages:
        for link in page.links:
            target = prose.target(page, link.href)
            other = handbook.pages.get(target.id) if target else None
            if target is None or other is None or not target.anchor:
                continue
            if other.id not in known:
                known[other.id] = set(anchors(handbook, other))
            if target.anchor not in known[other.id]:
                message = f'"{other.id}" has no heading "#{shown(target.anchor)}".'
                hint = nearest(target.anchor, known[other.id])
                yield Problem(Place(page.place.path, link.line), "unknown-anchor", message + hint), other


def anchors(handbook: Handbook, page: Page) -> Iterator[str]:
    """Yield the ids that the built page has: its headings, the questions of its charts, and places on GitHub."""
    yield from (heading.id for heading in _headings(handbook, page))
    if page.id == places.PAGE:
        yield places.LIST
        yield from (places.anchor(name) for name in places.PLACES)
    for view in page_view(handbook, page).charts:
        yield CHART
        yield from (question_anchor(view.flow.id, question) for question in view.flow.questions)


def _headings(handbook: Handbook, page: Page) -> tuple[Heading, ...]:
    if page.id != CHANGES and "///" not in page.body and not any(prose.facts_named(page)):
        return page.printed.headings
    text = printable(handbook, page)
    return Printer(handbook.markdown).read(text, text.split("\n"), 1).headings


RULES = (
    Rule(
        "unknown-anchor",
        FAMILY,
        check=unknown_anchor,
        why="A link to a heading that is not there opens the page at its top, and the reader must search.",
    ),
)
