"""The charts of a page: each flow rendered once, then lit for the page's path.

An unlit chart holds marks between control characters, which reading refuses in pages, so
that no text of a page can look like one. `light` keeps what a page's tokens ask for.
"""

import re
from collections.abc import Callable, Iterable
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from handbook.decisions.views import CHART, View, Views, question_anchor
from handbook.decisions.walk import Step
from handbook.model import Asked, Flow, Handbook, Page
from handbook.rendering.layout import Layout, Placed, Row, label, place

Fill = Callable[..., Markup]
"""Fills a template, named first, with values."""

Piece = tuple[str, frozenset[str] | None]
"""A text of an unlit chart, and the tokens that it waits for; None if it is always there."""


class Charts:
    """Draws the charts of one handbook; `fill` fills a template."""

    def __init__(self, handbook: Handbook, fill: Fill, translations: NullTranslations) -> None:
        self.handbook = handbook
        self.translations = translations
        self._fill = fill
        self._layouts: dict[str, Layout] = {}
        self._charts: dict[tuple[object, ...], Markup] = {}
        self._unlit_charts: dict[tuple[object, ...], tuple[Piece, ...]] = {}

    def of(self, page: Page, shown: Views, base: str) -> Markup:
        """The charts of a page; on pages that parents ask, folded away as what staff are asked to do.

        The page's own questions stand open. The whole chart opens below them, and on a flow's own page it is open.
        """
        folded = not isinstance(page, Flow)
        charts = Markup("\n").join(
            self._chart(view, shown, number, folded, base) for number, view in enumerate(shown.charts)
        )
        if isinstance(page, Asked) and page.asked_by == "parent":
            return Markup(
                '<details class="for-staff"><summary>What staff are asked to do</summary>{}</details>'
            ).format(charts)
        return charts

    def title(self, view: View, shown: Views) -> str:
        """What the heading of a chart says; where a page has several, each names its flow."""
        if not (view.lit or view.ringed or view.here):
            return view.flow.title
        _ = self.translations.gettext
        what = _("What leads here") if view.here else _("The questions that this page is about")
        if view.lit:
            what = _("The questions behind this answer")
        return f"{what}: {view.flow.title}" if len(shown.charts) > 1 else what

    def path(self, shown: Views) -> Markup:
        """The path of a page in one run of words, for a print; nothing where the page walks none."""
        if shown.path is None or not shown.charts or shown.path.outcome is None:
            return Markup("")
        steps = [self._given(step) for step in shown.path.steps]
        return self._fill("told-path", steps=steps, ends=shown.path.outcome.act)

    def layout(self, flow_id: str) -> Layout:
        """Return the layout of a flow, made once."""
        if flow_id not in self._layouts:
            flow = self.handbook.flow(flow_id)
            assert flow, "only flows of this handbook are drawn"
            self._layouts[flow_id] = place(self.handbook, flow)
        return self._layouts[flow_id]

    def _chart(self, view: View, shown: Views, number: int, folded: bool, base: str) -> Markup:
        """Draw a chart; pages with one path through one flow share it."""
        path = tuple((step.question.id, step.answer.id) for step in (*view.before, *view.lit))
        key = (view.flow.id, path, view.ringed, view.here, number, folded, base)
        if key not in self._charts:
            layout = self.layout(view.flow.id)
            answers = {layout.token(step.question.id, step.answer.id) for step in view.lit}
            unlit = self._unlit(view, self.title(view, shown), number, folded, base)
            html = light(unlit, frozenset({*answers, *view.ringed, view.here}))
            self._charts[key] = Markup(html.replace(_SUMMARY, self._opened(view, shown, base)))
        return self._charts[key]

    def _unlit(self, view: View, title: str, number: int, folded: bool, base: str) -> tuple[Piece, ...]:
        """The chart before anything is marked on it: the same for all pages as deep that look at it alike."""
        key = (view.flow.id, title, number, folded, base)
        if key not in self._unlit_charts:
            anchor = CHART if number == 0 else f"{CHART}-{number + 1}"
            html = self._fill(
                "chart",
                layout=self.layout(view.flow.id),
                title=title,
                folded=folded,
                base=base,
                anchor=anchor,
                lit=_mark,
                summary=_SUMMARY,
                stamp=self.handbook.digest,
            )
            self._unlit_charts[key] = pieces(html)
        return self._unlit_charts[key]

    def _opened(self, view: View, shown: Views, base: str) -> Markup:
        """What stands open: the page's own path, or the questions that it is about, or those that lead to it."""
        layout = self.layout(view.flow.id)
        if view.lit:
            taken = {step.question.id: step for step in view.lit}
            placed = [step for step in layout.steps if step.question.id in taken]
            steps = [
                self._given(taken[step.question.id])
                | {"ways": self._ways(layout, step, but=taken[step.question.id].answer.id)}
                for step in placed
            ]
        elif view.here:
            steps = [
                {"id": step.question.id, "ask": self._ask(step), "ways": self._ways(layout, step, only=view.here)}
                for step in layout.steps
                if any(row.answer.to == view.here for row in step.rows)
            ]
        else:
            steps = [
                {"id": step.question.id, "ask": self._ask(step), "ways": self._ways(layout, step)}
                for step in layout.steps
                if step.question.id in view.ringed
            ]
        return self._fill(
            "summary",
            unreached=bool(view.here) and not steps,
            settled=bool(view.ringed),
            before=[self._given(step) for step in view.before],
            steps=[{"label": "", "decided": ""} | step for step in steps],
            ends=shown.path.outcome if view.lit and shown.path else None,
            base=base,
        )

    def _given(self, step: Step) -> dict[str, Any]:
        """A question of a path, with the answer given."""
        return {
            "id": step.question.id,
            "ask": step.setting.question if step.setting else step.question.ask,
            "label": label(self.handbook, step.question, step.answer),
            "decided": self._decided(step.setting.id) if step.setting else "",
        }

    def _decided(self, setting: str) -> str:
        decided = setting in self.handbook.district.settings
        _ = self.translations.gettext
        return _("Your district decided") if decided else _("For your district to decide")

    def _ask(self, step: Placed) -> str:
        return step.setting.question if step.setting else step.question.ask

    def _ways(self, layout: Layout, step: Placed, but: str = "", only: str = "") -> list[dict[str, Any]]:
        """Where the answers of a question lead: all `but` one, or those that lead to one outcome `only`."""
        return [
            self._way(layout, row) | {"here": bool(only)}
            for row in step.rows
            if row.answer.id != but and (not only or row.answer.to == only)
        ]

    def _way(self, layout: Layout, row: Row) -> dict[str, Any]:
        way: dict[str, Any] = {"label": row.label, "target": row.target}
        if row.number:
            further = layout.steps[row.number - 1]
            way |= {"ask": self._ask(further), "anchor": question_anchor(layout.flow.id, further.question.id)}
        return way


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
