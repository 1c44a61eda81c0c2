"""A course: lessons in their order, each made of other pages, and the plan of a meeting."""

from dataclasses import dataclass

from handbook.model.ids import Reference
from handbook.model.pages import Page

LESSONS = "course"
"""The folder in which the course and its lessons stand, below `docs/`."""

COURSE = f"{LESSONS}/index"
"""The id of the page that puts the lessons in order."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One part of a meeting: for how many minutes, what is done, and about which case."""

    minutes: int
    title: str
    how: str
    case: Reference | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lesson(Page):
    """What one learns in a few minutes: the points of some guidelines, and cases in which one decides."""

    teaches: tuple[Reference, ...] = ()
    practice: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course(Page):
    """The page of the course."""

    lessons: tuple[Reference, ...] = ()
    """In the order in which they are taken."""
    meeting: tuple[AgendaItem, ...] = ()
    """The same for a room: what is done, one thing after the other."""
