"""The course as one page for a learning system. It names what it loads by the names of files below `docs/`."""

from gettext import NullTranslations

from handbook.model import Handbook
from handbook.rendering.course.lessons import lesson_views
from handbook.rendering.edition import edition
from handbook.rendering.environment import environment, fill

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""What the page may load: what lies beside it. It can send nothing; what it tells, it tells the window around it."""


def package_page(handbook: Handbook, translations: NullTranslations) -> str:
    """Return the page, with every lesson in it."""
    page = fill(
        environment(handbook, translations=translations),
        "course-package",
        views=lesson_views(handbook, None),
        course=handbook.course,
        edition=edition(handbook, translations=translations),
        policy=POLICY,
    )
    return str(page)
