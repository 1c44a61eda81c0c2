"""What every kind of draft is made of."""

from typing import NamedTuple

HERE = "Write here."
"""Stands where somebody has still to write; the check refuses it (left-from-draft)."""


class Written(NamedTuple):
    """What one kind writes."""

    front: list[str]
    """The lines of the front matter below the title and the description."""
    next: str
    """What to do next, in sentences."""


def asked_as() -> list[str]:
    """Return the lines for the words that search knows the page by."""
    return ["# The words that people type when they look for this.", "asked_as: [write how people ask]"]
