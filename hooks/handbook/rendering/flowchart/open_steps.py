"""What of a flow stands open above its chart: the page's own questions, and where their answers lead."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.decisions.views import ChartView, question_anchor
from handbook.decisions.walk import Step
from handbook.model import Flow, Outcome, Setting
from handbook.rendering.flowchart.layout import LaidOutStep, Layout, Row


@dataclass(frozen=True, slots=True)
class Way:
    """Where an answer leads: to an outcome or a flow, or else to a question of the same chart."""

    label: str
    target: Outcome | Flow | None
    ask: str = ""
    """What that question asks."""
    anchor: str = ""
    """Where that question stands."""


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A question that stands open."""

    id: str
    ask: str
    ways: tuple[Way, ...]
    label: str = ""
    """The answer that the page's path takes; empty where the page has no path."""
    setting: Setting | None = None
    """What gave that answer, if the district did."""


@dataclass(frozen=True, slots=True)
class OpenSteps:
    """The page's own path, or the questions that it is about, or those that lead to it."""

    before: tuple[Step, ...]
    """The steps of the path in earlier flows: asked and answered, and no more."""
    steps: tuple[OpenStep, ...]
    outcome: Outcome | None
    """Where the page's path ends."""


def open_steps(layout: Layout, chart: ChartView, outcome: Outcome | None) -> OpenSteps:
    """Return what stands open; `outcome` is where the page's path ends, if it has one."""
    if chart.active:
        taken = {step.question.id: step for step in chart.active}
        steps = [_taken(layout, step, taken[step.question.id]) for step in layout.steps if step.question.id in taken]
        return OpenSteps(chart.before, tuple(steps), outcome)
    opened = ((step, _opened_rows(step, chart)) for step in layout.steps)
    steps = [OpenStep(step.question.id, step.ask, _ways(layout, rows)) for step, rows in opened if rows]
    return OpenSteps((), tuple(steps), None)


def _taken(layout: Layout, step: LaidOutStep, given: Step) -> OpenStep:
    """A question of the path: the answer given, and where the others lead."""
    others = [row for row in step.rows if row.answer.id != given.answer.id]
    return OpenStep(step.question.id, step.ask, _ways(layout, others), given.label, given.setting)


def _opened_rows(step: LaidOutStep, chart: ChartView) -> list[Row]:
    """The answers that lead to the page's own outcome, or all of a question that the page governs."""
    if chart.current:
        return [row for row in step.rows if row.answer.to == chart.current]
    return list(step.rows) if step.question.id in chart.highlighted else []


def _ways(layout: Layout, rows: Iterable[Row]) -> tuple[Way, ...]:
    return tuple(_way(layout, row) for row in rows)


def _way(layout: Layout, row: Row) -> Way:
    if not row.number:
        return Way(row.label, row.target)
    further = layout.steps[row.number - 1]
    return Way(row.label, None, further.ask, question_anchor(layout.flow.id, further.question.id))
