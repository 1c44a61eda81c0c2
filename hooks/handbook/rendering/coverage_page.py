"""The coverage page: every answer with the pages that walk it, and every page with its path."""

from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from handbook.decisions.coverage import Covered, counts, coverage
from handbook.decisions.walk import walk
from handbook.model import Asked, Faq, Handbook, Page
from handbook.rendering.layout import label

PAGE = "about/coverage"
"""The page that shows the coverage."""


def tables(handbook: Handbook, link: Callable[[Page], Markup], translations: NullTranslations) -> dict[str, Any]:
    """Return what the template prints; `link` makes the link to a page."""
    found = coverage(handbook)
    flows = [
        {
            "id": flow.id,
            "title": flow.title,
            "entries": [_entry(handbook, entry, link, translations) for entry in found if entry.flow is flow],
        }
        for flow in handbook.flows
    ]
    rows = [_row(handbook, page, link, translations) for page in (*handbook.cases, *handbook.faqs)]
    return {"counts": counts(found, translations), "flows": flows, "rows": rows}


def _entry(
    handbook: Handbook, entry: Covered, link: Callable[[Page], Markup], translations: NullTranslations
) -> dict[str, Any]:
    _ = translations.gettext
    setting = handbook.setting(entry.question.setting.to) if entry.question.setting else None
    return {
        "ask": _("District: {question}").format(question=setting.question) if setting else entry.question.ask,
        "label": label(handbook, entry.question, entry.answer),
        "links": [link(page) for page in entry.pages],
    }


def _row(
    handbook: Handbook, page: Asked, link: Callable[[Page], Markup], translations: NullTranslations
) -> dict[str, Any]:
    _ = translations.gettext
    if page.claim is None:
        flow = handbook.flow(page.flow.to) if isinstance(page, Faq) and page.flow else None
        return {"link": link(page), "path": _("No single path"), "ends": flow.title if flow else ""}
    path = walk(handbook, page.claim.by_question)
    told = " · ".join(label(handbook, step.question, step.answer) for step in path.steps)
    return {"link": link(page), "path": told, "ends": path.outcome.label if path.outcome else ""}
