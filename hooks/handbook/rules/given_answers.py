"""The questions and answers that pages name are those of the flows."""

from collections.abc import Iterator, Mapping

from handbook.decisions.graph import all_questions
from handbook.model import Asked, Claim, Faq, Given, Guideline, Handbook, Moment, Page, Question
from handbook.problem import Problem, listed, nearest, shown
from handbook.rules.rule import Rule
from handbook.rules.settings import unknown_value

FAMILY = "given answers"


def given_answers(handbook: Handbook) -> Iterator[Problem]:
    """A page names a question in `at`, or gives an answer or a setting's value, that nobody knows."""
    questions = all_questions(handbook)
    for page in handbook.pages.values():
        known = questions if page.is_districts else {}
        yield from (problem for problem, question in _unknown_at(handbook, page) if question not in known)
        if isinstance(page, Moment):
            for given in page.answers:
                yield from _wrong_answer(given, questions)
        if isinstance(page, Asked):
            for claim in page.claims:
                settled = settled_since(claim, questions) if page.is_districts else []
                yield from (problem for problem in wrong(handbook, claim, questions) if problem not in settled)


def settled_since(claim: Claim, questions: Mapping[str, Question]) -> list[Problem]:
    """Return what is wrong with answers to questions that a district answers; some were put to readers before."""
    return [found for given in claim.answers for found in _wrong_answer(given, questions) if _is_settled(found)]


def _is_settled(problem: Problem) -> bool:
    return problem.rule == "answered-by-the-district"


def moved_elsewhere(handbook: Handbook, page: Page, questions: Mapping[str, Question]) -> list[Problem]:
    """Return what is wrong with `at` where it names a question that another flow asks."""
    return [problem for problem, question in _unknown_at(handbook, page) if question in questions]


def wrong(handbook: Handbook, claim: Claim, questions: Mapping[str, Question]) -> list[Problem]:
    """Return what is wrong with the answers of a claim by themselves, or else with its settings."""
    return [found for given in claim.answers for found in _wrong_answer(given, questions)] or [
        *_wrong_settings(handbook, claim)
    ]


def _unknown_at(handbook: Handbook, page: Page) -> Iterator[tuple[Problem, str]]:
    """Yield each problem of `at`, and the question that is named."""
    if not isinstance(page, Guideline | Faq) or page.flow is None:
        return
    flow = handbook.flow(page.flow.to)
    for reference in page.at:
        if flow and reference.to not in flow.questions:
            problem = Problem(
                reference.place,
                "unknown-question",
                f'"{flow.id}" does not ask "{shown(reference.to)}".'
                f"{nearest(reference.to, flow.questions) or ' It asks: ' + listed(flow.questions) + '.'}",
            )
            yield problem, reference.to


def _wrong_answer(given: Given, questions: Mapping[str, Question]) -> Iterator[Problem]:
    question = questions.get(given.question)
    if question is None:
        yield Problem(
            given.place,
            "unknown-question",
            f'no flow asks "{shown(given.question)}".{nearest(given.question, questions)}',
        )
    elif question.setting:
        yield Problem(
            given.place,
            "answered-by-the-district",
            f'"{question.id}" is answered by "{question.setting.to}". Delete this line; '
            '"otherwise" says what another value changes.',
        )
    elif given.answer not in question.answers:
        yield Problem(
            given.place,
            "answer-not-offered",
            f'"{question.id}" does not offer "{shown(given.answer)}".'
            f"{nearest(given.answer, question.answers)} It offers: {listed(question.answers)}.",
        )


def _wrong_settings(handbook: Handbook, claim: Claim) -> Iterator[Problem]:
    known = [setting.name for setting in handbook.settings]
    for entry in claim.otherwise:
        for id, value in entry.settings.items():
            name, setting = id.removeprefix("settings/"), handbook.setting(id)
            if setting is None and id not in handbook.refused:
                yield Problem(entry.place, "unknown-setting", f'no setting "{shown(name)}".{nearest(name, known)}')
            elif setting and value not in setting.values:
                yield unknown_value(entry.place, setting, value)


RULES = (
    Rule(
        "unknown-question",
        FAMILY,
        check=given_answers,
        requires=("reachability", "safety"),
        why="A page that names a question which nobody asks has no place in the chart.",
    ),
    Rule(
        "answer-not-offered",
        FAMILY,
        check=given_answers,
        requires=("reachability", "safety"),
        why="An answer that the question does not have can be given by nobody.",
    ),
    Rule(
        "answered-by-the-district",
        FAMILY,
        check=given_answers,
        requires=("reachability", "safety"),
        why="What a district answers, no page may answer: it would be wrong for the readers of a district that chose "
        "otherwise.",
    ),
)
