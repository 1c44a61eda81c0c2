"""The people of one field: who has a role that texts may name, who asks, and to whom one speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role that a text may name in braces: `{{office}}`."""

    id: str
    said: str
    """The words that stand in where a district named nobody: `the office`."""
    families: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the page for families calls it, by language; a role without it is not on that page."""
    blank: bool = False
    """Whether that page keeps a line to fill in by hand where the district named nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody who asks: a FAQ or a case is asked by one of them."""

    id: str
    asks: str
    """The heading of their questions: `Teachers ask`."""
    am: str
    """What they say of themselves: `I am a teacher`."""
    folded: str = ""
    """On pages that they ask the chart is folded away under these words. It is for those who work here."""
