"""The shape of `handbook.json`, which other tools rely on.

Every page, flow, outcome and setting is named by its full reference (`cases/the-toast`); questions and answers by
their bare ids. Addresses are relative to the site's root, sources to the repository's. Where there is nothing to say
stands null or an empty list; a key that may be missing is marked `NotRequired`.
"""

from typing import NotRequired, TypedDict


class Step(TypedDict):
    """One question of a path, and the answer to it."""

    flow: str
    question: str
    answer: str
    setting: NotRequired[str]
    """The setting, where the district answers."""


class Otherwise(TypedDict):
    """Where the same answers end under other settings."""

    settings: dict[str, str]
    """Setting to value."""
    path: list[Step]
    outcome: str


class Ending(TypedDict):
    """Where some answers lead, from the entry's first question on, under what this district chose."""

    path: list[Step]
    outcome: str | None
    otherwise: list[Otherwise]


_Condition = TypedDict("_Condition", {"if": str})


class Variant(_Condition, Ending):
    """What would change the answer of a case, and where it then leads."""


class Page(Ending):
    """One page of the guidance. Its path is empty where it walks none."""

    id: str
    kind: str
    title: str
    description: str
    url: str
    source: str
    see: list[str]
    asked_as: list[str]
    act: str | None
    say: str | None
    """The words that come first on its card."""
    flow: str | None
    """The flow of its first chart."""
    at: list[str]
    """The questions that it governs."""
    variants: list[Variant]


class Answer(TypedDict):
    """One answer, and the question, flow or outcome that it leads to."""

    id: str
    label: str
    to: str


class Question(TypedDict):
    """One question of a flow."""

    id: str
    ask: str
    setting: str | None
    floor: bool
    unsure: str | None
    answers: list[Answer]


class Flow(TypedDict):
    """One flow; its first question is the first asked."""

    id: str
    title: str
    url: str
    start: str
    questions: list[Question]


class Call(TypedDict):
    """A number to call."""

    id: str
    label: str
    number: str


class Words(TypedDict):
    """A line to say, to whom, and where one line does not fit all, when."""

    id: str | None
    to: str
    words: str
    when: NotRequired[str]
    act: NotRequired[str]


class Tell(TypedDict):
    """Who hears of it."""

    who: str
    at_work: str
    off_work: str
    instead: str


class Also(TypedDict):
    """A second duty, and when it is owed."""

    when: str
    outcome: str


class Outcome(TypedDict):
    """What to do, the words to say, and who to tell."""

    id: str
    kind: str
    label: str
    act: str
    warning: str | None
    call: list[Call]
    say: list[Words]
    if_pushed: str | None
    tell: Tell
    exception: bool
    also: list[Also]


class Setting(TypedDict):
    """A question to the district: its values, and the one that holds."""

    id: str
    question: str
    values: list[str]
    default: str
    chosen: str


class Number(TypedDict):
    """A number to report to, and which part of the state it is for."""

    area: str | None
    number: str


class FactSource(TypedDict):
    """Where a fact was read, how far, when, and the day by which somebody looks again."""

    cite: str
    url: str | None
    checked: str
    date: str
    expires: str


class Fact(TypedDict):
    """What the law of a state says."""

    id: str
    value: str
    numbers: list[Number]
    directory: str | None
    note: str | None
    sources: list[FactSource]


class State(TypedDict):
    """One state."""

    id: str
    name: str
    facts: list[Fact]


class Unit(TypedDict):
    """One part of a district."""

    id: str
    name: str


class HandbookJson(TypedDict):
    """The whole handbook."""

    version: str
    unit: str | None
    """Where this is the site of one part of a district: its id, which is its folder's name too."""
    units: list[Unit]
    """The parts of the district whose sites stand below its own."""
    entry: str
    pages: list[Page]
    flows: list[Flow]
    outcomes: list[Outcome]
    settings: list[Setting]
    states: list[State]
