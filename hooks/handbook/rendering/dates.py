"""Days in words."""

from datetime import date


def format_date(day: date) -> str:
    """Return a day as `November 21, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


def format_iso_date(day: str) -> str:
    """Return a day `2026-11-21` as `November 21, 2026`; nothing for nothing."""
    return format_date(date.fromisoformat(day)) if day else ""
