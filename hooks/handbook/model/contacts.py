"""Whom a district names for a role: what is said aloud, and how that person is reached."""

from dataclasses import dataclass

from handbook.vocabulary import dialed


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
