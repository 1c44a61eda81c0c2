"""A flow and answers to a path, under each combination of settings.

One function walks. The checks prove pages with it and the drawing lights charts with it, so
what is tested is what is drawn. Nothing recurses, so flows of any length are walked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.decisions.answers import answer_label, question_text, setting_of
from handbook.decisions.graph import next_question
from handbook.model import Answer, Flow, Handbook, Outcome, Question, Setting


@dataclass(frozen=True, slots=True)
class Step:
    """One question passed, and the answer taken there."""

    flow: Flow
    question: Question
    answer: Answer
    setting: Setting | None = None
    """Set where the district answers and not the reader."""

    @property
    def ask(self) -> str:
        """What was asked, in words."""
        return question_text(self.question, self.setting)

    @property
    def label(self) -> str:
        """What was answered, in words."""
        return answer_label(self.answer, self.setting)


@dataclass(frozen=True, slots=True)
class DecisionPath:
    """Where some answers lead. Exactly one of `outcome`, `asks` and `lost` is set."""

    steps: tuple[Step, ...]
    settings: Mapping[str, str]
    """The value of each setting that was read on the way."""
    outcome: Outcome | None = None
    asks: Question | None = None
    """The question that has no answer yet."""
    lost: str = ""
    """A target that could not be followed; it is a problem of its own."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a walk stands: before a question, with what it has passed."""

    flow: Flow
    question: Question
    passed: Mapping[str, Step]
    """Question id to the step there, in the order passed."""
    settings: Mapping[str, str]

    def end(self, *, asks: Question | None = None, lost: str = "") -> DecisionPath:
        """The path, if it goes no further."""
        return DecisionPath(tuple(self.passed.values()), self.settings, asks=asks, lost=lost)


def walk(handbook: Handbook, answers: Mapping[str, str]) -> DecisionPath:
    """Follow the answers (question id to answer id) from the entry, under what this district chose."""
    return next(_follow(handbook, answers, every_value=False))


def walk_every_setting(handbook: Handbook, answers: Mapping[str, str]) -> tuple[DecisionPath, ...]:
    """Follow the answers under every combination of the settings met on the way; one path for each."""
    return tuple(_follow(handbook, answers, every_value=True))


def _follow(handbook: Handbook, answers: Mapping[str, str], *, every_value: bool) -> Iterator[DecisionPath]:
    """Yield each path. They part where a setting is met, and the first value's comes first."""
    waiting = [_enter(handbook)]
    while waiting:
        at = waiting.pop()
        if isinstance(at, DecisionPath):
            yield at
        else:
            waiting += reversed(list(_take(handbook, answers, at, every_value=every_value)))


def _enter(handbook: Handbook) -> _Stand | DecisionPath:
    entry = handbook.flow(handbook.entry)
    if entry is None or not entry.questions:
        return DecisionPath((), {}, lost=handbook.entry)
    return _Stand(entry, entry.first, {}, {})


def _take(
    handbook: Handbook, answers: Mapping[str, str], at: _Stand, *, every_value: bool
) -> Iterator[_Stand | DecisionPath]:
    """Take one question: yield where each possible answer leads, or the path that ends before it."""
    question = at.question
    if question.id in at.passed:
        yield at.end(lost=question.id)  # a cycle, which has its own rule
        return
    setting = setting_of(handbook, question)
    if question.setting and setting is None:
        yield at.end(lost=question.setting.to)
        return
    values = [answers.get(question.id, "")] if setting is None else _values(handbook, setting, at.settings, every_value)
    for value in values:
        answer = question.answers.get(value)
        if answer:
            yield _go(handbook, at, Step(at.flow, question, answer, setting))
        elif setting:
            yield at.end(lost=setting.id)  # a value that the question forgets
        else:
            yield at.end(asks=question)


def _values(handbook: Handbook, setting: Setting, met: Mapping[str, str], every_value: bool) -> list[str]:
    if setting.id in met:
        return [met[setting.id]]
    return list(setting.values) if every_value else [handbook.chosen(setting)]


def _go(handbook: Handbook, at: _Stand, step: Step) -> _Stand | DecisionPath:
    """Follow a step's answer to a question, another flow or an outcome."""
    passed = {**at.passed, step.question.id: step}
    settings = {**at.settings, step.setting.id: step.answer.id} if step.setting else at.settings
    to = step.answer.to
    if further := next_question(handbook, at.flow, to):
        return _Stand(*further, passed, settings)
    if outcome := handbook.outcome(to):
        return DecisionPath(tuple(passed.values()), settings, outcome=outcome)
    return DecisionPath(tuple(passed.values()), settings, lost=to)
