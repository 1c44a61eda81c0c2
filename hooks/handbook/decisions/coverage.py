"""Which answers and setting values some FAQ or case walks, and how to reach those that none does."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.decisions.graph import next_question, questions, topological_order
from handbook.decisions.walk import walk_every_setting
from handbook.model import Answer, Asked, Flow, Handbook, Outcome, Page, Question
from handbook.vocabulary.catalogs import ENGLISH


@dataclass(frozen=True, slots=True)
class Covered:
    """One answer of a question, or one value of a setting's, and the pages that walk it."""

    flow: Flow
    question: Question
    answer: Answer
    pages: tuple[Page, ...]

    @property
    def by_reader(self) -> bool:
        """Whether a reader gives it, and not a district."""
        return self.question.setting is None


def coverage(handbook: Handbook) -> list[Covered]:
    """Return every answer that can be given, flow by flow, with the FAQs and cases that give it.

    A page walks a setting's value if its path meets it under some choice of a district.
    """
    walked: dict[tuple[str, str], dict[str, Page]] = {}
    for page in handbook.asked:
        for step in _steps(handbook, page):
            walked.setdefault(step, {})[page.id] = page
    return [
        Covered(flow, question, answer, tuple(walked.get((question.id, answer.id), {}).values()))
        for flow, question in questions(handbook)
        for answer in question.answers.values()
    ]


def _steps(handbook: Handbook, page: Asked) -> set[tuple[str, str]]:
    return {
        (step.question.id, step.answer.id)
        for claim in page.claims
        for path in walk_every_setting(handbook, claim.by_question)
        for step in path.steps
    }


def counts(found: list[Covered], translations: NullTranslations = ENGLISH) -> str:
    """Say in whole numbers how much is walked."""
    _ = translations.gettext
    readers = [entry for entry in found if entry.by_reader]
    settings = [entry for entry in found if not entry.by_reader]
    text = _(
        "{walked} of {answers} answers of readers and {tried} of {values} setting values are walked by a FAQ or a case"
    )
    return text.format(
        walked=sum(bool(entry.pages) for entry in readers),
        answers=len(readers),
        tried=sum(bool(entry.pages) for entry in settings),
        values=len(settings),
    )


def sketch(handbook: Handbook, missing: Covered) -> str:
    """Return the front matter of a case that gives an answer which no page gives, ready to fill."""
    way = _ways(handbook).get(missing.question.id, [])
    steps = [*way, (missing.flow, missing.question, missing.answer)]
    flow, question, answer = steps[-1]
    outcome: Outcome | None = handbook.outcome(answer.to)
    while outcome is None:
        target = next_question(handbook, flow, answer.to)
        if target is None:
            break
        flow, question = target
        answer = next(iter(question.answers.values()))
        steps.append((flow, question, answer))
        outcome = handbook.outcome(answer.to)
    moment = next(iter(handbook.vocabulary.moments), "")
    given = "\n".join(f"  {question.id}: {answer.id}" for _, question, answer in steps if not question.setting)
    return (
        f"---\ntitle: \ndescription: \nasked_by: {handbook.vocabulary.asker}\nmoment: {moment}\n"
        f"answers:\n{given}\noutcome: {outcome.id if outcome else 'outcomes/'}\nsee: []\n---\n"
    )


def _ways(handbook: Handbook) -> dict[str, list[tuple[Flow, Question, Answer]]]:
    """For each question some way to it, from the entry on."""
    ways: dict[str, list[tuple[Flow, Question, Answer]]] = {}
    for flow, question in topological_order(handbook):
        way = ways.setdefault(question.id, [])
        for answer in question.answers.values():
            target = next_question(handbook, flow, answer.to)
            if target:
                ways.setdefault(target[1].id, [*way, (flow, question, answer)])
    return ways


def as_text(handbook: Handbook) -> str:
    """Return the coverage for people: what is not walked, each with a case to fill in."""
    found = coverage(handbook)
    lines = [f"{counts(found)}."]
    for entry in found:
        if not entry.pages:
            lines += ["", f'Not walked: "{entry.answer.id}" to "{entry.question.id}" ({entry.flow.id}).']
            if entry.by_reader:
                lines += ["A case that walks it:", "", sketch(handbook, entry).rstrip()]
    return "\n".join(lines) + "\n"
