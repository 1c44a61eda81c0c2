"""What gives a person away, in the ways that people write it: each kind, and how it is found in a line.

In: a line. Out: what was found, and its kind. Each pattern takes time in proportion to the line: what may repeat is
bounded, and no two parts of a pattern that repeat can take the same letters.
"""

import html
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from handbook.vocabulary import digits, is_fiction

PHONE = "a phone number"
MAIL = "an e-mail address"

WORTH_A_LOOK = re.compile(
    r"[\d@\uff20]|&#|&commat|[(\[{<]at[)\]}>]|\bdot\b|\bat (?:gmail|yahoo|hotmail|outlook|icloud)\b"
    r"|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[\s,-]+(?:zero|oh|one|two|three|four|five|six)",
)
"""What every line has, in small letters, in which something could be found."""

_PAGE_ADDRESS = re.compile(r"https?://[^\s)>]+")
_MARKS = str.maketrans("", "", "*`\\")
"""Marks of Markdown, which a reader does not see."""

_DIGIT = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_SPELLED = re.compile(rf"\b{_DIGIT}(?:[\s,-]{{1,3}}{_DIGIT}){{6,11}}\b", re.IGNORECASE)
_SPACED = re.compile(r"(?<![\d.] )(?<![\w.])[2-9](?: \d){9}(?! ?\d)")
_BETWEEN = r"[ \t./\u00b7\u2022\u2010-\u2015\u2212_-]{0,3}"
_ABROAD = re.compile(r"\+(?!1[^\d]?[2-9])[1-9]\d{0,2}(?:[ ().-]{0,2}\d){6,12}(?!\d)")
_TEN = re.compile(
    rf"(?<![\w.])(?<![\d]-)(?:\+?1{_BETWEEN})?(?:\([2-9]\d\d\)|[2-9]\d\d){_BETWEEN}[2-9]\d\d{_BETWEEN}\d{{4}}(?![\w-])"
)
_SEVEN = re.compile(
    r"(?<![\w.-])(?<![\d$] )[2-9]\d\d(?P<gap>[.\u00b7\u2010-\u2015-]| [\u2010-\u2015-] | )\d{4}(?![\w-])"
)
_CITED = re.compile(
    r"(?:\u00a7+|\b(?:C\.?F\.?R\.?|U\.?S\.?C\.?|U\.S\.|stat(?:utes?)?\.?|code|sections?|sec\.|regulations?|rules?|No\.|L\."
    r"|p\.|pp\.|pages?))\s$",
    re.IGNORECASE,
)
"""What stands before the number of a law, a case or a page; the name of a state's laws has three or four capitals."""
_NAMED_LAW = re.compile(r"\b(?!TEL|FAX|CELL|SMS)[A-Z]{3,4}\s$")
_YEAR = re.compile(r"(?:19|20)\d\d$")

_AT = r"(?:\s{0,2}[(\[{<]\s?at\s?[)\]}>]\s{0,2}| ?@ ?|%40)"
_DOT = r"(?:\.| \. ?|\s?[(\[{]\s?dot\s?[)\]}]\s?| dot )"
_MAIL = re.compile(rf"[\w.+-]{{1,64}}{_AT}((?:[\w-]{{1,63}}{_DOT}){{1,8}}[A-Za-z]{{2,24}})\b", re.IGNORECASE)
_MAIL_IN_WORDS = re.compile(
    r"\b(?!(?:meet|met|look|be|is|was|are|out|here|her|him|them|me|us)\b)[\w.+-]{1,64} at (?:([\w-]{1,63}(?: dot [\w-]{1,24}){1,3})\b"
    r"|((?:gmail|yahoo|hotmail|outlook|icloud|aol|msn|live|proton(?:mail)?)\.[a-z]{2,24})\b)",
    re.IGNORECASE,
)
_NOBODYS_HOST = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid)$", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@/.])@(?=[A-Za-z.]{0,28}[_\d])[A-Za-z][\w.]{2,29}\b")

_DASH = r"[ .\u2010-\u2015-]"
_SOCIAL_SECURITY = re.compile(
    rf"(?<![\w.-])\d{{3}}{_DASH}\d{{2}}{_DASH}\d{{4}}(?![\w-])"
    r"|\b(?:SSN|social security (?:number|no\.?))(?: is| was|:|#| ends? (?:in|with)){0,2} ?\d{4,9}\b",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_BORN = re.compile(
    r"\b(?:born|birth ?days?|birth ?dates?|date of birth|D\.?O\.?B\b\.?|turn(?:s|ed|ing)? \d{1,2} on)"
    r"(?:[ :,\u2013-]|is|on|the|was){0,6}"
    rf"(?:\d{{1,4}}[/.-]\d{{1,2}}(?:[/.-]\d{{1,4}})?\b|\d{{8}}\b|{_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH})",
    re.IGNORECASE,
)
_KIND_OF_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Circle|Cir|Terrace|Ter"
    r"|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq)"
)
_STREET = re.compile(
    r"(?<![\w.,$/-])(?!(?:19|20)\d\d )\d{1,5}[A-Z]?,? (?:(?:[NSEW]|North|South|East|West)\.? )?"
    r"(?!(?:[A-Z][a-z]{1,20} ){0,2}(?:Supreme|Circuit|District|Appeals|High|Federal|Superior|Juvenile|Family) )"
    rf"(?:(?:[A-Z][\w'\u2019]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}(?i:{_KIND_OF_STREET})\b"
    r"|(?<![\w.,$/-])\d{2,5} [a-z]{2,20} (?:street|st\.|avenue|ave\.|road|rd\.|lane|ln\.|boulevard|blvd)(?!\w)"
    r"|(?<![\w.,$/-])\d{1,5} (?:Calle|Avenida|Camino|Paseo) [A-Z]|\b(?:Calle|Avenida|Camino|Paseo) [A-Z]\w{1,20},? \d{1,5}\b"
    r"|\b[Pp]\. ?[Oo]\. ?[Bb]ox \d{1,6}|\bPO [Bb]ox \d{1,6}"
)
_OTHERS = {
    "a name on a social network": _HANDLE,
    "a social security number": _SOCIAL_SECURITY,
    "a date of birth": _BORN,
    "a street address": _STREET,
}

MENDED = {
    PHONE: "Take it out, or write one that is nobody's: 555-0100 to 555-0199",
    MAIL: "Take it out, or write one that is nobody's, such as somebody@example.org",
    "a name on a social network": "Take it out",
    "a social security number": "Take it out",
    "a date of birth": "Take it out, or say the grade instead",
    "a street address": "Take it out, or say the place in general words",
}
"""Each kind, and the way out."""


def look_for(numbered: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return the kinds that are looked for beside numbers and addresses, each with its pattern.

    `numbered` are words of the field that stand before a number which gives somebody away, each with what it is called.
    """
    words: dict[str, list[str]] = {}
    for word, kind in numbered.items():
        words.setdefault(kind, []).append(re.escape(word))
    return _OTHERS | {
        kind: re.compile(
            rf"\b(?:(?:{'|'.join(those)})(?:'s)? (?:ID|number|no\.|PIN|#)|ID ?(?:#|no\.|number))"
            r"(?: is| was|:|#|=| -){0,2} ?[A-Z]{0,3}-?\d{4,12}[A-Z]?\b",
            re.IGNORECASE,
        )
        for kind, those in words.items()
    }


def fixed(kind: str) -> str:
    """Return the way out for a kind."""
    return MENDED.get(kind, "Take it out")


def found(
    line: str, others: Mapping[str, re.Pattern[str]], numbers: Collection[str], mails: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield each kind that a line has, with its text; `numbers` and `mails` are those that anybody may read there."""
    if not WORTH_A_LOOK.search(line.lower()):
        return
    line = _as_read(line)
    for text in _phones(line):
        if digits(text) not in numbers and not is_fiction(text):
            yield PHONE, text
    for text, host in _mails(line):
        if not _NOBODYS_HOST.search(host) and text.lower() not in mails:
            yield MAIL, text
    for kind, pattern in others.items():
        for match in pattern.finditer(line):
            yield kind, match[0]


def numbers(text: str) -> Iterator[str]:
    """Yield the digits of each phone number in a text."""
    yield from (digits(found) for found in _phones(_as_read(text)))


def mails(text: str) -> Iterator[str]:
    """Yield each e-mail address in a text, in small letters."""
    yield from (found.lower() for found, _ in _mails(_as_read(text)))


def _as_read(line: str) -> str:
    """The line as a reader sees it: without marks of Markdown, signs by number, other forms of digits, hidden marks."""
    line = _PAGE_ADDRESS.sub(" ", line)
    if "&" in line:
        line = html.unescape(line)
    if not line.isascii():
        plain = unicodedata.normalize("NFKC", line.replace("\u00b7", "-"))
        line = "".join(mark for mark in plain if unicodedata.category(mark) != "Cf")
    return line.translate(_MARKS)


def _phones(line: str) -> Iterator[str]:
    for pattern in (_ABROAD, _TEN, _SPACED, _SPELLED, _SEVEN):
        met = [match for match in pattern.finditer(line) if pattern is not _SEVEN or not _is_no_number(line, match)]
        yield from (match[0].strip() for match in met)
        if met:  # the last digits of a number are no number of their own
            line = pattern.sub(lambda match: "_" * len(match[0]), line)


def _is_no_number(line: str, match: re.Match[str]) -> bool:
    """Whether seven digits are the number of a law, or a number and a year."""
    before = line[max(0, match.start() - 16) : match.start()]
    if _CITED.search(before) or _NAMED_LAW.search(before):
        return True
    return match["gap"] == " " and bool(_YEAR.search(match[0]))


def _mails(line: str) -> Iterator[tuple[str, str]]:
    for match in _MAIL.finditer(line):
        yield (
            match[0],
            re.sub(r"[\s()\[\]{}]|dot", "", match[1]) if "dot" in match[1].lower() else match[1].replace(" ", ""),
        )
    for match in _MAIL_IN_WORDS.finditer(line):
        yield match[0], (match[1] or match[2]).replace(" dot ", ".")
