"""Days in words, as the language of the site writes them."""

from datetime import date
from gettext import NullTranslations

from babel import dates

from handbook.vocabulary.catalogs import locale_of


def format_date(day: date, translations: NullTranslations) -> str:
    """Return a day as `November 21, 2026`."""
    return dates.format_date(day, "long", locale=locale_of(translations))


def format_iso_date(day: str, translations: NullTranslations) -> str:
    """Return a day `2026-11-21` as `November 21, 2026`; nothing for nothing."""
    return format_date(date.fromisoformat(day), translations) if day else ""
