"""A page that `make new` began says nothing yet where its writer has not been."""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem
from handbook.reading import prose
from handbook.rules.rule import Rule

FAMILY = "drafts"
PLACEHOLDERS = frozenset(
    (
        "Write here.",
        "Write a few words",
        "Write a question?",
        "Write by when.",
        "Write its own words.",
        "Write the act, in one line.",
        "Write the words to say.",
        "Write what a district decides?",
        "Write when it answers.",
        "Write who answers the phone.",
        "Write whose text you read.",
        "Write what has happened.",
        "Write what somebody might do.",
        "Write what this choice means.",
        "Write who else, if that person does nothing.",
        "Write who hears of it.",
        "Write why districts differ.",
        "Write why.",
        "write how people ask",
    )
)
"""What stands in a new page until somebody writes (`cli/drafts`)."""


def left_from_draft(handbook: Handbook) -> Iterator[Problem]:
    """A page still has words that `make new` put there; however many, that is one thing to do."""
    for page in handbook.pages.values():
        if lines := sorted(set(_lines(page))):
            others = f" So do lines {', '.join(map(str, lines[1:]))}." if len(lines) > 1 else ""
            yield Problem(
                Place(page.place.path, lines[0]),
                "left-from-draft",
                f"this line waits for you: a reader would see what stands there now.{others} Write over it.",
            )


def _lines(page: Page) -> Iterator[int]:
    yield from (line for line, text in page.front if " ".join(text.split()) in PLACEHOLDERS)
    yield from (number for number, line in prose.prose_lines(page) if line.strip() in PLACEHOLDERS)


RULES = (
    Rule(
        "left-from-draft",
        FAMILY,
        check=left_from_draft,
        hides=False,  # a draft is checked like any page while somebody writes it
        why="What `make new` wrote keeps the place for somebody's words. A reader would find an empty page.",
    ),
)
