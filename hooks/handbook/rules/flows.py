"""A flow can be walked: its questions are its own, it has no cycle, and settings are whole."""

from collections.abc import Iterator

from handbook.decisions.graph import next_question
from handbook.model import ENTRY, Faq, Flow, Guideline, Handbook, Question
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.rules.settings import unknown_value


def duplicate_question(handbook: Handbook) -> Iterator[Problem]:
    """Two flows ask a question of the same id."""
    seen: dict[str, Place] = {}
    for flow in handbook.flows:
        for question in flow.questions.values():
            if question.id in seen:
                yield Problem(
                    question.place,
                    "duplicate-question",
                    f'"{question.id}" is asked at {seen[question.id]} too. A question id is used once.',
                )
            seen.setdefault(question.id, question.place)


def setting_values(handbook: Handbook) -> Iterator[Problem]:
    """A setting question has one answer for each value of its setting, and no other."""
    for flow in handbook.flows:
        for question in flow.questions.values():
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
    if not handbook.flow(ENTRY) and ENTRY not in handbook.refused:
        yield Problem(Place(f"docs/{ENTRY}.md", 1), "no-entry", "every walk starts in this flow. Restore the page.")


def cycle(handbook: Handbook) -> Iterator[Problem]:
    """An answer leads back to a question or a flow that came before."""
    states: dict[str, str] = {}
    for flow in handbook.flows:
        for question in flow.questions.values():
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


def unknown_question(handbook: Handbook) -> Iterator[Problem]:
    """`at` names a question that the page's flow does not ask."""
    for page in handbook.pages.values():
        if not isinstance(page, Guideline | Faq) or page.flow is None:
            continue
        flow = handbook.flow(page.flow.to)
        for reference in page.at:
            if flow and reference.to not in flow.questions:
                yield Problem(
                    reference.place,
                    "unknown-question",
                    f'"{flow.id}" does not ask "{shown(reference.to)}".'
                    f"{nearest(reference.to, flow.questions) or ' It asks: ' + listed(flow.questions) + '.'}",
                )
