"""A flow and answers to a path, under each combination of settings.

One function walks. The checks prove pages with it and the drawing marks charts with it, so
what is tested is what is drawn.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from handbook.decisions.answers import answer_label, question_text, setting_of
from handbook.model import ENTRY, Answer, Flow, Handbook, Outcome, Question, Setting


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
class Path:
    """Where some answers lead. Exactly one of `outcome`, `asks` and `lost` is set."""

    steps: tuple[Step, ...]
    settings: Mapping[str, str]
    """The value of each setting that was read on the way."""
    outcome: Outcome | None = None
    asks: Question | None = None
    """The question that has no answer yet."""
    lost: str = ""
    """A target that could not be followed; it is a problem of its own."""


def walk(handbook: Handbook, answers: Mapping[str, str]) -> Path:
    """Follow the answers (question id to answer id) from the entry under what this district chose."""
    return next(_paths(handbook, answers, branch=False))


def walks(handbook: Handbook, answers: Mapping[str, str]) -> tuple[Path, ...]:
    """Follow the answers under every combination of the settings met on the way, in the order of their values."""
    return tuple(_paths(handbook, answers, branch=True))


class _Place(NamedTuple):
    """Where a walk stands: before a question, after these steps."""

    flow: Flow
    question: Question
    steps: tuple[Step, ...]
    settings: Mapping[str, str]


def _paths(handbook: Handbook, answers: Mapping[str, str], *, branch: bool) -> Iterator[Path]:
    """Yield each path to its end. A setting parts a walk in several where `branch` is set. Nothing recurses."""
    entry = handbook.flow(ENTRY)
    if entry is None or not entry.questions:
        yield Path((), {}, lost=ENTRY)
        return
    waiting: list[_Place | Path] = [_Place(entry, entry.first, (), {})]
    while waiting:
        place = waiting.pop()
        if isinstance(place, Path):
            yield place
        else:
            waiting += reversed(list(_after(handbook, answers, place, branch=branch)))


def _after(handbook: Handbook, answers: Mapping[str, str], place: _Place, *, branch: bool) -> Iterator[_Place | Path]:
    """Take one question: yield where each possible answer leads, or the path that ends there."""
    question, steps, settings = place.question, place.steps, place.settings
    setting = setting_of(handbook, question)
    if any(step.question.id == question.id for step in steps):
        yield Path(steps, settings, lost=question.id)  # a cycle, which has its own rule
    elif question.setting and setting is None:
        yield Path(steps, settings, lost=question.setting.to)
    elif setting is None:
        if answer := question.answers.get(answers.get(question.id, "")):
            yield _next(handbook, (*steps, Step(place.flow, question, answer)), settings)
        else:
            yield Path(steps, settings, asks=question)
    else:
        for value in _values(handbook, setting, settings, branch=branch):
            if answer := question.answers.get(value):
                step = Step(place.flow, question, answer, setting)
                yield _next(handbook, (*steps, step), {**settings, setting.id: value})
            else:
                yield Path(steps, settings, lost=setting.id)  # a value that the question forgets


def _values(handbook: Handbook, setting: Setting, settings: Mapping[str, str], *, branch: bool) -> list[str]:
    """The values under which a walk goes on: the one it met before, each one, or what this district chose."""
    if setting.id in settings:
        return [settings[setting.id]]
    return list(setting.values) if branch else [handbook.chosen(setting)]


def _next(handbook: Handbook, steps: tuple[Step, ...], settings: Mapping[str, str]) -> _Place | Path:
    """Follow the last step's answer to a question, another flow or an outcome."""
    flow, to = steps[-1].flow, steps[-1].answer.to
    if to in flow.questions:
        return _Place(flow, flow.questions[to], steps, settings)
    if (other := handbook.flow(to)) and other.questions:
        return _Place(other, other.first, steps, settings)
    if outcome := handbook.outcome(to):
        return Path(steps, settings, outcome=outcome)
    return Path(steps, settings, lost=to)
