"""How hard a page is to read: words a sentence, and a US grade.

The grade is the Automated Readability Index (Senter and Smith, 1967), which needs only
letters, words and sentences. It is a thermometer, not a judge.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import Handbook, Outcome, Page
from handbook.problem import Place, Problem
from handbook.rules.rule import Rule

FAMILY = "readability"
LONG = 25
"""The most words that a sentence should have."""

_MARKUP = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|[*_`#>]|^[ \t]*(?:[-+]|\d{1,9}\.)[ \t]+|^///.*$", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]?")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'\u2019-]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The measures of one page."""

    page: Page
    words_a_sentence: float
    grade: float


def _plain(markdown: str) -> str:
    """Take the marks away, and leave the words of links; what stands in a cell of a table is a sentence."""
    return _MARKUP.sub(lambda match: match[1] or "", markdown).replace("|", "\n")


def read(page: Page) -> Reading | None:
    """Measure a page; None if it has hardly any text."""
    text = _plain("\n".join(page.prose))
    if isinstance(page, Outcome):
        text = "\n".join([page.act, *(f"{words.words}\n{words.act}" for words in page.say), page.if_pushed, text])
    sentences = [found for sentence in _SENTENCE.findall(text) if (found := _WORD.findall(sentence))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < 30:
        return None
    letters = sum(len(word) for word in words)
    per_sentence = len(words) / len(sentences)
    return Reading(page, per_sentence, 4.71 * letters / len(words) + 0.5 * per_sentence - 21.43)


def long_sentences(handbook: Handbook) -> Iterator[Problem]:
    """A sentence has more words than a reader in a hurry can hold."""
    for page in handbook.pages.values():
        if not page.kind:
            continue
        for number, line in enumerate(page.prose, page.body_line):
            plain = _plain(line)
            longest = max((len(_WORD.findall(sentence)) for sentence in _SENTENCE.findall(plain)), default=0)
            if longest > LONG:
                yield Problem(
                    Place(page.place.path, number),
                    "long-sentence",
                    f"a sentence here has {longest} words. Make two of it.",
                )


def readings(handbook: Handbook) -> list[Reading]:
    """Measure every guidance page, the hardest first."""
    found = [reading for page in handbook.pages.values() if page.kind and (reading := read(page))]
    return sorted(found, key=lambda reading: -reading.grade)


def as_text(handbook: Handbook, *, every: bool = False) -> str:
    """Return one line for the whole, and one for each page if asked."""
    found = readings(handbook)
    if not found:
        return ""
    lines = [
        f"reading: {one.page.place.path}: grade {max(one.grade, 1):.0f}, {one.words_a_sentence:.0f} words a sentence"
        for one in found
    ]
    middle = found[len(found) // 2]
    told = [
        f"Reading: half of {len(found)} pages are at US grade {max(middle.grade, 1):.0f} or easier; "
        f"the hardest is {found[0].page.place.path} (grade {found[0].grade:.0f})."
    ]
    return "\n".join([*(lines if every else []), *told])


RULES = (
    Rule(
        "long-sentence",
        FAMILY,
        check=long_sentences,
        severity="advice",
        why="A reader in a hallway loses a sentence of more than 25 words half-way.",
    ),
)
