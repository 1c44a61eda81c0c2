"""What advises: guidelines, FAQs and cases, and the paths that they claim."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.model.ids import Reference
from handbook.model.pages import Page
from handbook.problem import Place


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that a page gives on its path."""

    question: str
    answer: str
    place: Place
    assumed: bool = False
    """Whether nobody wrote it: the question is newer than the district's page (`handbook.decisions.assumed`)."""


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

    def otherwise_under(self, settings: Mapping[str, str]) -> Otherwise | None:
        """The first entry that names nothing but what these settings are."""
        return next((entry for entry in self.otherwise if entry.settings.items() <= settings.items()), None)

    def end(self, settings: Mapping[str, str]) -> str:
        """The id of the outcome that the page says its answers lead to under these settings."""
        return (self.otherwise_under(settings) or self).outcome.to


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
class Guideline(Page):
    """A rule, and the questions of a flow that it governs."""

    flow: Reference | None
    """Its chart. None only while it is read, on a page with a problem."""
    at: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Asked(Page):
    """What somebody asks at some moment, a FAQ or a case: its answers are walked."""

    asked_by: str
    moment: str
    claim: Claim | None
    say: Reference | None
    """The id, bare, of the line of its outcome that fits this page best."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All that the page claims."""
        return (self.claim,) if self.claim else ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Faq(Asked):
    """A question with a short answer. Where no single path is honest, it names the questions it is about."""

    flow: Reference | None
    at: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case(Asked):
    """A story with its path, what would have changed the answer, and what people suggested, weighed."""

    variants: tuple[Variant, ...] = ()
    responses: tuple[Response, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its own claim, then those of its variants."""
        own = (self.claim,) if self.claim else ()
        return (*own, *(variant.claim for variant in self.variants))
