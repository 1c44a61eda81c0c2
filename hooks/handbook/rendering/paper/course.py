"""What is printed for the course: the set for a meeting, and what people sign."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import AgendaItem, Case, Handbook
from handbook.rendering.course.lessons import lesson_views
from handbook.rendering.decided_page import decided, waiting
from handbook.rendering.paper.hand_outs import Story, story_of
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.paper.selection import urgent_questions
from handbook.rendering.printables import ACKNOWLEDGMENT, COMPLETION, LARGE, TRAINER, Sheet, course_sheets, hand_out
from handbook.vocabulary.catalogs import ENGLISH


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """One part of the plan, with its case, if it has one."""

    item: AgendaItem
    begins: int
    """Minutes after the meeting began."""
    story: Story | None
    hand_out: Sheet | None


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield each sheet of the course, with its HTML; none where there is no course."""
    handbook, words = renderer.handbook, renderer.translations
    there = {sheet.name for sheet in course_sheets(handbook, ENGLISH)}
    if TRAINER.name in there:
        yield (
            TRAINER,
            renderer.fill("course-trainer", TRAINER, parts=_parts(renderer, TRAINER), large=LARGE.said(words)),
        )
        yield LARGE, renderer.fill("course-large", LARGE, parts=_parts(renderer, LARGE))
    if ACKNOWLEDGMENT.name in there:
        choices = {"decided": decided(handbook, words), "waiting": waiting(handbook, words)}
        yield (
            ACKNOWLEDGMENT,
            renderer.fill("course-acknowledgment", ACKNOWLEDGMENT, urgent=urgent_questions(handbook), **choices),
        )
    if COMPLETION.name in there:
        yield COMPLETION, renderer.fill("course-completion", COMPLETION, views=lesson_views(handbook, None))


def _parts(renderer: PrintRenderer, sheet: Sheet) -> list[MeetingPart]:
    """The plan of the meeting, with what one case needs to be talked about on this sheet."""
    course = renderer.handbook.course
    found: list[MeetingPart] = []
    begins = 0
    for item in course.meeting if course else ():
        case = _case(renderer.handbook, item)
        story = story_of(renderer, sheet, case) if case else None
        found.append(MeetingPart(item, begins, story, hand_out(case).said(renderer.translations) if case else None))
        begins += item.minutes
    return found


def _case(handbook: Handbook, item: AgendaItem) -> Case | None:
    page = handbook.pages.get(item.case.to) if item.case else None
    return page if isinstance(page, Case) else None
