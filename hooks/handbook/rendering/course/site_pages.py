"""The course on the site: what its page lists, and what stands on the page of a lesson."""

from markupsafe import Markup

from handbook.model import Lesson
from handbook.rendering import printables
from handbook.rendering.context import RenderContext
from handbook.rendering.course.lessons import lesson_view, lesson_views
from handbook.rendering.links import Links


def course(context: RenderContext, links: Links) -> Markup:
    """Draw the list of lessons, with what can be printed for it."""
    sheets = printables.course_sheets(context.handbook, context.translations)
    return context.fill("course", views=lesson_views(context.handbook, links), sheets=sheets, links=links)


def lesson(context: RenderContext, page: Lesson, links: Links) -> Markup:
    """Draw a lesson, with the way to the one before and the one after."""
    order = context.handbook.lessons
    at = order.index(page)
    before, after = (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)
    view = lesson_view(context.handbook, page, links)
    return context.fill("lesson-page", view=view, at=at + 1, of=len(order), before=before, after=after, links=links)
