"""What decides: flows of questions, the outcomes they end at, and the settings that a district chooses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handbook.model.ids import CAUTION, Reference
from handbook.model.pages import Page
from handbook.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a question. `to` is a question of the same flow, an outcome or a flow."""

    id: str
    label: str
    to: str
    because: str
    place: Place
    """The line of the target."""
    label_place: Place
    aliases: tuple[Reference, ...] = ()
    """Former ids, bare. A district's pages may still use them."""

    @property
    def leaves(self) -> bool:
        """Whether it leads out of its flow, to an outcome or another flow."""
        return "/" in self.to


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a flow: put to the reader, or, where `setting` is named, to the district."""

    id: str
    ask: str
    hint: str
    answers: Mapping[str, Answer]
    place: Place
    help: Reference | None = None
    setting: Reference | None = None
    floor: bool = False
    routes: bool = False
    once: bool = False
    """Asked once a visit: the answer tells who the reader is, and holds in later walks, too."""
    unsure: str = ""
    """The answer for a reader who is not sure."""
    unsure_place: Place | None = None
    aliases: tuple[Reference, ...] = ()
    """Former ids, bare. A district's pages may still use them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Flow(Page):
    """A decision. The first question listed is the first asked."""

    start: str
    questions: Mapping[str, Question]

    @property
    def first(self) -> Question:
        """The question that is asked first. A flow without any has a problem, and nobody asks it."""
        return next(iter(self.questions.values()))


@dataclass(frozen=True, slots=True)
class Under:
    """A setting, and the values of it under which something holds."""

    setting: Reference
    values: tuple[Reference, ...]
    """Bare ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Exact words to say: to whom, and where one line does not fit all, when."""

    to: str
    words: str
    when: str
    id: str = ""
    """By which a page names the line that it says first; empty where nobody gave one."""
    id_place: Place | None = None
    act: str = ""
    """What to do, where the outcome's own act does not fit the moment of this line: a page that says it first shows it."""
    under: tuple[Under, ...] = ()
    """They hold where each of these settings has one of its values; without any, everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Who hears of it, by when at work and off work, and who instead if that person will not do."""

    who: str
    at_work: str
    off_work: str
    instead: str


@dataclass(frozen=True, slots=True)
class Also:
    """A second duty that may be owed, and when."""

    when: str
    outcome: Reference


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome(Page):
    """Where a walk ends: what to do, the words to say, and who to tell."""

    outcome_kind: str
    label: str
    act: str
    say: tuple[Words, ...]
    """Every line; `Handbook.says` picks those that hold in a district."""
    if_pushed: str
    tell: Tell
    call: tuple[Reference, ...] = ()
    """The ids of the lines to call, bare."""
    also: tuple[Also, ...] = ()
    warning: str = ""
    """What the act never means, where taking it at its word could hurt somebody."""
    exception: bool = False
    """Whether the general rule would not allow the act: the plan says so, or a list, or a duty given to this person."""

    @property
    def is_urgent(self) -> bool:
        """Whether it is of the most cautious kind: nothing may come before it."""
        return self.outcome_kind == CAUTION[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingValue:
    """One choice that a district has."""

    id: str
    label: str
    means: str
    aliases: tuple[Reference, ...] = ()
    """Former ids, bare, and those of values that it took the place of. A district may still use them."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A value that makes no sense where another setting has some value."""

    value: str
    setting: Reference
    other: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Setting(Page):
    """A question that only the district can answer. `default` is the cautious value."""

    question: str
    values: Mapping[str, SettingValue]
    default: str
    why: str
    clashes: tuple[Clash, ...] = ()
    families: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """Value to its words for families, by language; empty in a handbook that has no pages for them."""
