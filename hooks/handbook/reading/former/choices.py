"""What a district chose, under the names that settings and values have today."""

from dataclasses import replace
from types import MappingProxyType

from handbook.model import District
from handbook.reading.former.renamer import Renamer


def in_names_of_today(district: District, renamer: Renamer) -> District:
    """Return the district with each choice under its setting's name of today.

    Where the file has a setting under both names, the choice under the name of today holds. A lock goes with its
    setting.
    """
    now = {id: renamer.setting(id, place) for id, place in district.named_at.items()}
    order = sorted(now, key=lambda id: id != now[id])
    settings: dict[str, str] = {}
    for id in order:
        if id in district.settings:
            settings.setdefault(now[id], renamer.value(now[id], district.settings[id], district.places[id]))
    return replace(
        district,
        settings=MappingProxyType(settings),
        places=MappingProxyType({now[id]: district.places[id] for id in reversed(order)}),
        named_at=MappingProxyType({now[id]: district.named_at[id] for id in reversed(order)}),
        decisions=MappingProxyType(
            {now[id]: district.decisions[id] for id in reversed(order) if id in district.decisions}
        ),
        locked=MappingProxyType({now.get(id, id): place for id, place in district.locked.items()}),
    )
