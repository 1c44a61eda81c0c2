"""The handbook as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from types import MappingProxyType
from typing import TypeVar

from handbook.model.advice import Asked, Case, Faq, Guideline
from handbook.model.changes import Changes
from handbook.model.course import COURSE, Course, Lesson
from handbook.model.decisions import Flow, Outcome, Setting, Under, Words
from handbook.model.district import District
from handbook.model.former import FormerUse
from handbook.model.hotlines import calls_of
from handbook.model.pages import Page
from handbook.model.states import STATES, State
from handbook.vocabulary import HOTLINE, EmergencyLine, FactKind, Vocabulary
from handbook.vocabulary.catalogs import ENGLISH

P = TypeVar("P", bound=Page)


@dataclass(frozen=True, slots=True)
class Handbook:
    """Every page that could be read, by id, and what the district decided."""

    pages: Mapping[str, Page]
    district: District
    units: Mapping[str, District] = field(default_factory=lambda: MappingProxyType({}))
    """The parts of the district that have a site of their own, by id; each with what it has from the district."""
    has_unit_sites: bool = False
    """Whether their sites stand below that of the district, so that pages may lead there."""
    refused: frozenset[str] = frozenset()
    """Ids of pages that exist and could not be read: known, so that nobody complains twice."""
    digest: str = ""
    """Of every byte that was read: two handbooks with one digest say the same."""
    files: frozenset[str] = frozenset()
    """Every file below `docs/` or `district/docs/` that is published: pages, and what they show or load."""
    strays: frozenset[str] = frozenset()
    """Paths of files that were refused, or at which they were meant to be, so that nobody complains twice."""
    framed: frozenset[str] = frozenset()
    """The files that the site's frame uses: its settings, templates, scripts and sheets name them."""
    overlay: frozenset[str] = frozenset()
    """Those of them that the district added or put in our pages' place."""
    markdown: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    """The Markdown extensions of the site, with their options."""
    changes: Changes = field(default_factory=Changes)
    """What the page `about/changes` shows below its own text."""
    version: str = ""
    """Which version of the guide this is, such as `1.2.0`; empty where nobody says it."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    """The words of its field, from `docs/guide.yml`."""
    former_uses: tuple[FormerUse, ...] = ()
    """Where a district still uses a former name of ours; everything else here has the names of today."""

    @property
    def entry(self) -> str:
        """The flow in which every walk starts."""
        return self.vocabulary.entry

    @property
    def lines(self) -> Mapping[str, EmergencyLine]:
        """The numbers to call, by id."""
        return self.vocabulary.lines

    @property
    def facts(self) -> Mapping[str, FactKind]:
        """What the pages of states may say, by id."""
        return self.vocabulary.facts

    def role(self, name: str) -> str:
        """Who a role is here, as one says it: the contact that was set, or the role's own words."""
        contact = self.district.contacts.get(name)
        return contact.said if contact else self.vocabulary.roles[name].said if name in self.vocabulary.roles else ""

    @property
    def ask_first(self) -> str:
        """Who is asked where the district has not decided, as one says it."""
        return self.role(self.vocabulary.ask_first)

    # Pages of a kind.

    def flow(self, id: str) -> Flow | None:
        """The flow with this id."""
        page = self.pages.get(id)
        return page if isinstance(page, Flow) else None

    def outcome(self, id: str) -> Outcome | None:
        """The outcome with this id."""
        page = self.pages.get(id)
        return page if isinstance(page, Outcome) else None

    def setting(self, id: str) -> Setting | None:
        """The setting with this id."""
        page = self.pages.get(id)
        return page if isinstance(page, Setting) else None

    def of_kind(self, kind: str) -> tuple[Page, ...]:
        """The pages of one kind, by title; for whoever lists any kind. The others are typed."""
        return tuple(_by_title(page for page in self.pages.values() if page.kind == kind))

    def _all(self, kind: type[P]) -> list[P]:
        return _by_title(page for page in self.pages.values() if isinstance(page, kind))

    @property
    def guidelines(self) -> list[Guideline]:
        """The guidelines, by title."""
        return self._all(Guideline)

    @property
    def faqs(self) -> list[Faq]:
        """The FAQs, by title."""
        return self._all(Faq)

    @property
    def cases(self) -> list[Case]:
        """The cases, by title."""
        return self._all(Case)

    @property
    def asked(self) -> list[Asked]:
        """What somebody asks: the FAQs, then the cases."""
        return [*self.faqs, *self.cases]

    @property
    def flows(self) -> list[Flow]:
        """The flows, the entry first, then by title."""
        return sorted(self._all(Flow), key=lambda flow: flow.id != self.entry)

    @property
    def outcomes(self) -> list[Outcome]:
        """The outcomes, by title."""
        return self._all(Outcome)

    @property
    def settings(self) -> list[Setting]:
        """The settings, by title."""
        return self._all(Setting)

    @property
    def states(self) -> list[State]:
        """The states, by name."""
        return self._all(State)

    @property
    def course(self) -> Course | None:
        """The course; none in a handbook that has no lessons."""
        page = self.pages.get(COURSE)
        return page if isinstance(page, Course) else None

    @property
    def lessons(self) -> list[Lesson]:
        """The lessons of the course, in the order in which they are taken."""
        named = (self.pages.get(reference.to) for reference in self.course.lessons) if self.course else ()
        return [page for page in named if isinstance(page, Lesson)]

    def moment_title(self, moment: str) -> str:
        """A moment in words: its page's title."""
        page = self.pages.get(f"moments/{moment}")
        return page.title if page else self.vocabulary.in_words(moment)

    # What the district decided.

    @property
    def districts_pages(self) -> list[Page]:
        """The pages that the district added or put in place of ours, by title."""
        return _by_title(page for page in self.pages.values() if page.is_districts)

    @property
    def state(self) -> State | None:
        """The state that the district named; none in the guide as we publish it."""
        page = self.pages.get(f"states/{self.district.state}")
        return page if isinstance(page, State) else None

    @property
    def unset(self) -> list[Setting]:
        """The settings that the district has not decided, by title."""
        return [setting for setting in self.settings if setting.id not in self.district.settings]

    def chosen(self, setting: Setting) -> str:
        """The value that holds in this district."""
        return self.district.settings.get(setting.id, setting.default)

    # What is said and called here.

    @property
    def first_line(self) -> EmergencyLine | None:
        """The number for a life at risk; none in a handbook that names no numbers."""
        return next(iter(self.lines.values()), None)

    def calls(self, outcome: Outcome, translations: NullTranslations = ENGLISH) -> list[EmergencyLine]:
        """The numbers that an outcome offers to call: lines, and contacts of this district that have a number."""
        given = self.vocabulary, self.district, self.state, translations
        return [line for named in outcome.call for line in calls_of(named, *given)]

    def finds_hotline(self, outcome: Outcome) -> bool:
        """Whether an outcome offers the hotline, and only the reader can say of which state."""
        offers = any(named.to == HOTLINE for named in outcome.call)
        return offers and STATES in self.pages and not self.district.state and HOTLINE not in self.district.contacts

    def says(self, outcome: Outcome, first: str = "") -> tuple[Words, ...]:
        """The lines of an outcome that hold under what this district chose; the one with the id `first` before others."""
        held = (words for words in outcome.say if all(self._holds(under) for under in words.under))
        return tuple(sorted(held, key=lambda words: not first or words.id != first))

    def _holds(self, under: Under) -> bool:
        setting = self.setting(under.setting.to)
        return setting is not None and self.chosen(setting) in [value.to for value in under.values]


def _by_title(pages: Iterable[P]) -> list[P]:
    return sorted(pages, key=lambda page: page.title.lower())
