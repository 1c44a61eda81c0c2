"""The parts of one page, as HTML.

In: a handbook without problems, and where its pages are. Out: `Parts`, each escaped and ready
for a template of the site. Charts are laid out once for each flow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from handbook.checks.anchors import CHART, question_anchor
from handbook.drawing import words
from handbook.drawing.layout import Layout, label, place
from handbook.checks.built import stamp
from handbook.mentions import neighbours
from handbook.model import KINDS, ROLES, AdvicePage, Claim, Handbook, Outcome, Page, Setting
from handbook.view import View, Views, views
from handbook.walk import Path, Step, walk, walks


@dataclass(frozen=True, slots=True)
class Parts:
    """What the site's templates print, each part complete or empty."""

    card: Markup = Markup("")
    chart: Markup = Markup("")
    kind: Markup = Markup("")
    foot: Markup = Markup("")
    listing: Markup = Markup("")


class Drawing:
    """Draws the pages of one handbook. `urls` gives each page's address below the site's root."""

    def __init__(self, handbook: Handbook, urls: Mapping[str, str]) -> None:
        self.handbook = handbook
        self.urls = urls
        self._layouts: dict[str, Layout] = {}
        self._stamp = stamp(handbook)
        self._templates = Environment(
            loader=FileSystemLoader(File(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined
        )
        self._templates.globals.update(
            KINDS=words.KINDS,
            LISTENERS=words.LISTENERS,
            VERDICTS=words.VERDICTS,
            STRENGTHS=words.STRENGTHS,
            CHECKED=words.CHECKED,
            url=lambda id: urls.get(id, ""),
            question_anchor=question_anchor,
            decided=lambda setting: setting in handbook.district.settings,
        )

    @cached_property
    def _neighbours(self) -> dict[str, list[str]]:
        return neighbours(self.handbook)

    def parts(self, page: Page) -> Parts:
        """Draw the parts of a page."""
        base = "../" * self.urls.get(page.id, "").rstrip("/").count("/") + (
            "../" if self.urls.get(page.id, "").endswith("/") else ""
        )
        shown = views(self.handbook, page)
        return Parts(
            card=self._card(page, shown, base),
            chart=Markup("\n").join(self._chart(view, shown, number, base) for number, view in enumerate(shown.charts)),
            kind=self._kind(page, base),
            foot=self._foot(page, base),
            listing=self._listing(page, base),
        )

    @staticmethod
    def is_index(page: Page) -> bool:
        """Whether the page lists a kind, or is the home page: those too carry a chart."""
        folder, _, stem = page.id.rpartition("/")
        return stem == "index" and (not folder or folder in KINDS)

    def problems(self, lines: list[str]) -> Markup:
        """Draw the problems, for `serve`."""
        return self._fill("problems", lines=lines)

    def layout(self, flow_id: str) -> Layout:
        """Return the layout of a flow, made once."""
        if flow_id not in self._layouts:
            flow = self.handbook.flow(flow_id)
            assert flow, "only flows of this handbook are drawn"
            self._layouts[flow_id] = place(self.handbook, flow)
        return self._layouts[flow_id]

    def _fill(self, template: str, **values: Any) -> Markup:
        return Markup(self._templates.get_template(f"{template}.html").render(**values))

    def _chart(self, view: View, shown: Views, number: int, base: str) -> Markup:
        layout = self.layout(view.flow.id)
        lit = {layout.token(step.question.id, step.answer.id) for step in view.lit}
        drawn = {row.answer.to for step in layout.steps for row in step.rows}
        ringed = [str(layout.number(question)) for question in view.flow.questions if question in view.ringed]
        numbers = sorted(int(found) for found in ringed if found != "0")
        return self._fill(
            "chart",
            view=view,
            layout=layout,
            stamp=self._stamp,
            lit=lit,
            base=base,
            anchor=CHART if number == 0 else f"{CHART}-{number + 1}",
            unreached=bool(view.here) and view.here not in drawn,
            before=self._before(view),
            hops=[self._hop(step) for step in view.lit],
            ends=shown.path.outcome.act if shown.path and shown.path.outcome else "",
            ringed_words=_counted(numbers),
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

    def _card(self, page: Page, shown: Views, base: str) -> Markup:
        """The outcome at the top: of the page's path, or the page itself."""
        own = isinstance(page, Outcome)
        outcome = page if isinstance(page, Outcome) else shown.path.outcome if shown.path else None
        if outcome is None:
            return Markup("")
        claim = page.claim if isinstance(page, AdvicePage) else None
        return self._fill(
            "outcome",
            outcome=outcome,
            says=outcome.say,
            because=because(self.handbook, shown.path) if shown.path else "",
            others=self._others(claim, outcome) if claim else [],
            linked=not own,
            base=base,
        )

    def _others(self, claim: Claim, here: Outcome) -> list[dict[str, Any]]:
        """Where the same answers end under other settings, each place once."""
        found: dict[str, dict[str, Any]] = {}
        for path in walks(self.handbook, {given.question: given.answer for given in claim.answers}):
            if path.outcome and path.outcome.id != here.id and path.outcome.id not in found:
                found[path.outcome.id] = {"when": self._settings_in_words(path), "outcome": path.outcome}
        return list(found.values())

    def _settings_in_words(self, path: Path) -> str:
        told = []
        for id, value in path.settings.items():
            setting = self.handbook.setting(id)
            if setting:
                told.append(f"{setting.title}, {setting.values[value].label.lower()}")
        return " and ".join(told)

    def _kind(self, page: Page, base: str) -> Markup:
        """What only this kind of page has."""
        if isinstance(page, Setting):
            teacher = self.handbook.district.contacts.get("teacher") or ROLES["teacher"]
            return self._fill("setting", page=page, chosen=self.handbook.chosen(page), teacher=teacher, base=base)
        if page.kind != "cases" or not isinstance(page, AdvicePage):
            return Markup("")
        variants = []
        for variant in page.variants:
            path = walk(self.handbook, {given.question: given.answer for given in variant.claim.answers})
            if path.outcome:
                variants.append({"condition": variant.condition, "outcome": path.outcome})
        return self._fill("case", page=page, variants=variants, base=base)

    def _foot(self, page: Page, base: str) -> Markup:
        if not page.kind:
            return Markup("")
        related = [self.handbook.pages[id] for id in self._neighbours[page.id]]
        groups = []
        for kind in KINDS:
            pages = sorted((other for other in related if other.kind == kind), key=lambda other: other.title.lower())
            if pages:
                groups.append({"title": words.GROUPS[kind], "pages": pages})
        return self._fill("foot", page=page, groups=groups, base=base)

    def _listing(self, page: Page, base: str) -> Markup:
        kind = page.id.partition("/")[0]
        if not self.is_index(page) or kind not in KINDS:
            return Markup("")
        pages = [
            {
                "id": other.id,
                "title": other.title,
                "description": other.description,
                "outcome_kind": other.outcome_kind if isinstance(other, Outcome) else "",
            }
            for other in self.handbook.of_kind(kind)
        ]
        if kind == "outcomes":
            pages.sort(key=lambda other: -list(words.KINDS).index(other["outcome_kind"]))
        return self._fill("listing", pages=pages, base=base)


def because(handbook: Handbook, path: Path) -> str:
    """Tell the answer that decided, in words."""
    if not path.steps:
        return ""
    last = path.steps[-1]
    if last.answer.because:
        return f"{last.answer.because[0].upper()}{last.answer.because[1:]}."
    if last.setting:
        chosen = label(handbook, last.question, last.answer).lower()
        decided = last.setting.id in handbook.district.settings
        rule = "Your district chose" if decided else "Your district has not set this, so the cautious choice holds:"
        return f"{rule} “{chosen}” ({last.setting.title})."
    return f"You answered “{last.answer.label}” to “{last.question.ask}”"


def _counted(numbers: list[int]) -> str:
    """`question 2`, `questions 2, 3 and 5`."""
    if len(numbers) < 2:
        return f"question {numbers[0]} of this chart" if numbers else "a question that your district has settled"
    return f"questions {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} of this chart"
