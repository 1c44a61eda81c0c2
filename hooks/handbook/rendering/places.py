"""The address of each place on GitHub, for the page that leads a district through its first hour."""

from handbook.decisions.places import FORK, PLACES
from handbook.rendering.around import Around


def addresses(around: Around, *, is_copy: bool) -> dict[str, str]:
    """Return each place's address, by its name; empty where nobody knows it.

    A copy knows its own, and that of the guide that it was taken from. The guide knows only where to take a copy: the
    reader's copy is somebody else's repository.
    """
    copy, guide = (around.repository, around.trunk) if is_copy else ("", around.repository)
    homes = {name: guide if name == FORK else copy for name in PLACES}
    return {name: f"{home}{PLACES[name]}" if home else "" for name, home in homes.items()}
