"""What fits a phone's first screen: how long a title, an act and a line to say may be."""

import re
from collections.abc import Iterator, Mapping

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem
from handbook.reading.braces.roles import BRACES, fill
from handbook.rules.rule import Rule

FAMILY = "lengths"
MAX_TITLE, MAX_ACT, MAX_WORDS = 60, 70, 140
"""Characters. With these the act, the words and whom to tell stand on a screen of 360 x 740 (measured)."""

WITH_A_CARD = ("faqs", "cases", "outcomes")


def long_title(handbook: Handbook) -> Iterator[Problem]:
    """The title of a page with a card is longer than the first screen of a phone takes."""
    for kind in WITH_A_CARD:
        for page in handbook.of_kind(kind):
            if len(page.title) > MAX_TITLE:
                message = _message("the title", len(page.title), MAX_TITLE, "Say it shorter")
                yield Problem(page.place, "long-title", message)


def long_act(handbook: Handbook) -> Iterator[Problem]:
    """The act of an outcome, or of one of its lines to say, is no single line."""
    ours = handbook.vocabulary.said
    acts = (
        (outcome, act) for outcome in handbook.outcomes for act in (outcome.act, *(line.act for line in outcome.say))
    )
    for outcome, act in acts:
        count, place = _written(outcome, act, ours) if act else (0, outcome.place)
        if count > MAX_ACT:
            message = _message('"act"', count, MAX_ACT, "Keep what to do, and put the rest below")
            yield Problem(place, "long-act", message)


def long_words(handbook: Handbook) -> Iterator[Problem]:
    """A line to say is longer than anybody remembers."""
    ours = handbook.vocabulary.said
    for outcome in handbook.outcomes:
        for words in outcome.say:
            count, place = _written(outcome, words.words, ours)
            if count > MAX_WORDS:
                message = _message("this line to say", count, MAX_WORDS, "Nobody remembers more; say less")
                yield Problem(place, "long-words", message)


def _message(what: str, count: int, limit: int, way: str) -> str:
    return f"{what} has {count} characters, and at most {limit} fit a phone's first screen. {way}."


def _written(page: Page, text: str, ours: Mapping[str, str]) -> tuple[int, Place]:
    """How long a text is with our own words for its roles (`ours`), and its line: a district's names count for nothing."""
    for line, raw in page.front:
        written = " ".join(raw.split())
        if written == text or ("{{" in written and re.fullmatch(_filled(written), text)):
            return len(fill(written, ours)), Place(page.place.path, line)
    return len(text), page.place


def _filled(written: str) -> str:
    """A pattern of a text whose roles may be filled with anything."""
    return ".*".join(re.escape(part) for part in BRACES.split(written)[::2])


RULES = (
    Rule(
        "long-title",
        FAMILY,
        check=long_title,
        why="The first screen of a phone holds the act, the words to say and whom to tell. A long title pushes them "
        "down.",
    ),
    Rule("long-act", FAMILY, check=long_act, why="The act is read in a hallway, as one line."),
    Rule("long-words", FAMILY, check=long_words, why="Nobody remembers more than 140 characters to say."),
)
