"""The words of one field, as `docs/guide.yml` has them. The engine itself speaks of no field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handbook.vocabulary.facts import FactKind
from handbook.vocabulary.families import FamilyPage
from handbook.vocabulary.kinds import Form, Kind
from handbook.vocabulary.lines import EmergencyLine
from handbook.vocabulary.people import Asker, Role
from handbook.vocabulary.report import Report
from handbook.vocabulary.units import Units

EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everything that the pages share, each in the order written. The empty one is that of a guide without the file."""

    title: str = ""
    """What the guide is called."""
    entry: str = ""
    """The flow in which every walk starts."""
    capitals: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """Words of ids that are written otherwise: `hr` as `HR`."""
    roles: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    """Whom a text may name in braces, by id."""
    ask_first: str = ""
    """The role that is asked where a district has not decided."""
    undecided: str = ""
    """What a page about the choices of a district says there; roles stand in braces."""
    families: Mapping[str, FamilyPage] = field(default_factory=lambda: MappingProxyType({}))
    """The pages for families, by language."""
    askers: Mapping[str, Asker] = field(default_factory=lambda: MappingProxyType({}))
    """Who asks, those first for whom the guide is."""
    listeners: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """To whom words may be said, by id, as it stands behind "Say to"; the first is spoken to most."""
    moments: tuple[str, ...] = ()
    """The moments, in the order in which the home page offers them; each is a page `moments/<moment>`."""
    severities: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """The words of each kind of outcome."""
    kinds: Mapping[str, Kind] = field(default_factory=lambda: MappingProxyType({}))
    """What the seven folders are called, by folder."""
    search_example: str = ""
    """Something that a reader might type into the search."""
    leave_out: str = ""
    """What nobody should write where all can read it, in a sentence."""
    poster: str = ""
    """What stands over the poster; without it, what the guide is called."""
    forms: tuple[Form, ...] = ()
    """Sheets that are filled in by hand."""
    report: Report | None = None
    """What must be reported; none in a field in which nothing must."""
    units: Units | None = None
    """The parts of a district that may each have a site of their own; none in a field that knows no such parts."""
    private: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """Words before a number that give somebody away, each with what such a number is called."""
    placeholder: str = ""
    """The name that stands in the file to copy until a district writes its own."""
    lines: Mapping[str, EmergencyLine] = field(default_factory=lambda: MappingProxyType({}))
    """The numbers to call, by id. The first is for a life at risk, and stands where the red bar does."""
    facts: Mapping[str, FactKind] = field(default_factory=lambda: MappingProxyType({}))
    """What the pages of states may say, by id."""
    states: tuple[str, ...] = ()
    """The names that a state's page may have: postal codes in small letters."""

    @property
    def said(self) -> dict[str, str]:
        """Each role with the words that stand in where a district named nobody."""
        return {role.id: role.said for role in self.roles.values()}

    @property
    def headings(self) -> dict[str, tuple[str, ...]]:
        """The level-2 headings that every page of a kind has, by folder."""
        return {kind.id: kind.headings for kind in self.kinds.values()}

    @property
    def story(self) -> str:
        """The heading of the part of a case that gives nothing away; empty where cases have none."""
        return next(iter(self.headings.get("cases", ())), "")

    @property
    def asker(self) -> str:
        """For whom the guide is: who asks first."""
        return next(iter(self.askers), "")

    @property
    def listener(self) -> str:
        """To whom most is said."""
        return next(iter(self.listeners), "")

    def in_words(self, id: str) -> str:
        """Return an id as words, `hr-decides` as `HR decides`: a label where nobody wrote one."""
        text = " ".join(self.capitals.get(word, word) for word in id.split("-"))
        return text[:1].upper() + text[1:]
