"""What is filled in by hand: the teacher's list, slips for a substitute, message slips."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import Handbook, Setting
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.paper.selection import urgent_questions
from handbook.rendering.printables import MESSAGE_SLIP, SUBSTITUTE_LINE, TEACHERS_LIST, Sheet

LIST_OUTCOME = "outcomes/teacher-writes-the-list"
"""The outcome that the teacher's list belongs to: it names the settings that bound the list."""
MESSAGE_OUTCOME = "outcomes/office-takes-the-message"
"""The outcome that the message slip belongs to: it has the words for the caller."""


@dataclass(frozen=True, slots=True)
class SchoolRule:
    """A setting that bounds the list, and what holds here."""

    title: str
    means: str


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield the three sheets, each with its HTML."""
    handbook = renderer.handbook
    urgent = urgent_questions(handbook)
    rules = [
        SchoolRule(setting.title, setting.values[handbook.chosen(setting)].means) for setting in _settings(handbook)
    ]
    message = handbook.outcome(MESSAGE_OUTCOME)
    yield TEACHERS_LIST, renderer.fill("teachers-list", TEACHERS_LIST, rules=rules, urgent=urgent)
    yield SUBSTITUTE_LINE, renderer.fill("substitute-line", SUBSTITUTE_LINE, urgent=urgent)
    yield MESSAGE_SLIP, renderer.fill("message-slip", MESSAGE_SLIP, message=message)


def _settings(handbook: Handbook) -> list[Setting]:
    """The settings that the outcome of the list names, in its order."""
    outcome = handbook.outcome(LIST_OUTCOME)
    named = [reference.to for reference in outcome.see] if outcome else []
    return [setting for id in named if (setting := handbook.setting(id))]
