"""A flow and answers to a path, under each combination of settings.

One function walks. The checks prove pages with it and the drawing lights charts with it, so
what is tested is what is drawn.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.model import ENTRY, Answer, Flow, Handbook, Outcome, Question, Setting


@dataclass(frozen=True, slots=True)
class Step:
    """One question passed, and the answer taken there."""

    flow: Flow
    question: Question
    answer: Answer
    setting: Setting | None = None
    """Set where the district answers and not the reader."""


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
    """Follow the answers from the entry under what this district chose."""
    return _walked(handbook, answers, branch=False)[0]


def walks(handbook: Handbook, answers: Mapping[str, str]) -> tuple[Path, ...]:
    """Follow the answers under every combination of the settings met on the way."""
    return _walked(handbook, answers, branch=True)


def _walked(handbook: Handbook, answers: Mapping[str, str], *, branch: bool) -> tuple[Path, ...]:
    key = (branch, tuple(answers.items()))
    if key not in handbook.walked:
        handbook.walked[key] = tuple(_follow(handbook, answers, branch=branch))
    paths: tuple[Path, ...] = handbook.walked[key]
    return paths


def _follow(handbook: Handbook, answers: Mapping[str, str], *, branch: bool) -> Iterator[Path]:
    flow = handbook.flow(ENTRY)
    if flow is None or not flow.questions:
        yield Path((), {}, lost=ENTRY)
        return
    yield from _from(handbook, answers, flow, flow.first, (), {}, branch)


def _from(
    handbook: Handbook,
    answers: Mapping[str, str],
    flow: Flow,
    question: Question,
    steps: tuple[Step, ...],
    settings: Mapping[str, str],
    branch: bool,
) -> Iterator[Path]:
    """Take one question, then go on from where each possible answer leads."""
    if any(step.question.id == question.id for step in steps):
        yield Path(steps, settings, lost=question.id)  # a cycle, which has its own rule
        return
    setting = handbook.setting(question.setting.to) if question.setting else None
    if question.setting and setting is None:
        yield Path(steps, settings, lost=question.setting.to)
        return
    taken = [answers.get(question.id, "")] if setting is None else _values(handbook, setting, settings, branch)
    for value in taken:
        answer = question.answers.get(value)
        if answer is None:
            if setting is None:
                yield Path(steps, settings, asks=question)
            else:
                yield Path(steps, settings, lost=setting.id)  # a value that the question forgets
            continue
        met = settings if setting is None else {**settings, setting.id: value}
        yield from _go(handbook, answers, (*steps, Step(flow, question, answer, setting)), met, branch)


def _values(handbook: Handbook, setting: Setting, settings: Mapping[str, str], branch: bool) -> list[str]:
    if setting.id in settings:
        return [settings[setting.id]]
    return list(setting.values) if branch else [handbook.chosen(setting)]


def _go(
    handbook: Handbook, answers: Mapping[str, str], steps: tuple[Step, ...], settings: Mapping[str, str], branch: bool
) -> Iterator[Path]:
    """Follow the last step's answer to a question, another flow or an outcome."""
    flow, to = steps[-1].flow, steps[-1].answer.to
    if to in flow.questions:
        yield from _from(handbook, answers, flow, flow.questions[to], steps, settings, branch)
    elif (next_flow := handbook.flow(to)) and next_flow.questions:
        yield from _from(handbook, answers, next_flow, next_flow.first, steps, settings, branch)
    elif outcome := handbook.outcome(to):
        yield Path(steps, settings, outcome=outcome)
    else:
        yield Path(steps, settings, lost=to)
