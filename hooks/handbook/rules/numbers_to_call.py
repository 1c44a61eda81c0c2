"""Every number that a page offers to call is a line of `docs/guide.yml`, where its source stands."""

from collections.abc import Iterator
from urllib.parse import unquote

from handbook.model import Handbook, Outcome, Page
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading import prose
from handbook.reading.braces import calls
from handbook.rules.rule import Rule
from handbook.vocabulary import dialed

FAMILY = "numbers to call"
SCHEME = "tel:"


def unknown_line(handbook: Handbook) -> Iterator[Problem]:
    """A page names a line that is not there, or links a number that is none's."""
    for page in handbook.pages.values():
        for id, place in _named(page):
            if id not in handbook.lines:
                hint = nearest(id, handbook.lines) or _all(handbook)
                yield Problem(place, "unknown-line", f'no line "{shown(id)}".{hint}')
        yield from _offered(handbook, page)
        yield from _links(handbook, page)


def _offered(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """What an outcome offers to call is a line, or a role: that one's number is the district's."""
    for reference in page.call if isinstance(page, Outcome) else ():
        if reference.to not in handbook.lines and reference.to not in handbook.vocabulary.roles:
            hint = (
                nearest(reference.to, (*handbook.lines, *handbook.vocabulary.roles))
                or f"{_all(handbook)} Or name a role: {listed(handbook.vocabulary.roles)}."
            )
            yield Problem(reference.place, "unknown-line", f'no line "{shown(reference.to)}".{hint}')


def _named(page: Page) -> Iterator[tuple[str, Place]]:
    """Yield the id of each line that a page names, with its place."""
    for number, text in (*page.front, *prose.prose_lines(page)):
        for id in calls.named(text) if "{{" in text else ():
            yield id, Place(page.place.path, number)


def _links(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """A link that dials; a district's own page may name the district's own numbers."""
    known = {dialed(line.number).lstrip("+") for line in handbook.lines.values()}
    for link in page.links:
        if page.is_districts or not link.href.lower().startswith(SCHEME):
            continue
        number = unquote(link.href[len(SCHEME) :])
        if dialed(number).lstrip("+") not in known:
            yield Problem(
                Place(page.place.path, link.line),
                "unknown-line",
                f'no line has the number "{shown(number)}". Write it without a link, '
                f"or put it into docs/guide.yml with its source.{_all(handbook)}",
            )


def _all(handbook: Handbook) -> str:
    return f" The lines are: {listed(handbook.lines)}."


RULES = (
    Rule(
        "unknown-line",
        FAMILY,
        check=unknown_line,
        why="A reader in need must not reach a wrong number. So a number to call stands in one place, with how it was "
        "checked.",
    ),
    Rule(
        "bad-number",
        FAMILY,
        why="A number to call is dialed as it stands, and a phone cannot dial words or two numbers.",
    ),
)
