"""Which printable pages the site has, where they are, and what each is for.

`drawing` lists them, and `paper` makes them; neither knows the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from gettext import NullTranslations

from handbook.model import Case, Handbook
from handbook.vocabulary.catalogs import marked

PAGE = "about/on-paper"
"""The page that lists them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printable page. `name` is its place below `paper/`."""

    name: str
    title: str
    use: str

    @property
    def address(self) -> str:
        """Where it is below the site's root; the file is named, so that it opens from a folder too."""
        return f"paper/{self.name}/index.html"

    @property
    def base(self) -> str:
        """The way from it to the site's root."""
        return "../" * self.address.count("/")

    def said(self, translations: NullTranslations) -> "Sheet":
        """The same in another language; a title that is that of a page stays."""
        return replace(self, title=translations.gettext(self.title), use=translations.gettext(self.use))


POCKET_CARD = Sheet(
    "pocket-card", marked("Pocket card"), marked("Two sides, to fold twice: safety first, what to say, who to call.")
)
LANYARD_CARD = Sheet(
    "lanyard-card", marked("Lanyard cards"), marked("Four to a sheet, to cut, fold and hang behind a name badge.")
)
POSTER = Sheet(
    "poster",
    marked("Staff-room poster"),
    marked("One sheet for the wall: the safe line, the safety questions, who to call."),
)
TEACHERS_LIST = Sheet(
    "teachers-list", "The teacher's list", "Teacher and para fill it in together: what may be told, to whom, and how."
)
SUBSTITUTE_LINE = Sheet(
    "substitute-line", "Slips for a substitute", "Six to a sheet, to cut: three lines for a para who is here for a day."
)
MESSAGE_SLIP = Sheet(
    "message-slip", "Message slips", "Four to a sheet, to cut: what the office writes down from a call."
)
BOOKLET = Sheet(
    "handbook",
    marked("The whole handbook"),
    marked("Every page with numbers and a wide margin, for a board or a union to mark up."),
)
PRACTICE = Sheet(
    "practice", marked("Practice: a mixed set"), marked("One case of each moment, with the answers on the pages after.")
)

TO_CARRY = (POCKET_CARD, LANYARD_CARD, POSTER)
TO_FILL_IN = (TEACHERS_LIST, SUBSTITUTE_LINE, MESSAGE_SLIP)


def listed(handbook: Handbook, translations: NullTranslations) -> Mapping[str, list[Sheet]]:
    """Return all of them, as the page lists them."""
    lists: dict[str, list[Sheet]] = {
        "to_carry": list(TO_CARRY),
        "to_fill_in": list(TO_FILL_IN),
        "to_practice": [PRACTICE, *practice_sets(handbook, translations).values()],
        "one_case": hand_outs(handbook),
        "everything": [BOOKLET],
    }
    return {name: [sheet.said(translations) for sheet in sheets] for name, sheets in lists.items()}


def practice_sets(handbook: Handbook, translations: NullTranslations) -> dict[str, Sheet]:
    """The practice set of each moment that has a case."""
    _ = translations.gettext
    return {
        moment: Sheet(
            f"practice/{moment}",
            _("Practice: {moment}").format(moment=handbook.moment_title(moment)),
            _counted(len(cases), translations),
        )
        for moment in handbook.vocabulary.moments
        if (cases := [case for case in handbook.cases if case.moment == moment])
    }


def hand_out(case: Case) -> Sheet:
    """The hand-out of one case."""
    return Sheet(case.id, case.title, marked("One case for a staff meeting, with the answers overleaf."))


def hand_outs(handbook: Handbook) -> list[Sheet]:
    """The hand-outs of all cases, by title."""
    return [hand_out(case) for case in handbook.cases]


def _counted(cases: int, translations: NullTranslations) -> str:
    text = translations.ngettext(
        "{count} case, with the answer after.", "{count} cases, with the answers after.", cases
    )
    return text.format(count=cases)
