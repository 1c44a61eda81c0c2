"""What must be reported in this field, and who takes the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

HOTLINE = "hotline"
"""The role that takes the reports. It is reached by a number and by nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report that the law asks for; each state has its own number for it."""

    what: str
    """What is reported, within a sentence."""
    said: str
    """Who takes it, where the number is known."""
    by_county: str
    """Who takes it, where each county has its own."""
    not_for_reports: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Numbers that are often taken for a state's, by their ten digits, and whose they are."""
