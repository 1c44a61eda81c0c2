"""The numbers that take reports: whole, each one state's own, and none that only gives advice."""

from collections.abc import Iterator, Mapping

from handbook.model import Fact, Handbook, State
from handbook.problem import Place, Problem
from handbook.reading.district.file import DISTRICT_FILE
from handbook.rules.rule import Rule
from handbook.vocabulary import HOTLINE, WITH_AREA, digits

FAMILY = "report numbers"


def not_reported_to(handbook: Handbook) -> Mapping[str, str]:
    """Return numbers that are often taken for a state's, by their ten digits, and whose they are."""
    report = handbook.vocabulary.report
    return report.not_for_reports if report else {}


def short_number(handbook: Handbook) -> Iterator[Problem]:
    """A number of a state has not the digits of one."""
    for _, _, number, place in _numbers(handbook):
        count = len(digits(number))
        if count != WITH_AREA:
            yield Problem(
                place,
                "short-number",
                f'"{number}" has {count} digits, and a number has {WITH_AREA}, area code first.',
            )


def not_for_reports(handbook: Handbook) -> Iterator[Problem]:
    """A number of a state, or a district's own hotline, is one that takes no reports."""
    others = not_reported_to(handbook)
    for _, _, number, place in _numbers(handbook):
        if is_for := others.get(digits(number)):
            yield Problem(place, "not-for-reports", f"{number} is {is_for}. Write the state's own.")
    district = handbook.district
    contact = district.contacts.get(HOTLINE)
    if contact and (is_for := others.get(digits(contact.phone))):
        message = f'{contact.phone} is {is_for}. Name your state instead: "state: TX".'
        file = district.file if HOTLINE in district.own_contacts else DISTRICT_FILE
        yield Problem(Place(file, 1), "not-for-reports", message)


def shared_number(handbook: Handbook) -> Iterator[Problem]:
    """Two states have one number, and do not both say so."""
    met: dict[str, tuple[State, Fact]] = {}
    others = not_reported_to(handbook)
    for state, fact, number, place in _numbers(handbook):
        dials = digits(number)
        if dials in others or len(dials) != WITH_AREA:
            continue  # that is wrong in whichever state it stands
        first, its_fact = met.setdefault(dials, (state, fact))
        if first is not state and not (_says_so(fact) and _says_so(its_fact)):
            yield Problem(
                place,
                "shared-number",
                f"{number} is the number of {first.title} too. Look it up; if both have it, write "
                '"shared: yes" in a source of each.',
            )


def _numbers(handbook: Handbook) -> Iterator[tuple[State, Fact, str, Place]]:
    """Yield each number of a state, with its fact and its place, state by state."""
    for state in sorted(handbook.states, key=lambda state: state.id):
        for fact in state.facts.values():
            for _, number, place in fact.numbers:
                yield state, fact, number, place


def _says_so(fact: Fact) -> bool:
    return any(source.shared for source in fact.sources)


RULES = (
    Rule(
        "short-number",
        FAMILY,
        check=short_number,
        why="With fewer than ten digits a phone calls somebody else, or nobody.",
    ),
    Rule(
        "not-for-reports",
        FAMILY,
        check=not_for_reports,
        why="Some numbers are often taken for one that takes reports. They give advice, so whoever calls them has "
        "reported nothing.",
    ),
    Rule(
        "shared-number",
        FAMILY,
        check=shared_number,
        why="Where two states have one number, one of the two was mostly copied by mistake, and a call would reach "
        "the wrong state.",
    ),
)
