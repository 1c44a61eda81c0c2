"""The list of states, each with its numbers, and how far they were checked."""

from collections import Counter
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import BY_COUNTY, Handbook, State, hotlines
from handbook.vocabulary import EmergencyLine


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A state in the list, with its numbers."""

    page: State
    lines: tuple[EmergencyLine, ...]


@dataclass(frozen=True, slots=True)
class StateList:
    """The list of states, and of how many the number was read how far."""

    entries: tuple[StateEntry, ...]
    primary: int
    secondary: int
    by_county: int
    unread: int
    danger: EmergencyLine | None


def state_list(handbook: Handbook, translations: NullTranslations) -> StateList:
    """Return the list of states, by name."""
    states, asked = handbook.states, handbook.vocabulary.report
    reports = [state.report for state in states if state.report]
    count = Counter(BY_COUNTY if report.value == BY_COUNTY else report.checked for report in reports)
    return StateList(
        entries=tuple(StateEntry(state, tuple(hotlines(state, asked, translations))) for state in states),
        primary=count["primary"],
        secondary=count["secondary"],
        by_county=count[BY_COUNTY],
        unread=len(states) - len(reports),
        danger=handbook.first_line,
    )
