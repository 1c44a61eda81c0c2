"""What the printer left in a page as it was typed, and names that belong to the page's frame."""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem, shown
from handbook.reading import prose
from handbook.reading.braces import calls
from handbook.rules import blocks

WEB = ("http://", "https://")
FRAME = frozenset(
    [
        "at-once",
        "chart",
        "chart-end",
        "content",
        "decided",
        "everything",
        "every-path",
        "find",
        "further",
        "found",
        "moments",
        "not-decided",
        "numbers",
        "one-case",
        "own-pages",
        "practice-role",
        "practice-topic",
        "related",
        "sources",
        "straight-to",
        "the-act",
        "suggestions",
        "the-file",
        "to-carry",
        "to-fill-in",
        "to-practice",
        "what-would-change",
        "who",
        "who-to-call",
    ]
)
"""Names of parts that the guide draws around a page's text."""


def slips(handbook: Handbook) -> Iterator[Problem]:
    """A mark of Markdown that readers would see as it was typed."""
    for page in handbook.pages.values():
        for fault in page.printed.left:
            if fault.rule != "unknown-role" or not _has_unknown(handbook, page):
                yield Problem(Place(page.place.path, fault.line), fault.rule, fault.message)


def _has_unknown(handbook: Handbook, page: Page) -> bool:
    """Whether braces stand in the page that another rule tells of."""
    return any(problem.rule == "unknown-role" for problem in blocks.problems(handbook, page)) or any(
        id not in handbook.lines for _, line in prose.prose_lines(page) for id in calls.named(line)
    )


def block_marks(handbook: Handbook) -> Iterator[Problem]:
    """The mark of a block in the front matter, whose texts are printed as they stand."""
    for page in handbook.pages.values():
        for number, text in page.front:
            if "///" in text and not text.lower().startswith(WEB):
                message = '"///" begins and ends a block, and blocks stand only in the text below. Take it out.'
                yield Problem(Place(page.place.path, number), "setting-block", message)


def reserved_id(handbook: Handbook) -> Iterator[Problem]:
    """A heading whose address is that of a part of the page's frame, which would be found or read in its place."""
    for page in handbook.pages.values():
        for heading in page.printed.headings:
            if heading.id in FRAME or heading.id.startswith("__"):
                yield Problem(
                    Place(page.place.path, heading.line),
                    "reserved-id",
                    f'"{shown(heading.words)}" cannot be a heading: its address, #{heading.id}, belongs to a part '
                    "of the page around the text. Add a word.",
                )
