"""What every page has."""

from dataclasses import dataclass

from handbook.model.ids import EXPLAINING, KINDS, Reference, kind_of
from handbook.model.printed import Link, Printed
from handbook.problem import Place


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What is read of every page, whatever its kind."""

    id: str
    title: str
    description: str
    body: str
    body_line: int
    """The line of its file on which the body begins."""
    place: Place
    content_hash: str = ""
    """Of the bytes of its file, however its lines end: 12 digits of SHA-256."""
    is_districts: bool = False
    """Whether it comes from `district/docs/` and not from us."""
    replaces: str = ""
    """In a district's page: the hash of the page of ours that it was written to replace."""
    replaced: str = ""
    """The hash that our page in the same place has now; empty where there is none."""
    lang: str = ""
    """The language of its text, where that is not English."""
    front: tuple[tuple[int, str], ...] = ()
    """Each text of the front matter as it was written, with its line."""
    prose: tuple[str, ...] = ()
    """The lines of the body with code blanked out, for whatever reads its text."""
    printed: Printed = Printed()
    """What the printer makes of the body, with the text of every block of a setting."""
    see: tuple[Reference, ...] = ()
    asked_as: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    aliases: tuple[Reference, ...] = ()
    """Former ids, under whose addresses the page is still found."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page. The site's other pages (about, indexes) are just this, and each kind adds its own.

    What all have in common is one value and not inherited fields: it is read once, whatever the kind,
    and whoever reads a kind hands it on whole. The properties below say what is in it.
    """

    common: Common

    @property
    def id(self) -> str:
        return self.common.id

    @property
    def title(self) -> str:
        return self.common.title

    @property
    def description(self) -> str:
        return self.common.description

    @property
    def body(self) -> str:
        return self.common.body

    @property
    def body_line(self) -> int:
        return self.common.body_line

    @property
    def place(self) -> Place:
        return self.common.place

    @property
    def content_hash(self) -> str:
        return self.common.content_hash

    @property
    def is_districts(self) -> bool:
        return self.common.is_districts

    @property
    def replaces(self) -> str:
        return self.common.replaces

    @property
    def replaced(self) -> str:
        return self.common.replaced

    @property
    def lang(self) -> str:
        return self.common.lang

    @property
    def front(self) -> tuple[tuple[int, str], ...]:
        return self.common.front

    @property
    def prose(self) -> tuple[str, ...]:
        return self.common.prose

    @property
    def printed(self) -> Printed:
        return self.common.printed

    @property
    def see(self) -> tuple[Reference, ...]:
        return self.common.see

    @property
    def asked_as(self) -> tuple[str, ...]:
        return self.common.asked_as

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.common.sources

    @property
    def aliases(self) -> tuple[Reference, ...]:
        return self.common.aliases

    @property
    def links(self) -> tuple[Link, ...]:
        return self.printed.links

    @property
    def kind(self) -> str:
        """Its folder, if it is guidance."""
        return kind_of(self.id)

    @property
    def name(self) -> str:
        """Its id without its kind."""
        return self.id.rpartition("/")[2]

    @property
    def explains(self) -> bool:
        """Whether it may show in code how pages are written: those below `about/` do."""
        return self.id.startswith(EXPLAINING)

    @property
    def is_index(self) -> bool:
        """Whether the page lists a kind, or is the home page: those too carry a chart."""
        folder, _, stem = self.id.rpartition("/")
        return stem == "index" and (not folder or folder in KINDS)
