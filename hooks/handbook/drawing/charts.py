"""The charts of a page: each flow rendered once, then lit for the page's path.

An unlit chart holds marks between control characters, which reading refuses in pages, so
that no text of a page can look like one. `light` keeps what a page's tokens ask for.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from handbook.checks.anchors import CHART
from handbook.drawing.layout import Layout, label, place
from handbook.model import AdvicePage, Handbook, Page
from handbook.view import View, Views
from handbook.walk import Step

Fill = Callable[..., Markup]
"""Fills a template, named first, with values."""

Piece = tuple[str, frozenset[str] | None]
"""A text of an unlit chart, and the tokens that it waits for; None if it is always there."""


class Charts:
    """Draws the charts of one handbook; `fill` fills a template."""

    def __init__(self, handbook: Handbook, fill: Fill) -> None:
        self.handbook = handbook
        self._fill = fill
        self._layouts: dict[str, Layout] = {}
        self._charts: dict[tuple[object, ...], Markup] = {}
        self._unlit_charts: dict[tuple[object, ...], tuple[Piece, ...]] = {}

    def of(self, page: Page, shown: Views, base: str) -> Markup:
        """The charts of a page; on pages that parents ask, folded away as what staff are asked to do."""
        charts = Markup("\n").join(self._chart(view, shown, number, base) for number, view in enumerate(shown.charts))
        if isinstance(page, AdvicePage) and page.asked_by == "parent":
            return Markup(
                '<details class="for-staff"><summary>What staff are asked to do</summary>{}</details>'
            ).format(charts)
        return charts

    def path(self, shown: Views) -> Markup:
        """The path of a page in words, apart from its chart; nothing where the page walks none."""
        if shown.path is None or not shown.charts:
            return Markup("")
        return Markup('<div class="print-path" data-search-exclude>{}</div>').format(
            self._summary(shown.charts[0], shown)
        )

    def layout(self, flow_id: str) -> Layout:
        """Return the layout of a flow, made once."""
        if flow_id not in self._layouts:
            flow = self.handbook.flow(flow_id)
            assert flow, "only flows of this handbook are drawn"
            self._layouts[flow_id] = place(self.handbook, flow)
        return self._layouts[flow_id]

    def _chart(self, view: View, shown: Views, number: int, base: str) -> Markup:
        """Draw a chart; pages with one path through one flow share it."""
        path = tuple((step.question.id, step.answer.id) for step in (*view.before, *view.lit))
        key = (view.flow.id, path, view.ringed, view.here, number, base)
        if key not in self._charts:
            layout = self.layout(view.flow.id)
            answers = {layout.token(step.question.id, step.answer.id) for step in view.lit}
            html = light(self._unlit(view.flow.id, number, base), frozenset({*answers, *view.ringed, view.here}))
            self._charts[key] = Markup(html.replace(_SUMMARY, self._summary(view, shown)))
        return self._charts[key]

    def _unlit(self, flow: str, number: int, base: str) -> tuple[Piece, ...]:
        """The chart before anything is marked on it: the same for all pages as deep."""
        key = (flow, number, base)
        if key not in self._unlit_charts:
            anchor = CHART if number == 0 else f"{CHART}-{number + 1}"
            html = self._fill(
                "chart",
                layout=self.layout(flow),
                base=base,
                anchor=anchor,
                lit=_mark,
                summary=_SUMMARY,
                stamp=self.handbook.digest,
            )
            self._unlit_charts[key] = pieces(html)
        return self._unlit_charts[key]

    def _summary(self, view: View, shown: Views) -> Markup:
        """The path in words and numbers, or the questions that the page is about."""
        layout = self.layout(view.flow.id)
        ringed = sorted(filter(None, (layout.number(question) for question in view.ringed)))
        drawn = {row.answer.to for step in layout.steps for row in step.rows}
        return self._fill(
            "summary",
            unreached=bool(view.here) and view.here not in drawn,
            before=self._before(view),
            hops=[self._hop(step) for step in view.lit],
            ends=shown.path.outcome.act if shown.path and shown.path.outcome else "",
            ringed_words=_counted(ringed) if view.ringed else "",
        )

    def _hop(self, step: Step) -> dict[str, Any]:
        return {
            "number": self.layout(step.flow.id).number(step.question.id),
            "label": label(self.handbook, step.question, step.answer),
        }

    def _before(self, view: View) -> list[dict[str, Any]]:
        """The steps before this chart, flow by flow."""
        parts: list[dict[str, Any]] = []
        for step in view.before:
            if not parts or parts[-1]["title"] != step.flow.title:
                parts.append({"title": step.flow.title, "steps": []})
            parts[-1]["steps"].append(self._hop(step))
        return parts


_SUMMARY = "\x03"
"""Stands in an unlit chart for the path in words. Control characters cannot come from a page."""


def _mark(text: str, tokens: Iterable[str]) -> Markup:
    """Mark a text that is there only on pages of one of the tokens."""
    return Markup("\x01{}\x02{}\x01").format(text, " ".join(tokens))


_MARKED = re.compile("\x01([^\x02]*)\x02([^\x01]*)\x01")


def pieces(html: str) -> tuple[Piece, ...]:
    """Take an unlit chart apart at its marks."""
    texts = _MARKED.split(html)
    found: list[Piece] = [(texts[0], None)]
    for text, tokens, plain in zip(texts[1::3], texts[2::3], texts[3::3], strict=True):
        found += [(text, frozenset(tokens.split())), (plain, None)]
    return tuple(found)


def light(chart: tuple[Piece, ...], tokens: frozenset[str]) -> str:
    """Put an unlit chart together for a page, given by its tokens."""
    return "".join(text for text, wanted in chart if wanted is None or not wanted.isdisjoint(tokens))


def _counted(numbers: list[int]) -> str:
    """`question 2`, `questions 2, 3 and 5`."""
    if len(numbers) < 2:
        return f"question {numbers[0]} of this chart" if numbers else "a question that your district has settled"
    return f"questions {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} of this chart"
