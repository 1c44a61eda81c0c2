"""Which numbers a reader is offered to call, and whoever takes reports in a state among them."""

from collections.abc import Mapping
from gettext import NullTranslations

from handbook.model.contacts import Contact
from handbook.model.district import District
from handbook.model.ids import Reference
from handbook.model.states import BY_COUNTY, State
from handbook.vocabulary import HOTLINE, EmergencyLine, Report, Vocabulary
from handbook.vocabulary.catalogs import ENGLISH


def calls_of(
    named: Reference,
    words: Vocabulary,
    district: District,
    state: State | None,
    translations: NullTranslations = ENGLISH,
) -> list[EmergencyLine]:
    """Return the numbers that one name offers: a line, a contact of the district, or the hotline of its state."""
    if line := words.lines.get(named.to):
        return [line]
    contact = district.contacts.get(named.to)
    if contact and contact.phone:
        label = translations.gettext("Call {who}").format(who=contact.said)
        return [EmergencyLine(id=named.to, label=label, number=contact.phone, purpose=contact.said, place=named.place)]
    return hotlines(state, words.report, translations) if state and named.to == HOTLINE else []


def hotlines(state: State, asked: Report | None, translations: NullTranslations = ENGLISH) -> list[EmergencyLine]:
    """Return the lines of a state, each with its number; without any, the list of its counties, if that was read."""
    report = state.report
    if report is None or asked is None:
        return []
    _ = translations.gettext
    call = _("Call {who}").format(who=asked.said)
    found = [
        EmergencyLine(
            id=HOTLINE,
            label=f"{call}, {area}" if area else call,
            number=number,
            purpose=asked.what,
            place=place,
        )
        for area, number, place in report.numbers
    ]
    if not found and report.directory:
        label = _("Find your county’s number in {state}").format(state=state.title)  # noqa: RUF001
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
