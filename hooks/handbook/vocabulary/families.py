"""The pages that tell families what was decided, one in each language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPage:
    """The page for families in one language."""

    language: str
    """Its code; the words of the interface are in that language there, whatever that of the site."""
    page: str
    """The id of the page."""
    heading: str
    undecided: str
    """What families are told until the district has decided all of it."""
