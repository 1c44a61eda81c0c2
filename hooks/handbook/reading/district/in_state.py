"""Gives a district what its state's page says of the hotline.

Texts name the hotline, so that page is read before all others.
"""

from collections.abc import Mapping
from dataclasses import replace

from handbook.model import District, State, contacts_in, kind_of
from handbook.problem import Problem, nearest, shown
from handbook.reading.files.find import Found
from handbook.reading.files.places import PAGE
from handbook.reading.one_page import read_one
from handbook.vocabulary import Vocabulary


def in_its_state(
    district: District, files: Mapping[str, Found], vocabulary: Vocabulary
) -> tuple[District, list[Problem]]:
    """Return the district with its state's hotline, unless it has its own; `files` are those of the handbook, by path.

    Without such a state it is told, and is a district without a state.
    """
    if not district.state or district.state_place is None:
        return district, []
    pages = {path[len("states/") : -len(PAGE)]: entry for path, entry in files.items() if _is_state(path)}
    if district.state in pages:
        state = _read(district.state, pages[district.state], vocabulary)
        return replace(
            district, contacts=contacts_in(state, district.contacts, vocabulary.report)
        ) if state else district, []
    states = {name: page for name in pages if (page := _read(name, pages[name], vocabulary))}
    named = [name for name, page in states.items() if page.title.lower() == district.state]
    hint = nearest(district.state.title(), (page.title for page in states.values()))
    way_out = f' Write "state: {named[0].upper()}".' if named else hint or " Write its two letters, such as TX."
    message = f'no state "{shown(district.state.upper())}".{way_out}'
    return replace(district, state=""), [Problem(district.state_place, "unknown-state", message)]


def _is_state(path: str) -> bool:
    return path.endswith(PAGE) and kind_of(path.removesuffix(PAGE)) == "states"


def _read(name: str, entry: Found, vocabulary: Vocabulary) -> State | None:
    """Read a state's page; None where it has a problem, which is told when all pages are read."""
    page, problems = read_one(f"states/{name}", entry.file.read_bytes(), District(), vocabulary, entry.shown)
    return page if isinstance(page, State) and not problems else None
