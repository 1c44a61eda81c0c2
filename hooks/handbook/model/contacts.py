"""Whom a district names for a role: what is said aloud, and how that person is reached."""

from dataclasses import dataclass
from types import MappingProxyType

from handbook.model.lines import dialed

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

HOTLINE = "hotline"
"""The role that is reached by a number and by nothing else."""

HOTLINE_SAID = "the child abuse hotline"
"""What is said of it where its number is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One role's contact. Empty is what nobody said."""

    said: str
    """As one says it aloud: `the front office`, `Ms. Okafor`. Never a number."""
    phone: str = ""
    """As people write it, with spaces or hyphens."""
    email: str = ""
    url: str = ""

    @property
    def href(self) -> str:
        """The address that dials it; nothing without a number."""
        return f"tel:{dialed(self.phone)}" if self.phone else ""

    @property
    def in_full(self) -> str:
        """What is said and how it is reached, for a list or for paper."""
        return ", ".join(part for part in (self.said, self.phone, self.email, self.url) if part)
