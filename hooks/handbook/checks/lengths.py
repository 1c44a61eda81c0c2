"""What stands on the first screen of a phone is short: the title, the act, and what is said.

The limits leave room for the words to say and for whom to tell at 360 x 740, the size of a common phone.
A district's contacts may make a line longer; that is no page's fault, so ours are measured as we publish them.
"""

from collections.abc import Iterator

from handbook.load import calls, roles
from handbook.model import KINDS, Handbook, Page
from handbook.problem import Place, Problem

TITLE, ACT, WORDS = 60, 70, 140
"""Characters at most."""


def too_long(handbook: Handbook) -> Iterator[Problem]:
    """A title, an act or words to say that fill the first screen by themselves."""
    for page in handbook.pages.values():
        if page.kind in KINDS and len(page.title) > TITLE:
            yield _long(handbook, page, "title", page.title, TITLE)
    if handbook.district.contacts:
        return
    for outcome in handbook.outcomes:
        if len(outcome.act) > ACT:
            yield _long(handbook, outcome, "act", outcome.act, ACT)
        for words in outcome.say:
            if len(words.words) > WORDS:
                yield _long(handbook, outcome, "words", words.words, WORDS)


def _long(handbook: Handbook, page: Page, key: str, text: str, most: int) -> Problem:
    message = f'"{key}" has {len(text)} characters, and the first screen of a phone has room for {most}. Shorten it.'
    return Problem(Place(page.place.path, _line(handbook, page, text)), "too-long", message)


def _line(handbook: Handbook, page: Page, text: str) -> int:
    """The line of the front matter that holds this text, before it was filled."""
    for number, written in page.front:
        if " ".join(roles.fill(calls.fill(written, handbook.lines), {}).split()) == text:
            return number
    return page.place.line
