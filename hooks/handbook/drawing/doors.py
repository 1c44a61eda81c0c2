"""The ways in, as values for the templates of the home page and of a moment."""

from typing import Any

from handbook.drawing import words
from handbook.model import ENTRY, HOME, MOMENTS, AdvicePage, Handbook, Home, Moment, Outcome, Page


def home(handbook: Handbook, page: Home) -> dict[str, Any]:
    """The urgent door, the moments and the roles; nothing is named that the handbook does not have."""
    asking = {other.asked_by for other in handbook.of_kind("faqs") if isinstance(other, AdvicePage)}
    return {
        "page": page,
        "moments": moments(handbook),
        "askers": {asker: name for asker, name in words.I_AM.items() if asker in asking},
    }


def moment(handbook: Handbook, page: Moment) -> dict[str, Any]:
    """The line that is safe to say, and the answers that the moment gives by itself."""
    return {
        "page": page,
        "ask": "&".join(f"{given.question}={given.answer}" for given in page.answers),
    }


def moments(handbook: Handbook) -> list[Page]:
    """The moments that have a page, in the order of the home page."""
    return [found for name in MOMENTS if (found := handbook.pages.get(f"moments/{name}"))]


def places(handbook: Handbook) -> list[Page]:
    """Where somebody who is lost may go on: home, and the moments. The lists are in the menu, by its own names."""
    return [found for id in (HOME,) if (found := handbook.pages.get(id))] + moments(handbook)


def urgent(handbook: Handbook) -> dict[str, Any] | None:
    """The first question of all, what it leads to when the answer is not a clear no, and the number to call."""
    entry = handbook.flow(ENTRY)
    if entry is None:
        return None
    question = entry.first
    answer = question.answers.get(question.unsure)
    outcome = handbook.pages.get(answer.to) if answer else None
    if not isinstance(outcome, Outcome):
        return None
    return {"ask": question.ask, "outcome": outcome, "line": handbook.first_line}
