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
    locked: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """The settings that no part of the district may choose for itself, each with where that is said."""
    file: str = "district/district.yml"
    """The file that says so."""
    unit: str = ""
    """Where this is one part of a district, with a site of its own: its id. That is its site's folder, too."""
    whole: "District | None" = None
    """The district of which it is a part, and from which it has what it does not say itself."""

    @property
    def full_name(self) -> str:
        """Its name, and that of the district of which it is a part."""
        return ", ".join(district.name for district in (self, self.whole) if district and district.name)

    def has_inherited(self, setting: str) -> bool:
        """Whether what it has for a setting was chosen by the district of which it is a part."""
        return self.whole is not None and self.places.get(setting) == self.whole.places.get(setting)

    @property
    def own_contacts(self) -> Mapping[str, Contact]:
        """Its contacts, without those that it has from the district of which it is a part."""
        known = self.whole.contacts if self.whole else {}
        return MappingProxyType({role: found for role, found in self.contacts.items() if found != known.get(role)})

    @property
    def said(self) -> Mapping[str, str]:
        """Role to what is said aloud, of those that the district named."""
        return MappingProxyType({role: contact.said for role, contact in self.contacts.items()})
