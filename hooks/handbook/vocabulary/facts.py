"""What the pages of states may say: facts of known types."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handbook.problem import Place

FACT_TYPES = ("phone", "choice", "days", "yes-no", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """A fact that the pages of states may hold."""

    id: str
    question: str
    """What it answers, for a reader: `Who must report?`"""
    type: str
    place: Place
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Each value to its words: of a choice, and of yes and no."""
    aliases: tuple[tuple[str, Place], ...] = ()
    """Former ids, each with its place. A district's pages may still use them."""

    def words(self, value: str) -> str:
        """A value as it stands in a sentence."""
        return self.values.get(value, value)
