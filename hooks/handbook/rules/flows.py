"""A flow can be read as questions: the entry is there, each question is one flow's own, and no answer leads to nothing."""

from collections.abc import Iterator

from handbook.decisions.graph import questions
from handbook.model import Handbook
from handbook.problem import Place, Problem, listed
from handbook.rules.conditions import SOUND_FLOWS
from handbook.rules.rule import Rule
from handbook.rules.settings import unknown_value

FAMILY = "flows"


def duplicate_question(handbook: Handbook) -> Iterator[Problem]:
    """Two flows ask a question of the same id."""
    seen: dict[str, Place] = {}
    for _, question in questions(handbook):
        if question.id in seen:
            yield Problem(
                question.place,
                "duplicate-question",
                f'"{question.id}" is asked at {seen[question.id]} too. A question id is used once.',
            )
        seen.setdefault(question.id, question.place)


def missing_value(handbook: Handbook) -> Iterator[Problem]:
    """A setting question has one answer for each value of its setting, and no other."""
    for _, question in questions(handbook):
        setting = handbook.setting(question.setting.to) if question.setting else None
        if setting is None:
            continue
        for answer in question.answers.values():
            if answer.id not in setting.values:
                yield unknown_value(answer.place, setting, answer.id)
        missing = [value for value in setting.values if value not in question.answers]
        if missing:
            yield Problem(
                question.place,
                "missing-value",
                f'"{question.id}" does not say where these values of "{setting.id}" lead: {listed(missing)}.',
            )


def no_entry(handbook: Handbook) -> Iterator[Problem]:
    """The flow in which every walk starts is missing."""
    if not handbook.flow(handbook.entry) and handbook.entry not in handbook.refused:
        yield Problem(
            Place(f"docs/{handbook.entry}.md", 1), "no-entry", "every walk starts in this flow. Restore the page."
        )


RULES = (
    Rule(
        "no-entry",
        FAMILY,
        check=no_entry,
        requires=(SOUND_FLOWS.id,),
        why="Every walk begins with the questions of one flow.",
    ),
    Rule("unknown-target", FAMILY, why="An answer that leads to nothing leaves a reader alone with it."),
    Rule(
        "duplicate-question",
        FAMILY,
        check=duplicate_question,
        requires=(SOUND_FLOWS.id,),
        why="Pages answer questions by their ids alone. Two questions of one id could not be told apart.",
    ),
    Rule(
        "missing-value",
        FAMILY,
        check=missing_value,
        requires=(SOUND_FLOWS.id,),
        why="A question that a district answers says where every value leads, or readers are stuck where it chose "
        "another.",
    ),
)
