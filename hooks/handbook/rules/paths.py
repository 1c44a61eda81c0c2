"""Every FAQ and case is run: its answers lead where it says, under every choice of a district."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from handbook.decisions.walk import DecisionPath, walk_every_setting
from handbook.model import Asked, Claim, Given, Handbook, Moment, Otherwise, Question, Reference
from handbook.problem import Problem, listed, nearest, shown
from handbook.rules.settings import unknown_value


def claims(handbook: Handbook) -> Iterator[Problem]:
    """Walk the answers of each page and its variants."""
    questions = {question.id: question for flow in handbook.flows for question in flow.questions.values()}
    for page in handbook.pages.values():
        if isinstance(page, Moment):
            yield from _wrong_answers(page.answers, questions)
        if isinstance(page, Asked):
            for claim in page.claims:
                yield from _claim(handbook, claim, questions)


def _claim(handbook: Handbook, claim: Claim, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Report the answers that are wrong by themselves, or else where the walk goes wrong."""
    found = list(_wrong_answers(claim.answers, questions)) or list(_wrong_settings(handbook, claim))
    if found:
        yield from found
        return
    answers = claim.by_question
    paths = walk_every_setting(handbook, answers)
    if any(path.lost for path in paths):
        return  # the flow is broken, and says so itself
    yield from _stops_early(claim, paths) or _not_asked(claim, paths) or _wrong_outcomes(handbook, claim, paths)


def _wrong_answers(answers: Sequence[Given], questions: Mapping[str, Question]) -> Iterator[Problem]:
    for given in answers:
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


def _stops_early(claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    for path in paths:
        if path.asks:
            return [
                Problem(
                    claim.place,
                    "path-stops-early",
                    f'the answers stop before the end{_under(path)}: next, "{path.asks.id}" is asked. '
                    f"It offers: {listed(path.asks.answers)}.",
                )
            ]
    return []


def _not_asked(claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    """An answer to a question that no walk meets, or that stands in another order than it is asked."""
    asked = [[step.question.id for step in path.steps if not step.setting] for path in paths]
    met = {question for path in asked for question in path}
    found = [
        Problem(
            given.place,
            "question-not-asked",
            f'these answers never lead to "{given.question}". Delete the line, or mend the answers before it.',
        )
        for given in claim.answers
        if given.question not in met
    ]
    if found:
        return found
    order = {given.question: number for number, given in enumerate(claim.answers)}
    for path in asked:
        for earlier, later in pairwise(path):
            if order[earlier] > order[later]:
                given = claim.answers[order[later]]
                return [Problem(given.place, "wrong-order", f'"{later}" is asked after "{earlier}". Swap the lines.')]
    return []


def _wrong_outcomes(handbook: Handbook, claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    """Compare where each walk ends with what the page says for those settings."""
    wrong: dict[Reference, DecisionPath] = {}
    used: list[Otherwise | None] = []
    for path in paths:
        entry = next((entry for entry in claim.otherwise if entry.settings.items() <= path.settings.items()), None)
        used.append(entry)
        said = entry.outcome if entry else claim.outcome
        if path.outcome and path.outcome.id != said.to and handbook.outcome(said.to):
            wrong.setdefault(said, path)
    found = [
        Problem(
            said.place,
            "wrong-outcome",
            f'this says "{said.to}", and the answers end at "{path.outcome.id if path.outcome else ""}"{_under(path)} '
            f"({_last(path)}).",
        )
        for said, path in wrong.items()
    ]
    return found or [
        Problem(
            entry.place,
            "otherwise-never-happens",
            "no walk of these answers meets these settings together. Delete the entry, or mend its settings.",
        )
        for entry in claim.otherwise
        if entry not in used
    ]


def _under(path: DecisionPath) -> str:
    chosen = [f"{id.removeprefix('settings/')}: {value}" for id, value in path.settings.items()]
    return f" where a district chose {', '.join(chosen)}" if chosen else ""


def _last(path: DecisionPath) -> str:
    return f"{path.steps[-1].question.id}: {path.steps[-1].answer.id}" if path.steps else "no answer"
