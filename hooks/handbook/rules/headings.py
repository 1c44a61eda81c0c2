"""The headings of a page: those of its kind are there, in one order, and each has an address of its own."""

from collections.abc import Iterator, Sequence

from handbook.model import Handbook, Heading, Page
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.rules.rule import Rule

FAMILY = "headings"
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


def headings(handbook: Handbook) -> Iterator[Problem]:
    """A heading of the kind is missing, is written otherwise, or stands in another order."""
    kinds = handbook.vocabulary.headings
    for page in handbook.pages.values():
        wanted = kinds.get(page.kind, ())
        found = [heading for heading in page.printed.headings if heading.level == 2]
        words = [heading.words for heading in found]
        missing = next((heading for heading in wanted if heading not in words), None)
        if missing:
            others = [other for other in page.printed.headings if other.level != 2 or other.words not in wanted]
            yield _missing(page, missing, wanted, others)
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


def _missing(page: Page, missing: str, wanted: Sequence[str], others: list[Heading]) -> Problem:
    """The problem of a heading that is not there: at the one that was probably meant, or at the title."""
    other = next((heading for heading in others if heading.words.casefold() == missing.casefold()), None)
    if other:
        message = (
            f'this heading should be "## {missing}", letter for letter and with two marks #.'
            if other.words != missing
            else f'"{missing}" is a heading of level 2 on such a page. Write "## {missing}".'
        )
        return Problem(Place(page.place.path, other.line), "missing-heading", message)
    return Problem(
        page.place,
        "missing-heading",
        f'the heading "## {missing}" is missing.{nearest(missing, {heading.words for heading in others})} '
        f"Pages in {page.kind} have: {listed(wanted)}.",
    )


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


RULES = (
    Rule(
        "missing-heading",
        FAMILY,
        check=headings,
        why="Pages of a kind have the same headings, so that a reader in a hurry knows where to look.",
    ),
    Rule(
        "heading-order",
        FAMILY,
        check=headings,
        why="Headings that stand in another order send a reader in a hurry to the wrong place.",
    ),
    Rule(
        "reserved-id",
        FAMILY,
        check=reserved_id,
        why="A heading's words become its address. One that a part of the page's frame has would be opened, or used "
        "by a script, in its place.",
    ),
)
