"""What a handbook is, as frozen values.

Each value knows the `Place` it was read from and nothing else of files, YAML or HTML.
Ids: a page's is `kind/stem` (`guidelines/secrets`); a question's and an answer's are bare.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from handbook.problem import Place

KINDS = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings")
"""The six folders of `docs/` that are the guidance, in the order a reader meets them."""

ENTRY = "flows/safety-first"
"""The flow in which every walk starts."""

CAUTION = ("answer", "ask", "hand-over", "lead", "stop", "urgent")
"""The kinds of outcome, the most cautious last."""

ROLES = MappingProxyType(
    {
        "teacher": "the teacher",
        "administrator": "the principal",
        "nurse": "the nurse",
        "office": "the office",
        "records-contact": "the person who keeps the records",
        "title-ix-coordinator": "the Title IX coordinator",
        "hotline": "your state's child abuse hotline",
    }
)
"""Roles that a text may name in braces, with the words that stand in where a district set nobody."""


def kind_of(id: str) -> str:
    """Return the folder of a guidance page, or nothing for the site's other pages and the indexes."""
    folder, _, stem = id.partition("/")
    return folder if folder in KINDS and stem != "index" and "/" not in stem else ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a page by its id."""

    to: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """One link or image of a body, as written."""

    href: str
    words: str
    """The words that are linked, or the image's description."""
    is_image: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a statement rests on, and how far somebody here has checked it."""

    cite: str
    says: str
    url: str
    strength: str
    checked: str
    date: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """What every page has. The site's other pages (home, about, indexes) are just this."""

    id: str
    title: str
    description: str
    body: str
    body_line: int
    place: Place
    source_digest: str = ""
    """A mark of the bytes of its file."""
    prose: tuple[str, ...] = ()
    """The lines of the body with code blanked out, for whatever reads its text."""
    links: tuple[Link, ...] = ()
    see: tuple[Reference, ...] = ()
    asked_as: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return kind_of(self.id)


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
    unsure: str = ""
    """The answer for a reader who is not sure."""
    unsure_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Flow(Page):
    """A decision. The first question listed is the first asked."""

    start: str
    questions: Mapping[str, Question]

    @property
    def first(self) -> Question:
        return next(iter(self.questions.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Exact words to say: to whom, and where one line does not fit all, when."""

    to: str
    words: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Who hears of it, by when at work and off work, and who instead if that person will not do."""

    who: str
    at_work: str
    off_work: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome(Page):
    """Where a walk ends: what to do, the words to say, and who to tell."""

    outcome_kind: str
    label: str
    act: str
    say: tuple[Words, ...]
    if_pushed: str
    tell: Tell


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingValue:
    """One choice that a district has."""

    id: str
    label: str
    means: str


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
    variants: tuple[Variant, ...] = ()
    responses: tuple[Response, ...] = ()


@dataclass(frozen=True, slots=True)
class District:
    """What a district has decided; the empty one is the guide as we publish it."""

    name: str = ""
    contacts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Setting id to the value chosen. What is not set falls back to the cautious default."""
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """Where each setting was chosen."""


@dataclass(frozen=True)
class Handbook:
    """Every page that could be read, by id, and what the district decided."""

    pages: Mapping[str, Page]
    district: District
    refused: frozenset[str] = frozenset()
    """Ids of pages that exist and could not be read: known, so that nobody complains twice."""
    digest: str = ""
    """A mark of every byte that was read: two handbooks with one digest say the same."""
    files: frozenset[str] = frozenset()
    """Every file below `docs/`, for links."""
    markdown: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    """The Markdown extensions of the site, with their options."""

    walked: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """Walks already made: the same answers lead the same way, and many pages share them."""

    def flow(self, id: str) -> Flow | None:
        page = self.pages.get(id)
        return page if isinstance(page, Flow) else None

    def outcome(self, id: str) -> Outcome | None:
        page = self.pages.get(id)
        return page if isinstance(page, Outcome) else None

    def setting(self, id: str) -> Setting | None:
        page = self.pages.get(id)
        return page if isinstance(page, Setting) else None

    @cached_property
    def kinds(self) -> Mapping[str, tuple[Page, ...]]:
        """The guidance pages of each kind, by title."""
        found: dict[str, list[Page]] = {kind: [] for kind in KINDS}
        for page in sorted(self.pages.values(), key=lambda page: page.title.lower()):
            if page.kind:
                found[page.kind].append(page)
        return {kind: tuple(pages) for kind, pages in found.items()}

    def of_kind(self, kind: str) -> tuple[Page, ...]:
        """The pages of one kind, by title."""
        return self.kinds[kind]

    @cached_property
    def flows(self) -> list[Flow]:
        """The flows, the entry first."""
        flows = [page for page in self.kinds["flows"] if isinstance(page, Flow)]
        return sorted(flows, key=lambda flow: (flow.id != ENTRY, flow.title.lower()))

    def chosen(self, setting: Setting) -> str:
        """The value that holds in this district."""
        return self.district.settings.get(setting.id, setting.default)
