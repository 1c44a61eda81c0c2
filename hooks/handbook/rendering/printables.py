"""Which printable pages the site has, where they are, and what each is for.

The page `about/on-paper` lists them, and `paper/` makes them; neither knows the other.
"""

from dataclasses import dataclass, replace
from gettext import NullTranslations

from handbook.model import Case, Handbook
from handbook.vocabulary import Form
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
        """Return the same in the language of the site; a title that is that of a page stays."""
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
BOOKLET = Sheet(
    "handbook",
    marked("The whole handbook"),
    marked("Every page with numbers and a wide margin, for a board or a union to mark up."),
)
PRACTICE = Sheet(
    "practice", marked("Practice: a mixed set"), marked("One case of each moment, with the answers on the pages after.")
)


COMPLETION = Sheet(
    "course/completion", marked("Sheet of completion"), marked("Each lesson with a box to tick, and lines to sign.")
)
ACKNOWLEDGMENT = Sheet(
    "course/acknowledgment",
    marked("Acknowledgment"),
    marked("What is decided here, on one form that somebody signs."),
)
TRAINER = Sheet(
    "course/trainer",
    marked("For the trainer"),
    marked("The plan of a meeting, what to print, and the answers."),
)
LARGE = Sheet(
    "course/large",
    marked("Cases to show large"),
    marked("For the wall of a room: go on with the arrow keys."),
)


@dataclass(frozen=True, slots=True)
class Printables:
    """All printable pages, by what they are for."""

    to_carry: tuple[Sheet, ...]
    to_fill_in: tuple[Sheet, ...]
    to_practice: tuple[Sheet, ...]
    for_the_course: tuple[Sheet, ...]
    hand_outs: tuple[Sheet, ...]
    everything: tuple[Sheet, ...]


def printables(handbook: Handbook, translations: NullTranslations) -> Printables:
    """Return what can be printed of a handbook."""

    def said(*sheets: Sheet) -> tuple[Sheet, ...]:
        return tuple(sheet.said(translations) for sheet in sheets)

    return Printables(
        to_carry=said(POCKET_CARD, LANYARD_CARD, POSTER),
        to_fill_in=said(*(form_sheet(form) for form in handbook.vocabulary.forms)),
        to_practice=said(PRACTICE, *practice_sets(handbook, translations).values()),
        for_the_course=course_sheets(handbook, translations),
        hand_outs=said(*(hand_out(case) for case in handbook.cases)),
        everything=said(BOOKLET),
    )


def course_sheets(handbook: Handbook, translations: NullTranslations) -> tuple[Sheet, ...]:
    """Return what is printed for the course: what people sign, and the set for a meeting where there is a plan for one."""
    if not handbook.course:
        return ()
    meeting = (TRAINER, LARGE) if handbook.course.meeting else ()
    lessons = (COMPLETION,) if handbook.lessons else ()
    return tuple(sheet.said(translations) for sheet in (*meeting, ACKNOWLEDGMENT, *lessons))


def practice_sets(handbook: Handbook, translations: NullTranslations) -> dict[str, Sheet]:
    """Return the practice set of each moment that has a case, by the moment's name."""
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


def form_sheet(form: Form) -> Sheet:
    """Return the sheet of a form."""
    return Sheet(form.name, form.title, form.use)


def hand_out(case: Case) -> Sheet:
    """Return the hand-out of one case."""
    return Sheet(case.id, case.title, marked("One case for a staff meeting, with the answers overleaf."))


def _counted(cases: int, translations: NullTranslations) -> str:
    text = translations.ngettext(
        "{count} case, with the answer after.", "{count} cases, with the answers after.", cases
    )
    return text.format(count=cases)
