"""What advises: guidelines, questions and cases, and the paths that they claim."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.model.pages import Page, Reference
from handbook.problem import Place


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that a page gives on its path."""

    question: str
    answer: str
    place: Place


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What holds instead where a district chose these values."""

    settings: Mapping[str, str]
    """Setting id (`settings/callback`) to value."""
    outcome: Reference
    place: Place


@dataclass(frozen=True, slots=True)
class Claim:
    """Answers, and the outcome that the page says they lead to. The build walks it."""

    answers: tuple[Given, ...]
    outcome: Reference
    otherwise: tuple[Otherwise, ...]
    place: Place

    @property
    def by_question(self) -> dict[str, str]:
        """The answers, as a walk takes them."""
        return {given.question: given.answer for given in self.answers}


@dataclass(frozen=True, slots=True)
class Variant:
    """What would have changed a case's answer."""

    condition: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody suggested, weighed."""

    says: str
    verdict: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AdvicePage(Page):
    """A page that gives advice on a moment: it walks a path, or names the questions it governs."""

    flow: Reference | None = None
    at: tuple[Reference, ...] = ()
    asked_by: str = ""
    moment: str = ""
    claim: Claim | None = None
    say: Reference | None = None
    """The id, bare, of the line of its outcome that fits this page best."""
    variants: tuple[Variant, ...] = ()
    responses: tuple[Response, ...] = ()
