"""The charts of a page, as values for `templates/chart.html`: each a flow that is laid out, and what is marked on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.decisions.views import CHART, ChartView, PageView
from handbook.model import Flow, Page
from handbook.rendering.flowchart.layout import Layout
from handbook.rendering.flowchart.open_steps import OpenSteps, open_steps


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart of a page."""

    layout: Layout
    anchor: str
    """The id of its heading."""
    active: frozenset[str]
    """The tokens of the answers on the page's path."""
    highlighted: frozenset[str]
    """The ids of the questions that the page governs."""
    current: str
    """The id of the outcome whose page this is."""
    opened: OpenSteps
    """What stands open above it."""
    is_folded: bool
    """Whether the whole of it opens only when asked; on a flow's own page it is open."""
    is_one_of_several: bool


def charts(layouts: Mapping[str, Layout], page: Page, view: PageView) -> list[Chart]:
    """Return the charts of a page; `layouts` has that of each flow by its id."""
    return [
        Chart(
            layout=layout,
            anchor=CHART if number == 1 else f"{CHART}-{number}",
            active=active_tokens(layout, chart),
            highlighted=chart.highlighted,
            current=chart.current,
            opened=open_steps(layout, chart, view.outcome),
            is_folded=not isinstance(page, Flow),
            is_one_of_several=len(view.charts) > 1,
        )
        for number, chart in enumerate(view.charts, 1)
        for layout in [layouts[chart.flow.id]]
    ]


def active_tokens(layout: Layout, chart: ChartView) -> frozenset[str]:
    """Return the tokens of the answers on a page's path, as far as they are drawn."""
    tokens = (layout.token(step.question.id, step.answer.id) for step in chart.active)
    return frozenset(token for token in tokens if token)
