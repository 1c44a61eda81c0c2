"""Stories must not give a real person away: numbers, addresses and birth dates in cases and FAQs.

A pattern cannot know a real person from a made-up one. So it knows what is never real: the
numbers 555-0100 to 555-0199, which are kept free for fiction, the addresses at `example.org`
and the like (RFC 2606), and a few numbers that anybody may call.
"""

import re
from collections.abc import Collection, Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem

HOTLINES = {
    "8004224453": "Childhelp National Child Abuse Hotline",
    "8007997233": "National Domestic Violence Hotline",
    "8002221222": "Poison Help",
}
"""National numbers that a story may name beside the lines of `docs/guide.yml`, by their ten digits.
(911 and 988 are too short to be found.)"""

STORIES = ("cases", "faqs")

_JOIN = r"[\s.\u2010-\u2013-]"
_PHONE = re.compile(
    rf"(?<![\w.-])(?:\+?1{_JOIN}?)?(?:\([2-9]\d{{2}}\)\s?|[2-9]\d{{2}}{_JOIN}?)[2-9]\d{{2}}{_JOIN}?\d{{4}}(?![\w-])"
    rf"|(?<![\w.-])[2-9]\d{{2}}[.\u2010-\u2013-]\d{{4}}(?![\w-])"
    r"|\+[2-9]\d(?:[\s().-]?\d){6,12}(?!\d)"
)
_MAIL = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})\b")
_NOBODYS = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid)$", re.IGNORECASE)
_SOCIAL_SECURITY = re.compile(r"(?<![\w-])\d{3}[ \u2010-\u2013-]\d{2}[ \u2010-\u2013-]\d{4}(?![\w-])")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_BORN = re.compile(
    r"\b(?:born|birth ?days?|birth ?dates?|date of birth|DOB)\b\D{0,30}?"
    rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|\b{_MONTH} \d{{1,2}}\b|\d{{1,2}} {_MONTH})",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{1,5}\s(?:[NSEW]\.?\s)?(?:[A-Z][a-z]{1,20}\s){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Circle|Terrace)\b"
)
_PAGE_ADDRESS = re.compile(r"https?://[^\s)>]+")
_WORTH_A_LOOK = re.compile(r"[\d@]")

_MENDED = {
    "a phone number": "Take it out, or write one that is nobody's: 555-0100 to 555-0199",
    "an e-mail address": "Take it out, or write one that is nobody's, such as parent@example.org",
    "a social security number": "Take it out",
    "a date of birth": "Take it out, or say the grade instead",
    "a street address": "Take it out, or say the place in general words",
}


def looks_private(handbook: Handbook) -> Iterator[Problem]:
    """A story holds what could lead to a real person."""
    known = {*HOTLINES, *(_digits(line.number) for line in handbook.lines.values())}
    for kind in STORIES:
        for page in handbook.of_kind(kind):
            for number, line in _lines(page):
                for what, text in _found(line, known) if _WORTH_A_LOOK.search(line) else ():
                    yield Problem(
                        Place(page.place.path, number),
                        "looks-private",
                        f'what begins with "{text[:3]}\u2026" looks like {what}. {_MENDED[what]}, '
                        "and change what else could give somebody away.",
                    )


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Everything written on a page, code too: whoever reads the page can read that."""
    yield from page.front
    yield from enumerate(page.body.split("\n"), page.body_line)


def _found(line: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what was found in a line with a digit or an @, and its text; `known` are numbers that anybody may call."""
    line = _PAGE_ADDRESS.sub(" ", line)
    for match in _PHONE.finditer(line):
        if not _is_anybodys(_digits(match[0]), known):
            yield "a phone number", match[0].strip()
    for match in _MAIL.finditer(line):
        if not _NOBODYS.search(match[1]):
            yield "an e-mail address", match[0]
    for match in _SOCIAL_SECURITY.finditer(line):
        yield "a social security number", match[0]
    for match in _BORN.finditer(line):
        yield "a date of birth", match[0]
    for match in _STREET.finditer(line):
        yield "a street address", match[0]


def _is_anybodys(digits: str, known: Collection[str]) -> bool:
    return digits in known or digits[-7:].startswith("55501")


def _digits(phone: str) -> str:
    """The digits of a number, without the country's 1."""
    digits = re.sub(r"\D", "", phone)
    return digits.removeprefix("1") if len(digits) == 11 else digits
