"""A lesson: what its guidelines say to do, and cases in which one decides."""

import hashlib
import math
from dataclasses import dataclass

from markdown import Markdown
from markupsafe import Markup

from handbook.decisions.exercises import story
from handbook.decisions.printable import printable
from handbook.model import Case, Handbook, Lesson, Page, Response
from handbook.reading.markdown.printer import printer_of
from handbook.reading.pages.case import VERDICTS
from handbook.rendering.course.lesson_links import lead_from
from handbook.rendering.links import Links
from handbook.rendering.practice_page import Exercise, exercise

SHOWN = 2
"""So many parts of a guideline a lesson shows, the first ones: what to do, and what to say."""

A_MINUTE = 180
"""Words that somebody reads in a minute who also thinks about them."""

KEY = 6
"""Digits of a case's key. The states of all cases have to fit into 4,096 characters (`docs/assets/course/results.js`)."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading of a guideline."""

    heading: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Taught:
    """A guideline, as a lesson shows it."""

    page: Page
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A case in which one decides. `key` stands for it in what is kept, whatever becomes of its words."""

    key: str
    exercise: Exercise

    @property
    def best(self) -> str:
        """The best verdict that any of the choices has: not every case has a choice with nothing left to say."""
        return min((choice.verdict for choice in self.exercise.choices), key=VERDICTS.index)


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson, ready to be shown."""

    lesson: Lesson
    body: Markup
    """What stands on its own page, for where that page is not printed by the site."""
    taught: tuple[Taught, ...]
    decisions: tuple[Decision, ...]

    @property
    def keys(self) -> str:
        """The keys of its cases, as a script reads them."""
        return " ".join(decision.key for decision in self.decisions)

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        read = [part.text for taught in self.taught for part in taught.parts]
        read += [decision.exercise.story for decision in self.decisions]
        said = [choice for decision in self.decisions for choice in decision.exercise.choices]
        words = sum(len(text.striptags().split()) for text in read) + sum(_words(choice) for choice in said)
        return max(1, math.ceil(words / A_MINUTE))


def lesson_views(handbook: Handbook, links: Links | None) -> list[LessonView]:
    """Return the lessons of the course, in order. `links` are those of the page on which they stand; without, none leads on."""
    printer = printer_of(handbook)
    return [_view(handbook, lesson, links, printer) for lesson in handbook.lessons]


def lesson_view(handbook: Handbook, lesson: Lesson, links: Links | None) -> LessonView:
    """Return one lesson, as `lesson_views` does."""
    return _view(handbook, lesson, links, printer_of(handbook))


def case_key(id: str) -> str:
    """Return the key of a case by its id."""
    return hashlib.sha256(id.encode()).hexdigest()[:KEY]


def _view(handbook: Handbook, lesson: Lesson, links: Links | None, printer: Markdown) -> LessonView:
    taught = (handbook.pages.get(reference.to) for reference in lesson.teaches)
    cases = (handbook.pages.get(reference.to) for reference in lesson.practice)
    return LessonView(
        lesson=lesson,
        body=lead_from(lesson, printer.reset().convert(printable(handbook, lesson)), links),
        taught=tuple(Taught(page, _parts(handbook, page, links, printer)) for page in taught if page),
        decisions=tuple(
            Decision(case_key(case.id), found)
            for case in cases
            if isinstance(case, Case) and (found := exercise(handbook, case, printer))
        ),
    )


def _parts(handbook: Handbook, page: Page, links: Links | None, printer: Markdown) -> tuple[Part, ...]:
    """The first parts of a guideline, in its own words, as they hold in this district."""
    body = printable(handbook, page)
    headings = handbook.vocabulary.headings.get(page.kind, ())[:SHOWN]
    texts = ((heading, story(body, heading)) for heading in headings)
    return tuple(
        Part(heading, lead_from(page, printer.reset().convert(text), links)) for heading, text in texts if text
    )


def _words(choice: Response) -> int:
    return len(choice.says.split()) + len(choice.why.split())
