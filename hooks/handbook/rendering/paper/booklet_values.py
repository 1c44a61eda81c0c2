"""What the booklet prints of one page: its number, its body, and where its paths lead, in numbers."""

from dataclasses import dataclass

from markupsafe import Markup

from handbook.model import Outcome, Page, Question, Setting

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class BookletEnd:
    """Where answers lead: their numbers, the outcome, and its number."""

    path: Markup
    outcome: Outcome | None
    ends: Markup
    when: str = ""
    """Under which settings, where they are not those that hold here."""


@dataclass(frozen=True, slots=True)
class BookletClaim:
    """Where a page's answers lead here, and under other settings."""

    here: BookletEnd
    others: tuple[BookletEnd, ...]


@dataclass(frozen=True, slots=True)
class BookletVariant:
    """What would change the answer of a case, and where it then leads."""

    condition: str
    claim: BookletClaim


@dataclass(frozen=True, slots=True)
class BookletAnswer:
    """An answer with its number, and where it leads."""

    number: str
    label: str
    is_chosen: bool
    """Whether it is a setting's value, and holds here."""
    target: Markup
    act: str
    """What is to be done there, where it leads to an outcome."""


@dataclass(frozen=True, slots=True)
class BookletQuestion:
    """A question of a flow with its number and its answers."""

    number: str
    question: Question
    setting: Setting | None
    setting_number: Markup
    help: Markup
    answers: tuple[BookletAnswer, ...]


@dataclass(frozen=True, slots=True)
class BookletEntry:
    """One page. What only pages of another kind have is empty."""

    page: Page
    number: str
    body: Markup
    see: tuple[Markup, ...]
    questions: tuple[BookletQuestion, ...] = ()
    claim: BookletClaim | None = None
    flow: Markup = _NOTHING
    at: tuple[Markup, ...] = ()
    variants: tuple[BookletVariant, ...] = ()
    chosen: str = ""
    is_decided: bool = False
