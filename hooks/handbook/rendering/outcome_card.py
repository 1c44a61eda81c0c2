"""The card at the top of a page: the outcome, why it is this one, and where others would end."""

from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from handbook.decisions.views import Views, end, spoken
from handbook.decisions.walk import DecisionPath, Step, walk_every_setting
from handbook.model import Asked, Claim, Handbook, Outcome, Page, within
from handbook.rendering import labels as words
from handbook.rendering.layout import label

ACT = "the-act"
"""The anchor of the act, which is the first heading below a page's title."""


class Cards:
    """Draws the cards of one handbook; pages with the same answers share one. `fill` fills a template."""

    def __init__(self, handbook: Handbook, fill: Callable[..., Markup], translations: NullTranslations) -> None:
        self.handbook = handbook
        self.translations = translations
        self._fill = fill
        self._drawn: dict[tuple[object, ...], Markup] = {}

    def of(self, page: Page, shown: Views, base: str) -> Markup:
        """The outcome of the page's path, or the page itself; nothing on a page without either."""
        own = isinstance(page, Outcome)
        outcome = end(page, shown)
        if outcome is None:
            return Markup("")
        claim = page.claim if isinstance(page, Asked) else None
        says = spoken(self.handbook, page, outcome)
        answer = page.description if page.kind == "faqs" else ""
        answers = claim and tuple((given.question, given.answer) for given in claim.answers)
        key = (outcome.id, answers, answer, says, own, base)
        if key not in self._drawn:
            behind = self._behind(shown.path)
            self._drawn[key] = self._fill(
                "outcome",
                ACT=ACT,
                outcome=outcome,
                answer=answer,
                calls=self.handbook.calls(outcome),
                find=self.handbook.finds_hotline(outcome),
                also=self._also(outcome),
                says=says,
                because=because(self.handbook, shown.path, self.translations) if shown.path else "",
                behind=behind,
                strengths=_strengths(behind) if behind else "",
                others=self._others(claim, outcome) if claim else [],
                linked=not own,
                base=base,
            )
        return self._drawn[key]

    def _behind(self, path: DecisionPath | None) -> Page | None:
        """The guideline, or the setting, behind the answer that decided."""
        if path is None or not path.steps:
            return None
        last = path.steps[-1]
        if last.setting:
            return last.setting
        return self.handbook.pages.get(last.question.help.to) if last.question.help else None

    def _also(self, outcome: Outcome) -> list[dict[str, Any]]:
        """What else may be owed, and when."""
        return [
            {"when": also.when, "outcome": other}
            for also in outcome.also
            if (other := self.handbook.outcome(also.outcome.to))
        ]

    def _others(self, claim: Claim, here: Outcome) -> list[dict[str, Any]]:
        """Where the same answers end under other settings, each place once."""
        found: dict[str, dict[str, Any]] = {}
        for path in walk_every_setting(self.handbook, claim.by_question):
            if path.outcome and path.outcome.id != here.id and path.outcome.id not in found:
                found[path.outcome.id] = {"when": self._settings_in_words(path), "outcome": path.outcome}
        return list(found.values())

    def _settings_in_words(self, path: DecisionPath) -> str:
        told = []
        for id, value in path.settings.items():
            setting = self.handbook.setting(id)
            if setting:
                told.append(f"{setting.title}, {within(setting.values[value].label)}")
        between = self.translations.gettext("and")
        return f" {between} ".join(told)


def because(handbook: Handbook, path: DecisionPath, translations: NullTranslations) -> str:
    """Tell the answer that decided, in words."""
    if not path.steps:
        return ""
    return reason(handbook, path.steps[-1], translations)


def reason(handbook: Handbook, last: Step, translations: NullTranslations) -> str:
    """Tell why a path that ends at this step ends there."""
    _ = translations.gettext
    if last.answer.because:
        return f"{last.answer.because[0].upper()}{last.answer.because[1:]}."
    if last.setting:
        chosen = within(label(handbook, last.question, last.answer))
        if last.setting.id in handbook.district.settings:
            text = _("Your district chose “{choice}” ({setting}).")
        else:
            text = _(
                "Your district has not set this, so the cautious choice holds: “{choice}” ({setting}). Ask {who} today."
            )
        return text.format(choice=chosen, setting=last.setting.title, who=handbook.ask_first)
    return _("You answered “{answer}” to “{question}”").format(answer=last.answer.label, question=last.question.ask)


def _strengths(page: Page) -> str:
    """What a page rests on, the strongest first: `law, good practice`."""
    found = {source.strength for source in page.sources}
    return ", ".join(
        meaning[0].lower() + meaning[1:] for strength, meaning in words.STRENGTHS.items() if strength in found
    )
