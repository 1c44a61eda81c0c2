"""The course: each lesson is in it, and has cases in which there is something to decide."""

from collections.abc import Iterator

from handbook.model import COURSE, Case, Handbook, Lesson
from handbook.problem import Problem
from handbook.rules.rule import Rule

FAMILY = "course"
CASES = range(2, 4)
"""How many cases a lesson has: one is no practice, and four are more than a few minutes."""
CHOICES = 2
"""How many responses a case needs, so that there is a choice."""


def lesson_not_listed(handbook: Handbook) -> Iterator[Problem]:
    """A lesson is not in the list of the course, or is there twice."""
    if COURSE in handbook.refused:
        return
    listed = [reference.to for reference in handbook.course.lessons] if handbook.course else []
    for lesson in _lessons(handbook):
        if lesson.id not in listed:
            message = f'the course does not list this lesson, so nobody would find it. Add "{lesson.id}" to "lessons" in docs/{COURSE}.md.'
            yield Problem(lesson.place, "lesson-not-listed", message)
    for place, reference in enumerate(handbook.course.lessons if handbook.course else ()):
        if reference.to in listed[:place]:
            message = f'"lessons" names "{reference.to}" twice. Keep one.'
            yield Problem(reference.place, "lesson-not-listed", message)


def lesson_cases(handbook: Handbook) -> Iterator[Problem]:
    """A lesson teaches nothing, or has no cases or too many."""
    for lesson in _lessons(handbook):
        if not lesson.teaches:
            yield Problem(lesson.place, "lesson-parts", '"teaches" names no guideline. Name one, or two short ones.')
        if len(lesson.practice) not in CASES:
            message = f'"practice" names {len(lesson.practice)} cases, and a lesson of a few minutes has two or three.'
            yield Problem(lesson.place, "lesson-parts", message)


def nothing_to_decide(handbook: Handbook) -> Iterator[Problem]:
    """A case of a lesson or of the meeting has no responses to choose among. What a district wrote is left out instead."""
    named = [reference for lesson in _lessons(handbook) for reference in lesson.practice]
    named += [item.case for item in handbook.course.meeting if item.case] if handbook.course else []
    for reference in named:
        case = handbook.pages.get(reference.to)
        if isinstance(case, Case) and not case.is_districts and len(case.responses) < CHOICES:
            message = f'"{reference.to}" has nothing to choose among. Give it "responses", or name another case.'
            yield Problem(reference.place, "nothing-to-decide", message)


def _lessons(handbook: Handbook) -> list[Lesson]:
    return [page for page in handbook.pages.values() if isinstance(page, Lesson)]


RULES = (
    Rule(
        "lesson-not-listed",
        FAMILY,
        check=lesson_not_listed,
        why="The course takes its lessons in one order, and its page says which. A lesson that it does not name is "
        "found by nobody.",
    ),
    Rule(
        "lesson-parts",
        FAMILY,
        check=lesson_cases,
        why="A lesson tells something and then lets one try it, in about five minutes: one or two guidelines, and two "
        "or three cases.",
    ),
    Rule(
        "nothing-to-decide",
        FAMILY,
        check=nothing_to_decide,
        why="Each case of a lesson asks what one would do, and weighs each answer. Without responses there is nothing "
        "to weigh.",
    ),
)
