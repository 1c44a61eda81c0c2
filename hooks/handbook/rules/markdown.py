"""What the printer left in a page as it was typed: marks of Markdown that a reader would see.

`handbook.reading.markdown` looks at what the printer makes of a page, and keeps what was left.
"""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem
from handbook.reading import prose
from handbook.reading.braces import calls
from handbook.rules.roles import wrong_roles
from handbook.rules.rule import Rule

FAMILY = "markdown"


def slips(handbook: Handbook) -> Iterator[Problem]:
    """A mark of Markdown that readers would see as it was typed."""
    for page in handbook.pages.values():
        for fault in page.printed.left:
            if fault.rule != "unknown-role" or not _has_unknown(handbook, page):
                yield Problem(Place(page.place.path, fault.line), fault.rule, fault.message)


def _has_unknown(handbook: Handbook, page: Page) -> bool:
    """Whether braces stand in the page that another rule tells of."""
    return any(wrong_roles(handbook, page)) or any(
        id not in handbook.lines for _, line in prose.prose_lines(page) for id in calls.named(line)
    )


RULES = (
    Rule(
        "code-block",
        FAMILY,
        check=slips,
        why="Where one of the two marks of code is missing, nobody can say where the code ends. What follows is "
        "printed wrongly, or not at all.",
    ),
    Rule(
        "broken-table",
        FAMILY,
        check=slips,
        why="A row with another number of cells than the head of its table loses one, or is printed as bare marks.",
    ),
    Rule(
        "marks-left",
        FAMILY,
        check=slips,
        why="A mark that should make a heading, a list or bold text and makes none is seen by the reader.",
    ),
    Rule(
        "raw-html",
        FAMILY,
        check=slips,
        why="No page may bring tags of its own: that keeps every page safe, whoever wrote it. They would be printed "
        "as clutter.",
    ),
)
