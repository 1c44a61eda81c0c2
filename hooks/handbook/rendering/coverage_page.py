"""The coverage page: every answer with the pages that walk it, and every page with its path."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.decisions.answers import answer_label, question_text, setting_of
from handbook.decisions.coverage import Covered, counts, coverage
from handbook.decisions.walk import walk
from handbook.model import Asked, Faq, Flow, Handbook, Page

PAGE = "about/coverage"
"""The page that shows the coverage."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer, and the pages that walk it."""

    ask: str
    is_districts: bool
    """Whether the district is asked."""
    label: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class FlowTable:
    """The answers of one flow."""

    flow: Flow
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class PathRow:
    """A page, the answers on its path, and where it ends: at an outcome, or, without a path of its own, in a flow."""

    page: Asked
    has_path: bool
    path: str
    end: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """All that the page shows."""

    counts: str
    flows: tuple[FlowTable, ...]
    paths: tuple[PathRow, ...]


def coverage_tables(handbook: Handbook, translations: NullTranslations) -> Coverage:
    """Return what the page shows."""
    found = coverage(handbook)
    flows = (
        FlowTable(flow, tuple(_answer_row(handbook, entry) for entry in found if entry.flow is flow))
        for flow in handbook.flows
    )
    paths = (_path_row(handbook, page) for page in (*handbook.cases, *handbook.faqs))
    return Coverage(counts(found, translations), tuple(flows), tuple(paths))


def _answer_row(handbook: Handbook, entry: Covered) -> AnswerRow:
    setting = setting_of(handbook, entry.question)
    return AnswerRow(
        ask=question_text(entry.question, setting),
        is_districts=setting is not None,
        label=answer_label(entry.answer, setting),
        pages=entry.pages,
    )


def _path_row(handbook: Handbook, page: Asked) -> PathRow:
    if page.claim is None:
        flow = handbook.flow(page.flow.to) if isinstance(page, Faq) and page.flow else None
        return PathRow(page, has_path=False, path="", end=flow.title if flow else "")
    path = walk(handbook, page.claim.by_question)
    labels = " · ".join(step.label for step in path.steps)
    return PathRow(page, has_path=True, path=labels, end=path.outcome.label if path.outcome else "")
