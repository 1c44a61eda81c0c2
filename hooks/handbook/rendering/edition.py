"""Which state of the handbook a page or a print shows: whose, of which version and day, and its mark."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from gettext import NullTranslations

from handbook.model import Handbook
from handbook.rendering.dates import format_date
from handbook.vocabulary.catalogs import ENGLISH, marked

DATE = "SOURCE_DATE_EPOCH"
"""The environment variable with the date of the commit, in seconds since 1970. The commands set it."""

NOBODY = marked("no district: the cautious defaults hold")
"""What stands in place of a district's name, so that nobody takes our copy for their own rules."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What stands at the foot of every page and every print."""

    title: str
    """What the guide is called."""
    district: str
    """Empty where no district set its name."""
    date: str
    """In words; empty where nobody said it."""
    mark: str
    """The first eight marks of the handbook's digest: two prints with one mark say the same."""
    version: str = ""
    """As `pyproject.toml` has it; empty where nobody says it."""
    translations: NullTranslations = field(default=ENGLISH, repr=False)

    @property
    def line(self) -> str:
        """All of it, in one line."""
        _ = self.translations.gettext
        version = _("version {version}").format(version=self.version) if self.version else ""
        mark = _("edition {mark}").format(mark=self.mark)
        return " · ".join(filter(None, (self.title, self.district or _(NOBODY), version, self.date, mark)))

    @property
    def whose(self) -> str:
        """Whose rules these are, and of which day, in a sentence."""
        _ = self.translations.gettext
        if self.district and self.date:
            text = _("The guide of {district}, as of {date}.")
        elif self.district:
            text = _("The guide of {district}.")
        elif self.date:
            text = _("No district has set up this copy, as of {date}, so the careful choice holds everywhere.")
        else:
            text = _("No district has set up this copy, so the careful choice holds everywhere.")
        return text.format(district=self.district, date=self.date)

    @property
    def which(self) -> str:
        """Which version it is, with the mark that a print has too."""
        _ = self.translations.gettext
        version = _("Version {version}").format(version=self.version) if self.version else ""
        return ", ".join(filter(None, (version, _("edition {mark}").format(mark=self.mark))))


def edition(
    handbook: Handbook, variables: Mapping[str, str] = os.environ, translations: NullTranslations = ENGLISH
) -> Edition:
    """Return the edition that this build prints; a date that cannot be read is left out."""
    day = _day(variables.get(DATE, ""), translations)
    title, district = handbook.vocabulary.title, handbook.district.full_name
    return Edition(title, district, day, handbook.digest[:8], handbook.version, translations)


def _day(seconds: str, translations: NullTranslations) -> str:
    if not seconds.isdecimal() or int(seconds) == 0:  # 0 stands for "not in a git repository"
        return ""
    try:
        day = datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return format_date(day, translations)
