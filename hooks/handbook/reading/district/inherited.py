"""What one part of a district has: what its own file says, and the rest as the district has it."""

from dataclasses import replace
from types import MappingProxyType

from handbook.model import Decision, District


def inherited(whole: District, own: District, unit: str, file: str) -> District:
    """Return the part `unit` of the district `whole`, of which `own` is what its `file` says.

    What `whole` has locked stays as it is. A reason belongs to the choice that it was written for, so it goes
    where the choice goes.
    """
    settings = {id: value for id, value in own.settings.items() if id not in whole.locked}
    decisions = {id: own.decisions.get(id, Decision()) for id in settings}
    return replace(
        whole,
        name=own.name,
        contacts=MappingProxyType({**whole.contacts, **own.contacts}),
        settings=MappingProxyType({**whole.settings, **settings}),
        places=MappingProxyType({**whole.places, **{id: own.places[id] for id in settings}}),
        named_at=MappingProxyType({**whole.named_at, **{id: own.named_at[id] for id in settings}}),
        decisions=MappingProxyType({**whole.decisions, **decisions}),
        address=f"{whole.address}{unit}/" if whole.address else "",
        logo=own.logo or whole.logo,
        colors=MappingProxyType({**whole.colors, **own.colors}),
        file=file,
        unit=unit,
        whole=whole,
    )
