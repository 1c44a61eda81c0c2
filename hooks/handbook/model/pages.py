"""What every page has, and the fixed words of the handbook."""

from dataclasses import dataclass
from types import MappingProxyType

from handbook.problem import Fault, Place

KINDS = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings", "states")
"""The seven folders of `docs/` that are the guidance, in the order a reader meets them."""

ENTRY = "flows/safety-first"
"""The flow in which every walk starts."""

CAUTION = ("answer", "ask", "hand-over", "lead", "stop", "urgent")
"""The kinds of outcome, the most cautious last."""

EXPLAINING = "about/"
"""Pages that explain how pages are written."""

SHORT = MappingProxyType({"hr": "HR"})
"""Words of ids that are written in capitals."""


def in_words(id: str) -> str:
    """Return an id as words, `hr-decides` as `HR decides`: a label where nobody wrote one."""
    text = " ".join(SHORT.get(word, word) for word in id.split("-"))
    return text[:1].upper() + text[1:]


def lower_first(label: str) -> str:
    """Return a label as it stands within a sentence: `Greet only` as `greet only`, and `HR decides` as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


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
    """One link or image of a body, as the printer read it."""

    href: str
    words: str
    """The words that are linked, or the image's description."""
    is_image: bool
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a body."""

    words: str
    level: int
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Printed:
    """What the site's printer made of a body, with the line on which each thing was written."""

    links: tuple[Link, ...] = ()
    """Links and images, then the addresses that the page gives a name."""
    headings: tuple[Heading, ...] = ()
    left: tuple[Fault, ...] = ()
    """What stands in the text as it was typed, and was meant to be something else."""


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
    """A mark of the bytes of its file, however its lines end."""
    replaces: str = ""
    """In a district's page: the mark of the page of ours that it was written to replace."""
    replaced: str = ""
    """The mark that our page in the same place has now; empty where there is none."""
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

    @property
    def kind(self) -> str:
        return kind_of(self.id)

    @property
    def links(self) -> tuple[Link, ...]:
        return self.printed.links

    @property
    def explains(self) -> bool:
        """Whether it may show in code how pages are written: those below `about/` do."""
        return self.id.startswith(EXPLAINING)

    @property
    def name(self) -> str:
        """Its id without its kind."""
        return self.id.rpartition("/")[2]

    @property
    def is_districts(self) -> bool:
        """Whether it comes from `district/docs/` and not from us."""
        return self.place.path.startswith("district/")

    @property
    def is_index(self) -> bool:
        """Whether the page lists a kind, or is the home page: those too carry a chart."""
        folder, _, stem = self.id.rpartition("/")
        return stem == "index" and (not folder or folder in KINDS)

    @property
    def template(self) -> str:
        """The site's template for such a page: its kind, or `index`; nothing for a page without a chart."""
        return self.kind or ("index" if self.is_index else "")
