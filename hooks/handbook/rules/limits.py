"""What a reader can take in: how many questions, how many answers, and how long a label."""

from collections.abc import Iterator

from handbook.decisions.graph import asked_questions
from handbook.model import Handbook
from handbook.problem import Problem, shown
from handbook.rules.conditions import SOUND_FLOWS
from handbook.rules.rule import Rule

FAMILY = "limits"
MAX_QUESTIONS = 10
MAX_ANSWERS = 4
MAX_ROUTES = 6
"""Answers of a question that only parts the readers, by role or moment."""
MAX_LABEL = 24
"""Characters of an answer's label: what fits a button and a pill of the chart."""


def too_many_questions(handbook: Handbook) -> Iterator[Problem]:
    """A flow asks the reader too much."""
    for flow in handbook.flows:
        asked = [question for question in flow.questions.values() if not question.setting]
        if len(asked) > MAX_QUESTIONS:
            yield Problem(
                asked[MAX_QUESTIONS].place,
                "too-many-questions",
                f'"{flow.id}" asks the reader {len(asked)} questions; at most {MAX_QUESTIONS} can be followed. '
                "Move some into a flow of their own.",
            )


def too_many_answers(handbook: Handbook) -> Iterator[Problem]:
    """A question offers too much."""
    for _, question in asked_questions(handbook):
        limit = MAX_ROUTES if question.routes else MAX_ANSWERS
        if len(question.answers) > limit:
            yield Problem(
                question.place,
                "too-many-answers",
                f'"{question.id}" offers {len(question.answers)} answers, and at most {limit} fit. Ask in two steps.',
            )


def long_label(handbook: Handbook) -> Iterator[Problem]:
    """A label is too long for its button."""
    for _, question in asked_questions(handbook):
        for answer in question.answers.values():
            if len(answer.label) > MAX_LABEL:
                yield Problem(
                    answer.label_place,
                    "long-label",
                    f'the label "{shown(answer.label)}" has {len(answer.label)} characters; '
                    f"at most {MAX_LABEL} fit a button.",
                )


RULES = (
    Rule(
        "too-many-questions",
        FAMILY,
        check=too_many_questions,
        requires=(SOUND_FLOWS.id,),
        why="Nobody keeps track of more than ten questions.",
    ),
    Rule(
        "too-many-answers",
        FAMILY,
        check=too_many_answers,
        requires=(SOUND_FLOWS.id,),
        why="A reader in a hallway can weigh four answers, or six that only say who or where one is.",
    ),
    Rule(
        "long-label",
        FAMILY,
        check=long_label,
        requires=(SOUND_FLOWS.id,),
        why="The words of an answer fit a button on a phone, and a step of the chart.",
    ),
)
