"""Counts the handbook through, so that people at a table can name anything in it.

Pages are counted within their kind: guideline G7, question Q12, case C3, flow 2, outcome O12,
setting S4. A flow's questions carry its number (2.3), and their answers a letter (2.3b).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Flow, Handbook, Page
from handbook.vocabulary.catalogs import marked

MARKS = {"guidelines": "G", "faqs": "Q", "cases": "C", "flows": marked("Flow "), "outcomes": "O", "settings": "S"}
"""What stands before the number of a page of each kind; the states are not printed."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one handbook."""

    pages: Mapping[str, str]
    questions: Mapping[str, str]
    answers: Mapping[tuple[str, str], str]
    """Question and answer id to the number."""


def numbers(handbook: Handbook, translations: NullTranslations) -> Numbers:
    """Count a handbook through: pages by title, flows with the entry first, questions and answers in the order written."""
    marks = {kind: translations.gettext(mark) for kind, mark in MARKS.items()}
    pages = {page.id: f"{marks[kind]}{at}" for kind in MARKS for at, page in enumerate(in_order(handbook, kind), 1)}
    questions: dict[str, str] = {}
    answers: dict[tuple[str, str], str] = {}
    for number, flow in enumerate(handbook.flows, 1):
        for at, question in enumerate(flow.questions.values(), 1):
            questions[question.id] = f"{number}.{at}"
            for place, answer in enumerate(question.answers):
                answers[question.id, answer] = f"{number}.{at}{letter(place)}"
    return Numbers(pages, questions, answers)


def in_order(handbook: Handbook, kind: str) -> tuple[Page | Flow, ...]:
    """Return the pages of a kind in the order in which they are counted."""
    return tuple(handbook.flows) if kind == "flows" else handbook.of_kind(kind)


def letter(place: int) -> str:
    """Return the letter of a place that is counted from 0: a, b, c ... z, aa, ab ..."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def anchor(number: str) -> str:
    """Return the id of what carries a number: `n-flow-2`, `n-2.3`, `n-g7`."""
    return f"n-{number.lower().replace(' ', '-')}"
