"""What a district chose is something that can be chosen."""

from collections.abc import Iterator

from handbook.load.district import DISTRICT_FILE
from handbook.model import Handbook
from handbook.problem import Place, Problem, listed, nearest, shown


def district_settings(handbook: Handbook) -> Iterator[Problem]:
    """`district.yml` names a setting or a value that the guide does not have."""
    settings = {page.id: page for page in handbook.of_kind("settings")}
    for id, value in handbook.district.settings.items():
        name = id.removeprefix("settings/")
        place = handbook.district.places.get(id, Place(DISTRICT_FILE, 1))
        setting = handbook.setting(id)
        if setting is None:
            if id not in handbook.refused:
                names = [known.removeprefix("settings/") for known in settings]
                yield Problem(
                    place,
                    "unknown-setting",
                    f'no setting "{shown(name)}".{nearest(name, names) or " The settings are: " + listed(names) + "."}',
                )
        elif value not in setting.values:
            yield Problem(
                place,
                "unknown-value",
                f'"{name}" cannot be "{shown(value)}".{nearest(value, setting.values)} '
                f"It is one of: {listed(setting.values)}.",
            )
