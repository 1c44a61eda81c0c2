"""No page gives a real person away: no numbers, addresses or birth dates that could lead to one.

A pattern cannot know a real person from a made-up one. So it knows what is never real: the
numbers 555-0100 to 555-0199, which are kept free for fiction, the addresses at `example.org`
and the like (RFC 2606), and the lines of `docs/guide.yml` and of the states, which anybody may call.
What stands in the front matter of a state's page was read in what its agencies publish, and says where.
A district's own pages may also name what stands in the contacts of its `district.yml`.
"""

from collections.abc import Iterator

from handbook.model import Handbook, Page, State
from handbook.problem import Place, Problem
from handbook.rules import personal_data_kinds as kinds
from handbook.rules.report_numbers import not_reported_to
from handbook.rules.rule import Rule
from handbook.vocabulary import digits

FAMILY = "personal data"
CONTACTS = ' If it is your office\'s, put it into "contacts" in district/district.yml, and it may stand here.'
"""The way out for what a district may publish of itself."""


def looks_private(handbook: Handbook) -> Iterator[Problem]:
    """A page holds what could lead to a real person."""
    others = not_reported_to(handbook)
    look_for = kinds.look_for(handbook.vocabulary.private)
    lines = {digits(number) for line in handbook.lines.values() for number in (line.number, line.text) if number}
    lines |= {
        digits(number) for state in handbook.states for _, number, _ in (state.report.numbers if state.report else ())
    } - others.keys()
    named = [district for district in (handbook.district, handbook.district.whole) if district]
    contacts = "\n".join(contact.in_full for district in named for contact in district.contacts.values())
    own = lines | set(kinds.numbers(contacts))
    mails = set(kinds.mails(contacts))
    for page in handbook.pages.values():
        mine = own if page.is_districts else lines | others.keys() if page.explains else lines
        for number, line in _lines(page):
            is_fact = isinstance(page, State) and number < page.body_line
            known = (set(kinds.numbers(line)) if is_fact else mine, mails if page.is_districts else ())
            for what, text in kinds.found(line, look_for, *known):
                way = CONTACTS if page.is_districts and what in (kinds.PHONE, kinds.MAIL) else ""
                yield Problem(
                    Place(page.place.path, number),
                    "looks-private",
                    f'what begins with "{text[:3]}\u2026" looks like {what}. {kinds.fixed(what)}, '
                    f"and change what else could give somebody away.{way}",
                )


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Everything written on a page, code too: whoever reads the page can read that."""
    yield from page.front
    yield from enumerate(page.body.split("\n"), page.body_line)


RULES = (
    Rule(
        "looks-private",
        FAMILY,
        check=looks_private,
        why="A page must not lead to a real person, even if that person would not mind. What is published cannot be "
        "taken back.",
    ),
)
