"""All flows as one graph: its questions, which one an answer leads to, and an order in which none looks back."""

from collections.abc import Iterator

from handbook.decisions.answers import offered_answers
from handbook.model import Flow, Handbook, Question

Node = tuple[Flow, Question]
"""A question, with the flow that asks it."""


def questions(handbook: Handbook) -> Iterator[Node]:
    """Yield every question, flow by flow, also those that no walk meets."""
    for flow in handbook.flows:
        for question in flow.questions.values():
            yield flow, question


def asked_questions(handbook: Handbook) -> Iterator[Node]:
    """Yield the questions that a reader answers, and no district."""
    for flow, question in questions(handbook):
        if not question.setting:
            yield flow, question


def all_questions(handbook: Handbook) -> dict[str, Question]:
    """Return the questions of all flows, by id."""
    return {question.id: question for _, question in questions(handbook)}


def next_question(handbook: Handbook, flow: Flow, to: str) -> Node | None:
    """Return the question that a target leads to; None for an outcome."""
    if to in flow.questions:
        return flow, flow.questions[to]
    other = handbook.flow(to)
    return (other, other.first) if other and other.questions else None


def ends_here(handbook: Handbook) -> frozenset[str]:
    """Return the outcomes at which some walk ends under what this district has chosen; the others are for other districts."""
    entry = handbook.flow(handbook.entry)
    waiting: list[Node] = [(entry, entry.first)] if entry and entry.questions else []
    seen = {question.id for _, question in waiting}
    ends: set[str] = set()
    while waiting:
        flow, question = waiting.pop()
        for answer in offered_answers(handbook, question):
            target = next_question(handbook, flow, answer.to)
            if target is None:
                ends.add(answer.to)
            elif target[1].id not in seen:
                seen.add(target[1].id)
                waiting.append(target)
    return frozenset(ends)


def topological_order(handbook: Handbook) -> list[Node]:
    """Return every question that some walk meets, each after all that can come before it.

    The flows have no cycle. Nothing recurses, so a flow of any length is safe.
    """
    entry = handbook.flow(handbook.entry)
    if entry is None or not entry.questions:
        return []
    finished: list[Node] = []
    seen: set[str] = set()
    stack: list[tuple[Node, bool]] = [((entry, entry.first), False)]
    while stack:
        asked, left = stack.pop()
        flow, question = asked
        if left:
            finished.append(asked)
        elif question.id not in seen:
            seen.add(question.id)
            stack.append((asked, True))
            for answer in question.answers.values():
                target = next_question(handbook, flow, answer.to)
                if target and target[1].id not in seen:
                    stack.append((target, False))
    return finished[::-1]
