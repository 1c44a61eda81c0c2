"""The answers of a question differ, in their words and in where they lead."""

from collections.abc import Iterator

from handbook.decisions.graph import asked_questions, questions
from handbook.model import Answer, Handbook
from handbook.problem import Problem, shown
from handbook.rules.conditions import SOUND_FLOWS
from handbook.rules.rule import Rule

FAMILY = "answers"


def same_label(handbook: Handbook) -> Iterator[Problem]:
    """Two answers of a question read alike."""
    for _, question in asked_questions(handbook):
        seen: set[str] = set()
        for answer in question.answers.values():
            if answer.label in seen:
                yield Problem(
                    answer.label_place,
                    "same-label",
                    f'"{question.id}" labels two answers "{shown(answer.label)}". Say how they differ.',
                )
            seen.add(answer.label)


def same_target(handbook: Handbook) -> Iterator[Problem]:
    """Two answers of a reader lead to one place."""
    for _, question in asked_questions(handbook):
        seen: dict[str, Answer] = {}
        for answer in question.answers.values():
            other = seen.setdefault(answer.to, answer)
            if other is not answer:
                yield Problem(
                    answer.place,
                    "same-target",
                    f'"{other.id}" and "{answer.id}" of "{question.id}" lead to one place, '
                    f'"{answer.to}". Make them one answer.',
                )


def pointless_question(handbook: Handbook) -> Iterator[Problem]:
    """All values of a setting lead to one place."""
    for _, question in questions(handbook):
        targets = {answer.to for answer in question.answers.values()}
        if question.setting and len(question.answers) > 1 and len(targets) == 1:
            yield Problem(
                question.place,
                "pointless-question",
                f'whatever the district chooses, "{question.id}" leads to "{min(targets)}". Take the question out.',
            )


def route_ends(handbook: Handbook) -> Iterator[Problem]:
    """A question that is said only to route leads to an outcome."""
    for flow, question in asked_questions(handbook):
        for answer in question.answers.values():
            if question.routes and answer.to.startswith("outcomes/"):
                yield Problem(
                    answer.place,
                    "route-ends",
                    f'"{question.id}" says "routes: true", so its answers lead to questions or flows; '
                    f'"{answer.id}" leads to "{answer.to}" in "{flow.id}".',
                )


def once_decides(handbook: Handbook) -> Iterator[Problem]:
    """A question whose answer is kept for later walks does more than part the readers."""
    for _, question in asked_questions(handbook):
        if question.once and (question.floor or not question.routes):
            yield Problem(
                question.place,
                "once-decides",
                f'"{question.id}" says "once: true", so later walks take its answer as given; '
                'only a question with "routes: true" that is no floor may be skipped.',
            )


RULES = (
    Rule(
        "same-target",
        FAMILY,
        check=same_target,
        requires=(SOUND_FLOWS.id,),
        why="A reader would stop and choose where the choice changes nothing.",
    ),
    Rule(
        "pointless-question",
        FAMILY,
        check=pointless_question,
        requires=(SOUND_FLOWS.id,),
        why="A district would think that it decides something for its readers, and decides nothing.",
    ),
    Rule(
        "same-label",
        FAMILY,
        check=same_label,
        requires=(SOUND_FLOWS.id,),
        why="Nobody can choose between two answers that have the same words.",
    ),
    Rule(
        "route-ends",
        FAMILY,
        check=route_ends,
        requires=(SOUND_FLOWS.id,),
        why="A question that only sends readers on is let off the rules of safety, so no act may hang on it.",
    ),
    Rule(
        "once-decides",
        FAMILY,
        check=once_decides,
        requires=(SOUND_FLOWS.id,),
        why="Later walks take such an answer as given. That is right for what a reader is, and wrong for what has "
        "happened.",
    ),
)
