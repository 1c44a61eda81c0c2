"""Whose guide this is, and of when: the line at the foot of every page and every print.

In: a handbook, and the moment of its newest change in seconds since 1970 (the commands set
`SOURCE_DATE_EPOCH` to the commit's). Out: plain text, not escaped.
"""

from datetime import UTC, datetime

from handbook.model import Handbook

NOBODY = "Not set for any district: the cautious defaults hold"


def whose(handbook: Handbook) -> str:
    """Return the district's name, or that this is nobody's yet."""
    return handbook.district.name or NOBODY


def day(seconds: int) -> str:
    """Return the day in words, the same wherever it is built: `November 21, 2026`."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{moment:%B} {moment.day}, {moment.year}"


def version(handbook: Handbook) -> str:
    """Return the version, and the mark of this very text, so that two prints can be compared."""
    number = f"Version {handbook.version}" if handbook.version else "Not yet a numbered version"
    return f"{number}, text {handbook.digest[:7]}"


def line(handbook: Handbook, seconds: int) -> str:
    """Return the whole line."""
    return f"{whose(handbook)}. {version(handbook)}, {day(seconds)}."
