"""The facts of the states: each of a type that is known, with where and when it was read; each number one state's."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handbook.model import (
    BY_COUNTY,
    HOTLINE,
    KNOWN,
    UNKNOWN,
    WITH_AREA,
    YES_NO,
    Fact,
    FactKind,
    FactSource,
    Handbook,
    State,
    digits,
)
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading import prose
from handbook.reading.district.file import DISTRICT_FILE

LONGEST = timedelta(days=400)
"""After this long, somebody looks at a fact again: laws and numbers change."""

NOT_FOR_REPORTS = {"8004224453": "Childhelp, which gives advice and takes no reports"}
"""Numbers that are often taken for a state's, by their ten digits."""

DAYS = re.compile("[1-9][0-9]{0,2} (?:(?:business|school|calendar) )?days?")


def unknown_state(handbook: Handbook) -> Iterator[Problem]:
    """A page among the states has a name that is no state's postal code."""
    known = handbook.state_ids
    for state in handbook.states if known else ():
        if state.name not in known:
            hint = nearest(state.name, known) or " The states and their letters stand in docs/guide.yml."
            message = f'"{shown(state.name)}" is the postal code of no state.{hint}'
            yield Problem(Place(state.place.path, 1), "unknown-state", message)


def unknown_fact(handbook: Handbook) -> Iterator[Problem]:
    """A page names a fact that the guide does not know."""
    for page in handbook.pages.values():
        named = [(fact.id, fact.place) for fact in page.facts.values()] if isinstance(page, State) else []
        named += [(block.fact, Place(page.place.path, block.line)) for block in prose.state_blocks(page)]
        named += [(fact, Place(page.place.path, line)) for fact, _, line in prose.facts_named(page)]
        for id, place in named:
            if id not in handbook.facts:
                hint = nearest(id, handbook.facts) or f" The facts are: {listed(handbook.facts)}."
                yield Problem(place, "unknown-fact", f'no fact "{shown(id)}".{hint}')


def bad_fact(handbook: Handbook) -> Iterator[Problem]:
    """A fact is not of the type that the guide gives it."""
    for state in handbook.states:
        for fact in state.facts.values():
            kind = handbook.facts.get(fact.id)
            if kind and (wanted := _not_of_type(kind, fact)):
                what = fact.value or fact.number or "nothing"
                yield Problem(fact.value_place, "bad-fact", f'"{fact.id}" cannot be "{shown(what)}": write {wanted}.')


def _not_of_type(kind: FactKind, fact: Fact) -> str:
    """Return what should stand there, in words; nothing where it is right."""
    if kind.type == "phone":
        right = fact.value == BY_COUNTY if fact.value else bool(fact.number)
        return "" if right else f'a number ("number: 1-800-\u2026"), or "value: {BY_COUNTY}"'
    if not fact.value or fact.number or fact.areas:
        return 'its "value", and no number'
    if kind.type == "choice":
        return "" if fact.value in kind.values else f"one of: {listed(kind.values)}"
    if kind.type == "yes-no":
        return "" if fact.value in YES_NO else "yes or no"
    if kind.type == "days":
        return "" if DAYS.fullmatch(fact.value) else 'a number of days, such as "45 days" or "5 business days"'
    return ""


def bad_expiry(handbook: Handbook) -> Iterator[Problem]:
    """A fact is looked at again before it was read, or too late."""
    for source in _sources(handbook):
        if not source.date or not source.expires:
            continue  # the missing day has its own message
        read, again = date.fromisoformat(source.date), date.fromisoformat(source.expires)
        if again <= read:
            message = f"it would be looked at again ({again}) before it was read ({read}). Change one of the two days."
            yield Problem(source.place, "bad-expiry", message)
        elif again > read + LONGEST:
            message = (
                f"{again} is more than {LONGEST.days} days after it was read. Write {read + LONGEST} or an earlier day."
            )
            yield Problem(source.place, "bad-expiry", message)


def _sources(handbook: Handbook) -> Iterator[FactSource]:
    for state in handbook.states:
        for fact in state.facts.values():
            yield from fact.sources


def wrong_number(handbook: Handbook) -> Iterator[Problem]:
    """A number of a state cannot be the one that takes its reports."""
    met: dict[str, tuple[State, Fact]] = {}
    for state in sorted(handbook.states, key=lambda state: state.id):
        for fact in state.facts.values():
            for _, number, place in fact.numbers:
                dials = digits(number)
                other = met.setdefault(dials, (state, fact))
                if dials in NOT_FOR_REPORTS:
                    yield Problem(
                        place, "not-for-reports", f"{number} is {NOT_FOR_REPORTS[dials]}. Write the state's own."
                    )
                elif len(dials) != WITH_AREA:
                    yield Problem(
                        place,
                        "short-number",
                        f'"{number}" has {len(dials)} digits, and a number has {WITH_AREA}, area code first.',
                    )
                elif other[0] is not state and not (_shared(fact) and _shared(other[1])):
                    yield Problem(
                        place,
                        "shared-number",
                        f"{number} is the number of {other[0].title} too. Look it up; if both have it, write "
                        '"shared: yes" in a source of each.',
                    )


def not_the_districts(handbook: Handbook) -> Iterator[Problem]:
    """A district's own hotline is one that takes no reports."""
    contact = handbook.district.contacts.get(HOTLINE)
    dials = digits(contact.phone) if contact else ""
    if contact and dials in NOT_FOR_REPORTS:
        message = f'{contact.phone} is {NOT_FOR_REPORTS[dials]}. Name your state instead: "state: TX".'
        yield Problem(Place(DISTRICT_FILE, 1), "not-for-reports", message)


def _shared(fact: Fact) -> bool:
    return any(source.shared for source in fact.sources)


def state_blocks(handbook: Handbook) -> Iterator[Problem]:
    """A block or a sentence that hangs on a fact of the state would print nothing, or nothing general."""
    for page in handbook.pages.values():
        for block in prose.state_blocks(page):
            kind = handbook.facts.get(block.fact)
            if kind is None:
                continue
            place = Place(page.place.path, block.line)
            offered = (*_values(kind), KNOWN, UNKNOWN)
            if not block.values:
                yield Problem(place, "state-block", f'name a value: "/// state | {block.fact}: {offered[0]}".')
            for value in block.values:
                if value not in offered:
                    hint = nearest(value, offered) or f" It has: {listed(offered)}."
                    yield Problem(place, "unknown-value", f'"{block.fact}" has no value "{shown(value)}".{hint}')
        for fact, general, line in prose.facts_named(page):
            if fact in handbook.facts and not general:
                message = f'say what stands there without a state, such as "{{{{state:{fact}|the general words}}}}".'
                yield Problem(Place(page.place.path, line), "state-block", message)


def _values(kind: FactKind) -> tuple[str, ...]:
    """What a block may ask of a fact, beside whether it is known."""
    if kind.type == "phone":
        return (BY_COUNTY,)
    if kind.type == "yes-no":
        return YES_NO
    return tuple(kind.values) if kind.type == "choice" else ()
