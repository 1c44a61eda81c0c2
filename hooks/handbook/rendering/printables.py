"""Which printable pages the site has, where they are, and what each is for.

The page `about/on-paper` lists them, and `paper/` makes them; neither knows the other.
"""

from dataclasses import dataclass

from handbook.model import MOMENTS, Case, Handbook

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


POCKET_CARD = Sheet("pocket-card", "Pocket card", "Two sides, to fold twice: safety first, what to say, who to call.")
LANYARD_CARD = Sheet("lanyard-card", "Lanyard cards", "Four to a sheet, to cut, fold and hang behind a name badge.")
POSTER = Sheet(
    "poster", "Staff-room poster", "One sheet for the wall: the safe line, the safety questions, who to call."
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
    "handbook", "The whole handbook", "Every page with numbers and a wide margin, for a board or a union to mark up."
)
PRACTICE = Sheet("practice", "Practice: a mixed set", "One case of each moment, with the answers on the pages after.")


@dataclass(frozen=True, slots=True)
class Printables:
    """All printable pages, by what they are for."""

    to_carry: tuple[Sheet, ...]
    to_fill_in: tuple[Sheet, ...]
    to_practice: tuple[Sheet, ...]
    hand_outs: tuple[Sheet, ...]
    everything: tuple[Sheet, ...]


def printables(handbook: Handbook) -> Printables:
    """Return what can be printed of a handbook."""
    return Printables(
        to_carry=(POCKET_CARD, LANYARD_CARD, POSTER),
        to_fill_in=(TEACHERS_LIST, SUBSTITUTE_LINE, MESSAGE_SLIP),
        to_practice=(PRACTICE, *practice_sets(handbook).values()),
        hand_outs=tuple(hand_out(case) for case in handbook.cases),
        everything=(BOOKLET,),
    )


def practice_sets(handbook: Handbook) -> dict[str, Sheet]:
    """Return the practice set of each moment that has a case, by the moment's name."""
    return {
        moment: Sheet(f"practice/{moment}", f"Practice: {handbook.moment_title(moment)}", _counted(len(cases)))
        for moment in MOMENTS
        if (cases := [case for case in handbook.cases if case.moment == moment])
    }


def hand_out(case: Case) -> Sheet:
    """Return the hand-out of one case."""
    return Sheet(case.id, case.title, "One case for a staff meeting, with the answers overleaf.")


def _counted(cases: int) -> str:
    return f"{cases} cases, with the answers after." if cases > 1 else "1 case, with the answer after."
