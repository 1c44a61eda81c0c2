"""The parts of the district and their sites: the page that lists them, the door to it, and the list for whoever is lost."""

from dataclasses import dataclass

from handbook.model import Contact, District, Handbook, Page


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A site beside or below this one."""

    name: str
    at: str
    """Its address from the root of the site on which it is named; empty for that site itself."""
    id: str
    """Empty for the district's own."""
    contacts: tuple[Contact, ...]
    """Whom it names itself."""


def units_page(handbook: Handbook) -> Page | None:
    """Return the page that lists them; None where no part of the district has a site."""
    units = handbook.vocabulary.units
    return handbook.pages.get(units.page) if units and handbook.has_unit_sites else None


def unit_entries(handbook: Handbook) -> list[UnitEntry]:
    """Return the site of each part of the district by name, the district's own last; none where they have no sites."""
    if not handbook.has_unit_sites:
        return []
    here = handbook.district
    parts = sorted(handbook.units.values(), key=lambda unit: unit.name.casefold())
    return [_entry(district, here) for district in (*parts, here.whole or here)]


def _entry(district: District, here: District) -> UnitEntry:
    above = "../" if here.unit else ""
    at = "" if district.unit == here.unit else f"{above}{district.unit}/" if district.unit else above
    contacts = tuple(district.own_contacts.values()) if district.unit else ()
    return UnitEntry(district.name, at, district.unit, contacts)
