"""The card at the top of a page: the outcome, why it is this one, and where others would end.

`templates/outcome-card.html` draws it, for a page and for the script of the questions alike.
"""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.decisions.graph import ends_here
from handbook.decisions.views import act_to_do, lines_to_say
from handbook.decisions.walk import DecisionPath, Step, walk_every_setting
from handbook.model import Asked, Claim, Handbook, Outcome, Page, Words, within
from handbook.rendering import labels
from handbook.vocabulary import EmergencyLine

ACT = "the-act"
"""The anchor of the act, which is the first heading below a page's title."""


@dataclass(frozen=True, slots=True)
class OtherOutcome:
    """Another outcome, and when it is due."""

    when: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    """What a card says. Empty is what there is nothing to say of."""

    outcome: Outcome
    answer: str
    """The short answer of the page that the card stands on."""
    act: str
    calls: tuple[EmergencyLine, ...]
    finds_hotline: bool
    """Whether the reader looks for the number of their state."""
    says: tuple[Words, ...]
    because: str
    """The answer that decided, in words."""
    behind: Page | None
    """The guideline, or the setting, behind that answer."""
    strengths: str
    """What that page rests on."""
    also: tuple[OtherOutcome, ...]
    """Second duties."""
    others: tuple[OtherOutcome, ...]
    """Where the same answers end under other settings."""
    is_own: bool
    """Whether it stands on the outcome's own page."""
    ask_first: str
    """Whom to ask, where no walk ends at the outcome under what this district has chosen."""
    anchor: str = ACT


def outcome_card(
    handbook: Handbook, page: Page, outcome: Outcome, translations: NullTranslations, path: DecisionPath | None = None
) -> OutcomeCard:
    """Return the card that a page carries: of its own outcome, or of the one at which its path ends."""
    behind = _behind(handbook, path)
    claim = page.claim if isinstance(page, Asked) else None
    return OutcomeCard(
        outcome=outcome,
        answer=page.description if page.kind == "faqs" else "",
        act=act_to_do(handbook, page, outcome),
        calls=tuple(handbook.calls(outcome, translations)),
        finds_hotline=handbook.finds_hotline(outcome),
        says=lines_to_say(handbook, page, outcome),
        because=reason(handbook, path.steps[-1], translations) if path and path.steps else "",
        behind=behind,
        strengths=_strengths(behind, translations) if behind else "",
        also=tuple(_also(handbook, outcome)),
        others=tuple(_others(handbook, claim, outcome, translations)) if claim else (),
        is_own=page.id == outcome.id,
        ask_first="" if path or outcome.id in ends_here(handbook) else handbook.ask_first,
    )


def reason(handbook: Handbook, last: Step, translations: NullTranslations) -> str:
    """Return in words why a path that ends at this step ends there."""
    _ = translations.gettext
    if last.answer.because:
        return f"{last.answer.because[0].upper()}{last.answer.because[1:]}."
    if last.setting:
        if last.setting.id in handbook.district.settings:
            text = _("Your district chose “{choice}” ({setting}).")
        else:
            text = _(
                "Your district has not set this, so the cautious choice holds: “{choice}” ({setting}). Ask {who} today."
            )
        return text.format(choice=within(last.label), setting=last.setting.title, who=handbook.ask_first)
    return _("You answered “{answer}” to “{question}”").format(answer=last.label, question=last.ask)


def _behind(handbook: Handbook, path: DecisionPath | None) -> Page | None:
    if path is None or not path.steps:
        return None
    last = path.steps[-1]
    if last.setting:
        return last.setting
    return handbook.pages.get(last.question.help.to) if last.question.help else None


def _strengths(page: Page, translations: NullTranslations) -> str:
    """What a page rests on, the strongest first: `law, good practice`."""
    found = {source.strength for source in page.sources}
    meanings = labels.said(labels.STRENGTHS, translations)
    return ", ".join(within(meaning) for strength, meaning in meanings.items() if strength in found)


def _also(handbook: Handbook, outcome: Outcome) -> list[OtherOutcome]:
    named = ((also.when, handbook.outcome(also.outcome.to)) for also in outcome.also)
    return [OtherOutcome(when, other) for when, other in named if other]


def _others(handbook: Handbook, claim: Claim, here: Outcome, translations: NullTranslations) -> list[OtherOutcome]:
    """Where the same answers end under other settings, each place once."""
    found: dict[str, OtherOutcome] = {}
    for path in walk_every_setting(handbook, claim.by_question):
        if path.outcome and path.outcome.id != here.id and path.outcome.id not in found:
            found[path.outcome.id] = OtherOutcome(_settings_in_words(handbook, path, translations), path.outcome)
    return list(found.values())


def _settings_in_words(handbook: Handbook, path: DecisionPath, translations: NullTranslations) -> str:
    """The choices under which a path is walked: `Callback, keepers alone`."""
    chosen = ((handbook.setting(id), value) for id, value in path.settings.items())
    between = translations.gettext("and")
    return f" {between} ".join(
        f"{setting.title}, {within(setting.values[value].label)}" for setting, value in chosen if setting
    )
