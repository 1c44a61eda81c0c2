"""The pages about what a district decided: its choices with their reasons, and the sheet of what is open.

Nothing here decides: what holds comes from `Handbook.chosen`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.decisions.graph import topological_order
from handbook.model import Decision, District, Handbook, Setting, SettingValue
from handbook.rendering.dates import format_iso_date
from handbook.rendering.setting_effects import Effect

DECIDED = "about/decided"
"""The page that lists the choices."""
OPEN_DECISIONS = "about/open-decisions"
"""The page with a sheet to tick."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What holds for one setting, and why. Empty is what nobody said."""

    setting: Setting
    value: SettingValue
    careful: SettingValue
    """What holds where nobody has decided."""
    reason: str
    owner: str
    decided_on: str
    review_by: str
    decided_by: str
    """Empty where nobody decided, and where only one could have."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A setting that nobody has decided, and what would change with it."""

    setting: Setting
    effects: tuple[Effect, ...]


def decided(handbook: Handbook, translations: NullTranslations) -> list[Choice]:
    """Return the choices of the district."""
    return [choice for choice in _choices(handbook, translations) if choice.setting.id in handbook.district.settings]


def waiting(handbook: Handbook, translations: NullTranslations) -> list[Choice]:
    """Return what holds until the district decides."""
    return [
        choice for choice in _choices(handbook, translations) if choice.setting.id not in handbook.district.settings
    ]


def open_questions(handbook: Handbook, effects: Mapping[str, tuple[Effect, ...]]) -> list[OpenQuestion]:
    """Return what the district has not decided; `effects` has for the id of a setting what it changes."""
    settings = settings_in_order(handbook, handbook.unset)
    return [OpenQuestion(setting, effects.get(setting.id, ())) for setting in settings]


def settings_in_order(handbook: Handbook, settings: Iterable[Setting]) -> list[Setting]:
    """Return settings in the order in which the flows come to them."""
    met = dict.fromkeys(question.setting.to for _, question in topological_order(handbook) if question.setting)
    order = {id: number for number, id in enumerate(met)}
    return sorted(settings, key=lambda setting: order.get(setting.id, len(order)))


def _choices(handbook: Handbook, translations: NullTranslations) -> list[Choice]:
    return [_choice(handbook, setting, translations) for setting in settings_in_order(handbook, handbook.settings)]


def _choice(handbook: Handbook, setting: Setting, translations: NullTranslations) -> Choice:
    decision = handbook.district.decisions.get(setting.id, Decision())
    return Choice(
        setting=setting,
        value=setting.values[handbook.chosen(setting)],
        careful=setting.values[setting.default],
        reason=decision.reason,
        owner=decision.owner,
        decided_on=format_iso_date(decision.decided, translations),
        review_by=format_iso_date(decision.review, translations),
        decided_by=_decided_by(handbook.district, setting.id),
    )


def _decided_by(district: District, setting: str) -> str:
    """Whose choice it is: that of a part of a district, or of the whole."""
    if not district.whole or setting not in district.settings:
        return ""
    return (district.whole if district.has_inherited(setting) else district).name
