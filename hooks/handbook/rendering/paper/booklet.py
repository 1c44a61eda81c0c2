"""The whole handbook as one page to print, numbered through, for people who mark it up."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from markupsafe import Markup

from handbook.decisions.walk import DecisionPath, walk, walk_every_setting
from handbook.model import Asked, Case, Claim, Faq, Flow, Guideline, Handbook, Page, Setting
from handbook.rendering.labels import GROUPS
from handbook.rendering.paper.numbers import MARKS, anchor, in_order, numbers
from handbook.rendering.paper.renderer import Press
from handbook.rendering.printables import BOOKLET, Sheet

_ARROW = Markup(" → ")


def pages(press: Press) -> Iterator[tuple[Sheet, str]]:
    """Yield the one."""
    yield BOOKLET, _Booklet(press).html()


class _Booklet:
    def __init__(self, press: Press) -> None:
        self.press = press
        self.handbook: Handbook = press.handbook
        self.numbers = numbers(press.handbook, press.translations)
        self._links = {id: _mark(number) for id, number in self.numbers.pages.items()}

    def html(self) -> str:
        parts = [
            {"kind": kind, "title": GROUPS[kind], "entries": [self._entry(page) for page in found]}
            for kind in MARKS
            if (found := in_order(self.handbook, kind))
        ]
        return self.press.fill("handbook", BOOKLET, parts=parts, anchor=anchor)

    def _link(self, url: str, id: str) -> tuple[str, str]:
        """Pages of the booklet by their number, others at the site."""
        number = self.numbers.pages.get(id)
        return (f"#{anchor(number)}", number) if number else (BOOKLET.base + url, "")

    def _reference(self, id: str) -> Markup:
        """A link to a page by its number; an id that is not there is left out."""
        return self._links.get(id, Markup(""))

    def _entry(self, page: Page) -> dict[str, Any]:
        entry: dict[str, Any] = {
            "page": page,
            "number": self.numbers.pages[page.id],
            "body": self.press.bodies.whole(page.id, self._link, deeper=2),
            "see": [self._reference(reference.to) for reference in page.see],
            "questions": [self._question(page, id) for id in page.questions] if isinstance(page, Flow) else [],
            "claim": None,
            "flow": "",
            "at": [],
            "variants": [],
        }
        if isinstance(page, Guideline | Faq):
            entry["flow"] = self._reference(page.flow.to) if page.flow else ""
            entry["at"] = [_mark(self.numbers.questions[at.to]) for at in page.at if at.to in self.numbers.questions]
        if isinstance(page, Asked):
            entry["claim"] = self._claim(page.claim) if page.claim else None
        if isinstance(page, Case):
            entry["variants"] = [{"if": variant.condition, **self._claim(variant.claim)} for variant in page.variants]
        if isinstance(page, Setting):
            entry["chosen"] = self.handbook.chosen(page)
            entry["decided"] = page.id in self.handbook.district.settings
        return entry

    def _claim(self, claim: Claim) -> dict[str, Any]:
        here = walk(self.handbook, claim.by_question)
        others = {
            path.outcome.id: {"when": self._settings(path), "outcome": path.outcome, **self._ends(path)}
            for path in reversed(walk_every_setting(self.handbook, claim.by_question))
            if path.outcome and here.outcome and path.outcome.id != here.outcome.id
        }
        return self._ends(here) | {"others": list(others.values())}

    def _ends(self, path: DecisionPath) -> dict[str, Any]:
        steps = (_mark(self.numbers.answers[step.question.id, step.answer.id]) for step in path.steps)
        return {
            "path": _ARROW.join([*steps, ""]),
            "outcome": path.outcome,
            "ends": self._reference(path.outcome.id if path.outcome else ""),
        }

    def _settings(self, path: DecisionPath) -> str:
        """The choices under which a path is walked: `S3 callback: para from school line`."""
        return ", ".join(
            f"{self.numbers.pages[id]} “{setting.values[value].label}”"
            for id, value in path.settings.items()
            if (setting := self.handbook.setting(id))
        )

    def _question(self, flow: Flow, id: str) -> dict[str, Any]:
        question = flow.questions[id]
        setting = self.handbook.setting(question.setting.to) if question.setting else None
        chosen = self.handbook.chosen(setting) if setting else ""
        return {
            "question": question,
            "number": self.numbers.questions[id],
            "setting": setting,
            "setting_number": self._reference(setting.id) if setting else "",
            "help": self._reference(question.help.to) if question.help else "",
            "answers": [
                {
                    "answer": answer,
                    "number": self.numbers.answers[id, answer.id],
                    "label": setting.values[answer.id].label if setting else answer.label,
                    "chosen": setting is not None and answer.id == chosen,
                    "unsure": answer.id == question.unsure,
                    "target": self._target(answer.to),
                    "act": outcome.act if (outcome := self.handbook.outcome(answer.to)) else "",
                }
                for answer in question.answers.values()
            ],
        }

    def _target(self, to: str) -> Markup:
        number = self.numbers.questions.get(to)
        return _mark(number) if number else self._reference(to)


@cache
def _mark(number: str) -> Markup:
    """A number that leads to what carries it. A few hundred numbers stand in thousands of places."""
    return Markup('<a class="ref" href="#{}">{}</a>').format(anchor(number), number)
