"""The facts of the states: each is one that the guide asks for, of its type, and is looked at again in time."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handbook.model import BY_COUNTY, YES_NO, Fact, FactSource, Handbook, State
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading import prose
from handbook.rules.rule import Rule
from handbook.vocabulary import FactKind

FAMILY = "state facts"
LONGEST = timedelta(days=400)
"""After this long, somebody looks at a fact again: laws and numbers change."""

DAYS = re.compile("[1-9][0-9]{0,2} (?:[a-z]+ )?days?")


def unknown_state(handbook: Handbook) -> Iterator[Problem]:
    """A page among the states has a name that is no state's postal code."""
    known = handbook.vocabulary.states
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


RULES = (
    Rule(
        "unknown-state",
        FAMILY,
        check=unknown_state,
        why="A state is named by its postal code. Under other letters nobody would know whose number to call.",
    ),
    Rule(
        "unknown-fact",
        FAMILY,
        check=unknown_fact,
        why="The guide prints the facts that it knows and no others.",
    ),
    Rule(
        "bad-fact",
        FAMILY,
        check=bad_fact,
        why="A fact stands in sentences and decides which block is printed. Of another type, it would make no sense "
        "there.",
    ),
    Rule(
        "bad-expiry",
        FAMILY,
        check=bad_expiry,
        why="Laws and numbers change, so somebody looks at each fact again, within 400 days after it was read.",
    ),
)
