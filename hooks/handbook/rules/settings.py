"""What can be chosen, and what a district chose."""

import re
from collections.abc import Iterator

from handbook.model import Handbook, Setting
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading.district.file import DISTRICT_FILE
from handbook.rules.rule import Rule

FAMILY = "settings"


def unknown_value(place: Place, setting: Setting, value: str) -> Problem:
    """The problem of a value that a setting does not have."""
    return Problem(
        place,
        "unknown-value",
        f'"{setting.name}" cannot be "{shown(value)}".{_hint(value, setting)} It is one of: {listed(setting.values)}.',
    )


def _hint(value: str, setting: Setting) -> str:
    """What was probably meant: a value that is there with something behind it, or one that is spelled much alike."""
    words = re.findall("[a-z0-9-]+", value.casefold())
    begins = [one for one in setting.values if words[:1] == [one]]
    if begins and len(words) > 1 and not set(words[1:]) & set(setting.values):
        return f' Write "{begins[0]}" alone.'
    return nearest(value, setting.values)


def unknown_setting(handbook: Handbook) -> Iterator[Problem]:
    """`district.yml` names a setting or a value that the guide does not have."""
    settings = {setting.id: setting for setting in handbook.settings}
    for id, value in handbook.district.settings.items():
        name = id.removeprefix("settings/")
        setting = handbook.setting(id)
        if setting is None:
            if id not in handbook.refused:
                names = [known.removeprefix("settings/") for known in settings]
                yield Problem(
                    handbook.district.named_at.get(id, Place(DISTRICT_FILE, 1)),
                    "unknown-setting",
                    f'no setting "{shown(name)}".{nearest(name, names) or " The settings are: " + listed(names) + "."}',
                )
        elif value not in setting.values:
            yield unknown_value(handbook.district.places.get(id, Place(DISTRICT_FILE, 1)), setting, value)


def settings_clash(handbook: Handbook) -> Iterator[Problem]:
    """A district chose two values that make no sense together."""
    for setting in handbook.settings:
        for clash in setting.clashes:
            other = handbook.setting(clash.setting.to)
            if other is None:
                continue
            if handbook.chosen(setting) == clash.value and handbook.chosen(other) == clash.other:
                district = handbook.district
                chosen = [place for id in (setting.id, other.id) if (place := district.places.get(id))]
                own = [place for place in chosen if place.path == district.file]  # what was not inherited
                yield Problem(
                    [*own, *chosen, Place(DISTRICT_FILE, 1)][0],
                    "settings-clash",
                    f'"{setting.name}: {clash.value}" does not go with '
                    f'"{other.name}: {clash.other}": {clash.because} Change one of them.',
                )


def unknown_in_clash(handbook: Handbook) -> Iterator[Problem]:
    """A clash names a value that the other setting does not have."""
    for setting in handbook.settings:
        for clash in setting.clashes:
            other = handbook.setting(clash.setting.to)
            if other and clash.other not in other.values:
                yield unknown_value(clash.setting.place, other, clash.other)


def no_family_words(handbook: Handbook) -> Iterator[Problem]:
    """A value of a setting cannot be told to families, where the handbook has a page for them."""
    families = handbook.vocabulary.families
    if not any(page.page in handbook.pages for page in families.values()):
        return
    words = ", ".join(f"{language}: …" for language in families)
    for setting in handbook.settings:
        missing = [value for value in setting.values if value not in setting.families]
        if missing:
            yield Problem(
                setting.place,
                "no-family-words",
                f'"families:" has no words for "{missing[0]}". Add, under "families:", '
                f'"{missing[0]}: {{{words}}}": what it means for a family, in each language.',
            )


def unset_setting(handbook: Handbook) -> Iterator[Problem]:
    """A district has not decided a setting; the cautious default holds."""
    if not handbook.district.name:
        return
    for setting in handbook.unset:
        yield Problem(
            Place(DISTRICT_FILE, 1),
            "unset-setting",
            f'"{setting.name}" is not set, so the cautious choice holds.',
        )


RULES = (
    Rule(
        "unknown-setting",
        FAMILY,
        check=unknown_setting,
        why="A choice for a setting that does not exist changes nothing, and a district would not notice.",
    ),
    Rule(
        "unknown-value",
        FAMILY,
        check=unknown_in_clash,
        why="Nobody can tell what readers should be shown under a value that the setting, or the fact, does not have. "
        "Wherever a value is named, it is looked up.",
    ),
    Rule(
        "settings-clash",
        FAMILY,
        check=settings_clash,
        why="Under two choices that make no sense together a reader is told to do what is forbidden elsewhere.",
    ),
    Rule(
        "no-family-words",
        FAMILY,
        check=no_family_words,
        why="The pages for families are made of what a district chose. A value without words for them would be passed "
        "over.",
    ),
    Rule(
        "unset-setting",
        FAMILY,
        check=unset_setting,
        severity="advice",
        why="Until a district has decided, its readers see the careful choice of the guide, and a page says so.",
    ),
)
