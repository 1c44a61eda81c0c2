"""Every address outside the guide that a page or the changelog names: in its links and in its sources, and those of the lines to call.

In: a handbook. Out: each address once, with the places that name it. Nothing is asked of the
network here: the command `outside-links` does that.
"""

import json

from handbook.model import Handbook, State
from handbook.problem import Place
from handbook.reading.changelog import CHANGELOG

WEB = ("https://", "http://")


def external_links(handbook: Handbook) -> dict[str, list[Place]]:
    """Return the addresses, sorted, without their `#parts`."""
    found: dict[str, set[Place]] = {}
    for page in handbook.pages.values():
        for link in page.links:
            _add(found, link.href, Place(page.place.path, link.line))
        for source in page.sources:
            _add(found, source.url, source.place)
        for fact in page.facts.values() if isinstance(page, State) else ():
            _add(found, fact.directory, fact.place)
            for read in fact.sources:
                _add(found, read.url, read.place)
    for line in handbook.lines.values():
        _add(found, line.url, line.place)
    for link in handbook.changes.links:
        _add(found, link.href, Place(CHANGELOG, link.line))
    return {address: sorted(found[address]) for address in sorted(found)}


def _add(found: dict[str, set[Place]], address: str, place: Place) -> None:
    if address.startswith(WEB):
        found.setdefault(address.partition("#")[0], set()).add(place)


def as_json(handbook: Handbook) -> str:
    """Return the addresses for a program."""
    return json.dumps(
        {address: [str(place) for place in places] for address, places in external_links(handbook).items()}
    )
