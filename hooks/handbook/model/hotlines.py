"""Which numbers a reader is offered to call, and whoever takes reports of child abuse in a state among them."""

from collections.abc import Mapping

from handbook.model.contacts import HOTLINE, HOTLINE_SAID, Contact
from handbook.model.district import District
from handbook.model.ids import Reference
from handbook.model.lines import EmergencyLine
from handbook.model.states import BY_COUNTY, State

COUNTY_SAID = "the county's child protection office"
"""What is said where each county takes its own reports."""


def calls_of(
    named: Reference, lines: Mapping[str, EmergencyLine], district: District, state: State | None
) -> list[EmergencyLine]:
    """Return the numbers that one name offers: a line, a contact of the district, or the hotline of its state."""
    if line := lines.get(named.to):
        return [line]
    contact = district.contacts.get(named.to)
    if contact and contact.phone:
        label = f"Call {contact.said}"
        return [EmergencyLine(id=named.to, label=label, number=contact.phone, purpose=contact.said, place=named.place)]
    return hotlines(state) if state and named.to == HOTLINE else []


def hotlines(state: State) -> list[EmergencyLine]:
    """Return the lines of a state, each with its number; without any, the list of its counties, if that was read."""
    report = state.report
    if report is None:
        return []
    found = [
        EmergencyLine(
            id=HOTLINE,
            label=f"Call {HOTLINE_SAID}" + (f", {area}" if area else ""),
            number=number,
            purpose=f"Child abuse in {state.title}",
            place=place,
        )
        for area, number, place in report.numbers
    ]
    if not found and report.directory:
        label = f"Find your county\u2019s number in {state.title}"
        found = [
            EmergencyLine(id=HOTLINE, label=label, number="", purpose=label, place=report.place, link=report.directory)
        ]
    return found


def contacts_in(state: State, own: Mapping[str, Contact]) -> dict[str, Contact]:
    """Return a district's contacts with its state's hotline, unless the district gives its own."""
    report = state.report
    if report is None or HOTLINE in own:
        return dict(own)
    said = COUNTY_SAID if report.value == BY_COUNTY else HOTLINE_SAID
    phone = "" if report.areas else report.number
    return {**own, HOTLINE: Contact(said=said, phone=phone, url="" if phone else report.directory)}
