"""What a reader can take in: how many questions, how many answers, and how long a label."""

from collections.abc import Iterator

from handbook.decisions.graph import topological_order
from handbook.model import Answer, Flow, Handbook, Question
from handbook.problem import Problem, shown

MAX_QUESTIONS = 10
MAX_ANSWERS = 4
MAX_ROUTES = 6
"""Answers of a question that only parts the readers, by role or moment."""
MAX_LABEL = 24
"""Characters of an answer's label: what fits a button and a pill of the chart."""


def too_many(handbook: Handbook) -> Iterator[Problem]:
    """A flow asks the reader too much, or a question offers too much."""
    for flow in handbook.flows:
        asked = [question for question in flow.questions.values() if not question.setting]
        if len(asked) > MAX_QUESTIONS:
            yield Problem(
                asked[MAX_QUESTIONS].place,
                "too-many-questions",
                f'"{flow.id}" asks the reader {len(asked)} questions; at most {MAX_QUESTIONS} can be followed. '
                "Move some into a flow of their own.",
            )
        for question in asked:
            limit = MAX_ROUTES if question.routes else MAX_ANSWERS
            if len(question.answers) > limit:
                yield Problem(
                    question.place,
                    "too-many-answers",
                    f'"{question.id}" offers {len(question.answers)} answers, and at most {limit} fit. '
                    "Ask in two steps.",
                )


def labels(handbook: Handbook) -> Iterator[Problem]:
    """A label is too long for its button, or two answers of a question read alike."""
    for _, question in _readers_questions(handbook):
        seen: dict[str, Answer] = {}
        for answer in question.answers.values():
            if len(answer.label) > MAX_LABEL:
                yield Problem(
                    answer.label_place,
                    "long-label",
                    f'the label "{shown(answer.label)}" has {len(answer.label)} characters; '
                    f"at most {MAX_LABEL} fit a button.",
                )
            if answer.label in seen:
                yield Problem(
                    answer.label_place,
                    "same-label",
                    f'"{question.id}" labels two answers "{shown(answer.label)}". Say how they differ.',
                )
            seen.setdefault(answer.label, answer)


def same_target(handbook: Handbook) -> Iterator[Problem]:
    """Two answers lead to one place, or all values of a setting do."""
    for flow in handbook.flows:
        for question in flow.questions.values():
            seen: dict[str, Answer] = {}
            for answer in question.answers.values():
                other = seen.setdefault(answer.to, answer)
                if other is not answer and not question.setting:
                    yield Problem(
                        answer.place,
                        "same-target",
                        f'"{other.id}" and "{answer.id}" of "{question.id}" lead to one place, '
                        f'"{answer.to}". Make them one answer.',
                    )
            if question.setting and len(question.answers) > 1 and len(seen) == 1:
                yield Problem(
                    question.place,
                    "pointless-question",
                    f'whatever the district chooses, "{question.id}" leads to "{next(iter(seen))}". '
                    "Take the question out.",
                )


def routes(handbook: Handbook) -> Iterator[Problem]:
    """A question that is said only to route leads to an outcome."""
    for flow, question in _readers_questions(handbook):
        for answer in question.answers.values():
            if question.routes and answer.to.startswith("outcomes/"):
                yield Problem(
                    answer.place,
                    "route-ends",
                    f'"{question.id}" says "routes: true", so its answers lead to questions or flows; '
                    f'"{answer.id}" leads to "{answer.to}" in "{flow.id}".',
                )


def once(handbook: Handbook) -> Iterator[Problem]:
    """A question whose answer is kept for later walks does more than part the readers."""
    for _, question in _readers_questions(handbook):
        if question.once and (question.floor or not question.routes):
            yield Problem(
                question.place,
                "once-decides",
                f'"{question.id}" says "once: true", so later walks take its answer as given; '
                'only a question with "routes: true" that is no floor may be skipped.',
            )


def unreachable(handbook: Handbook) -> Iterator[Problem]:
    """A flow or a question that no walk meets, whatever is answered and chosen."""
    met = {question.id for _, question in topological_order(handbook)}
    for flow in handbook.flows:
        if flow.questions and flow.first.id not in met:
            yield Problem(
                flow.place, "unreachable-flow", f'no answer leads to "{flow.id}". Lead to it, or delete the page.'
            )
            continue
        for question in flow.questions.values():
            if question.id not in met:
                yield Problem(
                    question.place,
                    "unreachable-question",
                    f'no answer leads to "{question.id}". Lead to it, or delete it.',
                )


def _readers_questions(handbook: Handbook) -> Iterator[tuple[Flow, Question]]:
    for flow in handbook.flows:
        for question in flow.questions.values():
            if not question.setting:
                yield flow, question
