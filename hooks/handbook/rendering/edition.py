"""Which state of the handbook a page or a print shows: whose, of which version and day, and its mark."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from handbook.model import Handbook
from handbook.rendering.dates import format_date

DATE = "SOURCE_DATE_EPOCH"
"""The environment variable with the date of the commit, in seconds since 1970. The commands set it."""

TITLE = "Parent Contact Guide"

NOBODY = "no district: the cautious defaults hold"
"""What stands in place of a district's name, so that nobody takes our copy for their own rules."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What stands at the foot of every page and every print."""

    district: str
    """Empty where no district set its name."""
    date: str
    """In words; empty where nobody said it."""
    mark: str
    """The first eight marks of the handbook's digest: two prints with one mark say the same."""
    version: str = ""
    """As `pyproject.toml` has it; empty where nobody says it."""

    @property
    def line(self) -> str:
        """All of it, in one line."""
        version = f"version {self.version}" if self.version else ""
        return " · ".join(filter(None, (TITLE, self.district or NOBODY, version, self.date, f"edition {self.mark}")))

    @property
    def whose(self) -> str:
        """Whose rules these are, and of which day, in a sentence."""
        day = f", as of {self.date}" if self.date else ""
        if self.district:
            return f"The guide of {self.district}{day}."
        return f"No district has set up this copy{day}, so the careful choice holds everywhere."

    @property
    def which(self) -> str:
        """Which version it is, with the mark that a print has too."""
        version = f"Version {self.version}" if self.version else ""
        return ", ".join(filter(None, (version, f"edition {self.mark}")))


def edition(handbook: Handbook, variables: Mapping[str, str] = os.environ) -> Edition:
    """Return the edition that this build prints; a date that cannot be read is left out."""
    return Edition(handbook.district.name, _day(variables.get(DATE, "")), handbook.digest[:8], handbook.version)


def _day(seconds: str) -> str:
    if not seconds.isdecimal() or int(seconds) == 0:  # 0 stands for "not in a git repository"
        return ""
    try:
        day = datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return format_date(day)
