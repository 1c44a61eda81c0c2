"""What a district decided, and how it wants to be seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handbook.model.contacts import Contact
from handbook.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why a setting has its value, and who answers for it. What was not said is empty."""

    reason: str = ""
    owner: str = ""
    decided: str = ""
    """The day of the decision, as year-month-day."""
    review: str = ""
    """The day by which somebody looks at it again."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture in the head of every page, checked."""

    name: str
    """Its file name in the site: `district-logo.svg` or `district-logo.png`."""
    content: bytes
    file: str = ""
    """Its file name in the district's folder."""


@dataclass(frozen=True, slots=True)
class District:
    """What a district has decided; the empty one is the guide as we publish it."""

    name: str = ""
    contacts: Mapping[str, Contact] = field(default_factory=lambda: MappingProxyType({}))
    """Role to whom the district named for it."""
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Setting id to the value chosen. What is not set falls back to the cautious default."""
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """Where each setting was chosen."""
    named_at: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """Where the name of each setting stands."""
    decisions: Mapping[str, Decision] = field(default_factory=lambda: MappingProxyType({}))
    """Setting id to the reason, where the district gave one."""
    address: str = ""
    """Where the site will stand: `https://guide.example.org/`, with its last slash."""
    logo: Logo | None = None
    colors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """`primary`, `accent` and `accent-dark`, each `#rrggbb` and readable."""
    state: str = ""
    """The postal code of its state in small letters, as the page `states/tx` has it."""
    state_place: Place | None = None
    """Where it is named."""
    indexed: bool = False
    """Whether search engines may list the site."""
    offline: bool = True
    """Whether readers' devices keep the guide for use without a signal."""

    @property
    def said(self) -> Mapping[str, str]:
        """Role to what is said aloud, of those that the district named."""
        return MappingProxyType({role: contact.said for role, contact in self.contacts.items()})
