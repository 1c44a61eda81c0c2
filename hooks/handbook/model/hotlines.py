"""How a reader reaches whoever takes reports in a state: numbers to dial, or where the counties' stand."""

from collections.abc import Mapping

from handbook.model.contacts import Contact
from handbook.model.states import BY_COUNTY, State
from handbook.vocabulary import HOTLINE, EmergencyLine, Report


def hotlines(state: State, asked: Report | None) -> list[EmergencyLine]:
    """Return the lines of a state, each with its number; without any, the list of its counties, if that was read."""
    report = state.report
    if report is None or asked is None:
        return []
    found = [
        EmergencyLine(
            id=HOTLINE,
            label=f"Call {asked.said}" + (f", {area}" if area else ""),
            number=number,
            purpose=f"{asked.what[:1].upper()}{asked.what[1:]} in {state.title}",
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


def contacts_in(state: State, own: Mapping[str, Contact], asked: Report | None) -> dict[str, Contact]:
    """Return a district's contacts with its state's hotline, unless the district gives its own."""
    report = state.report
    if report is None or asked is None or HOTLINE in own:
        return dict(own)
    said = asked.by_county if report.value == BY_COUNTY else asked.said
    phone = "" if report.areas else report.number
    return {**own, HOTLINE: Contact(said=said, phone=phone, url="" if phone else report.directory)}
