"""In which order a chart shows the questions of a flow."""

from collections.abc import Iterator

from handbook.decisions.answers import offered_answers
from handbook.model import Flow, Handbook, Question


def question_order(handbook: Handbook, flow: Flow) -> list[Question]:
    """Return the questions that can be reached here, each after all that lead to it.

    It is a topological order by reverse postorder, shallow ones first: a detour then directly follows its
    question, so that most answers lead to the next number.
    """
    depth: dict[str, int] = {}
    for question in _postorder(handbook, flow):
        depth[question.id] = 1 + max((depth.get(to, 0) for to in _onward(handbook, flow, question)), default=0)
    finished: list[Question] = []
    seen: set[str] = set()
    stack = [(flow.first, False)]
    while stack:
        question, left = stack.pop()
        if left:
            finished.append(question)
        elif question.id not in seen:
            seen.add(question.id)
            stack.append((question, True))
            unseen = [to for to in _onward(handbook, flow, question) if to not in seen]
            # The last pushed is visited first: deep ones are pushed first; on a tie the earlier answer.
            stack += [(flow.questions[to], False) for to in sorted(unseen, key=lambda to: -depth[to])]
    return finished[::-1]


def _postorder(handbook: Handbook, flow: Flow) -> Iterator[Question]:
    """Yield each question after those that it leads to."""
    seen: set[str] = set()
    stack = [(flow.first, False)]
    while stack:
        question, left = stack.pop()
        if left:
            yield question
        elif question.id not in seen:
            seen.add(question.id)
            stack.append((question, True))
            stack += [(flow.questions[to], False) for to in _onward(handbook, flow, question) if to not in seen]


def _onward(handbook: Handbook, flow: Flow, question: Question) -> list[str]:
    """The ids of the questions of the same flow to which an answer leads, each once."""
    targets = (answer.to for answer in offered_answers(handbook, question))
    return list(dict.fromkeys(to for to in targets if to in flow.questions))
