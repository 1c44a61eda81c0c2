"""What the law of one state says, as facts of known types, each with where somebody read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handbook.model.pages import Page
from handbook.problem import Place

STATES = "states/index"
"""The page to choose a state from."""

REPORT = "report"
"""The fact that says how suspected child abuse is reported."""

BY_COUNTY = "by-county"
"""What stands in place of a number where each county has its own."""

UNKNOWN, KNOWN = "unknown", "known"
"""What a block may ask of any fact: whether the state's page has it."""

YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSource:
    """Where a fact was read. Empty is what nobody said."""

    cite: str
    url: str
    quote: str
    """Its own words."""
    checked: str
    """`primary` where the text of the law or the agency was read, else `secondary`."""
    date: str
    """The day on which it was read."""
    expires: str
    """The day by which somebody looks at it again."""
    of: str
    """What the text says of its own age."""
    shared: bool
    """Whether it says that another state has the same number."""
    place: Place


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a state, or of its people, with its own number."""

    name: str
    number: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact; `value` is empty where a number stands instead."""

    id: str
    value: str
    note: str
    sources: tuple[FactSource, ...]
    """The first is the one that carries it."""
    place: Place
    value_place: Place
    number: str = ""
    hours: str = ""
    areas: tuple[Area, ...] = ()
    agency: str = ""
    directory: str = ""
    """Where the agency lists the numbers of its counties."""

    @property
    def checked(self) -> str:
        """How far the source that carries it was checked."""
        return self.sources[0].checked if self.sources else ""

    @property
    def date(self) -> str:
        """The day on which it was read, the earliest of its sources."""
        return min((source.date for source in self.sources if source.date), default="")

    @property
    def expires(self) -> str:
        """The day by which somebody looks at it again, the earliest of its sources."""
        return min((source.expires for source in self.sources if source.expires), default="")

    @property
    def said(self) -> str:
        """Its value, or its number."""
        return self.value or self.number

    @property
    def numbers(self) -> tuple[tuple[str, str, Place], ...]:
        """Each number with what it is for, and where it stands; an area's numbers stand for the state's own."""
        if self.areas:
            return tuple((area.name, area.number, area.place) for area in self.areas)
        return (("", self.number, self.value_place),) if self.number else ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class State(Page):
    """One state, or the capital's district."""

    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def report(self) -> Fact | None:
        """How suspected child abuse is reported here, where somebody has read it."""
        return self.facts.get(REPORT)

    def holds(self, fact: str, values: tuple[str, ...]) -> bool:
        """Whether a fact has one of these values."""
        return fits(self.facts.get(fact), values)


def fits(fact: Fact | None, values: tuple[str, ...]) -> bool:
    """Whether a fact, or that nobody has read it, is one of these values."""
    if fact is None:
        return UNKNOWN in values
    return KNOWN in values or fact.value in values
