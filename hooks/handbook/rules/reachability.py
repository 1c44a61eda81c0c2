"""The graph of all questions: it leads on, and to every flow and question that there is."""

from collections.abc import Iterator

from handbook.decisions.graph import next_question, questions, topological_order
from handbook.model import Flow, Handbook, Question
from handbook.problem import Problem
from handbook.rules.rule import Rule

FAMILY = "reachability"


def cycle(handbook: Handbook) -> Iterator[Problem]:
    """An answer leads back to a question or a flow that came before."""
    states: dict[str, str] = {}
    for flow, question in questions(handbook):
        yield from _search(handbook, flow, question, states)


def _search(handbook: Handbook, flow: Flow, question: Question, states: dict[str, str]) -> Iterator[Problem]:
    """Depth first and without recursion, so that a flow of any length is safe."""
    if question.id in states:
        return
    states[question.id] = "open"
    stack = [(flow, question, iter(question.answers.values()))]
    while stack:
        flow, question, answers = stack[-1]
        answer = next(answers, None)
        if answer is None:
            states[question.id] = "done"
            stack.pop()
            continue
        target = next_question(handbook, flow, answer.to)
        if target is None:
            continue
        state = states.get(target[1].id)
        if state == "open":
            yield Problem(
                answer.place,
                "cycle",
                f'this answer leads back to "{target[1].id}", which was asked before it. Lead on to a later question.',
            )
        elif state is None:
            states[target[1].id] = "open"
            stack.append((*target, iter(target[1].answers.values())))


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


RULES = (
    Rule(
        "cycle",
        FAMILY,
        check=cycle,
        requires=("flows", "answers", "limits", "no-unsure"),
        why="Somebody who is led back to a question that was answered could go around for ever, and never learn what "
        "to do.",
    ),
    Rule(
        "unreachable-flow",
        FAMILY,
        check=unreachable,
        requires=("cycle",),
        why="A flow to which no answer leads is never shown to anybody.",
    ),
    Rule(
        "unreachable-question",
        FAMILY,
        check=unreachable,
        requires=("cycle",),
        why="A question to which no answer leads is never asked.",
    ),
)
