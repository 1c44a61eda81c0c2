"""What the choice of a district changes: the FAQs and cases that end elsewhere under another value."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.decisions.walk import walk_every_setting
from handbook.model import Asked, Claim, Handbook, within


@dataclass(frozen=True, slots=True)
class Effect:
    """A page that ends elsewhere, and where under which value."""

    page: Asked
    ends: str


def setting_effects(handbook: Handbook) -> Mapping[str, tuple[Effect, ...]]:
    """Return for the id of each setting what it changes; settings that change nothing are left out."""
    found: dict[str, list[Effect]] = {}
    for page in handbook.asked:
        for setting, ends in _ends(handbook, page.claim).items() if page.claim else ():
            found.setdefault(setting, []).append(Effect(page, ends))
    return {setting: tuple(effects) for setting, effects in found.items()}


def _ends(handbook: Handbook, claim: Claim) -> dict[str, str]:
    """Where a page's answers end under each value of each setting that matters to it, in words."""
    paths = walk_every_setting(handbook, claim.by_question)
    told: dict[str, str] = {}
    for setting in {id for path in paths for id in path.settings}:
        ends: dict[str, list[str]] = {}
        for path in paths:
            if path.outcome and setting in path.settings:
                values = ends.setdefault(path.outcome.label, [])
                value = within(handbook.vocabulary.in_words(path.settings[setting]))
                values += [value] if value not in values else []
        if len(ends) > 1:
            told[setting] = "; ".join(f"{label}: {', '.join(values)}" for label, values in ends.items())
    return told
