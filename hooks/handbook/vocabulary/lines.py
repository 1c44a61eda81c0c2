"""The numbers that a reader may be told to call, each written once, with how far it was checked."""

import re
from dataclasses import dataclass

from handbook.problem import Place

GUIDE = "guide"
"""The id of the file that holds them, `docs/guide.yml`."""

WITH_AREA = 10
"""Digits of a number with its area code, without the country's 1."""

_BETWEEN = re.compile("[ -]")
_NO_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyLine:
    """One number, and whom it helps. Empty is what nobody said."""

    id: str
    label: str
    """What the reader does: `Call or text 988`."""
    number: str
    """As people write it, with spaces or hyphens."""
    purpose: str
    place: Place
    text: str = ""
    """The number that takes text messages."""
    url: str = ""
    checked: str = ""
    date: str = ""
    link: str = ""
    """An address to open where there is no number to dial."""
    leave: str = ""
    """Where whoever must not be seen on a page with this line is led at once; nothing where nobody has to hide it."""

    @property
    def number_after(self) -> str:
        """The number, where the label does not say it: paper cannot be tapped."""
        return "" if self.number in self.label else self.number

    @property
    def words(self) -> str:
        """The label with the number in it."""
        return f"{self.label}: {self.number}" if self.number_after else self.label

    @property
    def href(self) -> str:
        """The address that dials it, or the one to open."""
        return self.link or f"tel:{dialed(self.number)}"


def dialed(number: str) -> str:
    """Return a number as a phone dials it, without spaces and hyphens."""
    return _BETWEEN.sub("", number)


def digits(number: str) -> str:
    """Return the digits of a number, without the country's 1."""
    only = _NO_DIGIT.sub("", number)
    return only.removeprefix("1") if len(only) == WITH_AREA + 1 else only


def is_fiction(number: str) -> bool:
    """Whether a number ends in 555-0100 to 555-0199, which are kept free for fiction: nobody answers there."""
    return digits(number)[-7:].startswith("55501")
