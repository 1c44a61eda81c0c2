"""What a district chose is something that can be chosen."""

import re
from collections.abc import Iterator

from handbook.model import Handbook, Setting
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading.district.file import DISTRICT_FILE


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


def district_settings(handbook: Handbook) -> Iterator[Problem]:
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


def clashes(handbook: Handbook) -> Iterator[Problem]:
    """A district chose two values that make no sense together."""
    for setting in handbook.settings:
        for clash in setting.clashes:
            other = handbook.setting(clash.setting.to)
            if other is None:
                continue
            if handbook.chosen(setting) == clash.value and handbook.chosen(other) == clash.other:
                places = handbook.district.places
                yield Problem(
                    places.get(setting.id) or places.get(other.id) or Place(DISTRICT_FILE, 1),
                    "settings-clash",
                    f'"{setting.name}: {clash.value}" does not go with '
                    f'"{other.name}: {clash.other}": {clash.because} Change one of them.',
                )


def unknown_clash(handbook: Handbook) -> Iterator[Problem]:
    """A clash names a value that the other setting does not have."""
    for setting in handbook.settings:
        for clash in setting.clashes:
            other = handbook.setting(clash.setting.to)
            if other and clash.other not in other.values:
                yield unknown_value(clash.setting.place, other, clash.other)
