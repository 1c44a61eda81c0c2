"""The page about what changed here: with which day the site was compared, and what is different since.

A site is compared where it is published (`handbook.site.before`), because only that needs all of its history.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from handbook.decisions.differences import Differences

PAGE = "about/changed-here"

Known = Literal["compared", "not-asked", "no-history", "too-young", "unreadable"]
"""Whether there was anything to compare with: nobody asked for it, git has no history here, the history is younger
than the weeks that are compared, or the state of that day cannot be read any more."""


@dataclass(frozen=True, slots=True)
class ChangedHere:
    """What the page shows."""

    known: Known = "not-asked"
    since: str = ""
    """The day of the state before, as year-month-day."""
    differences: Differences = Differences()


def day_of(seconds: int) -> date:
    """Return the day of a commit's date, in the one time zone that every build has."""
    return datetime.fromtimestamp(seconds, UTC).date()
