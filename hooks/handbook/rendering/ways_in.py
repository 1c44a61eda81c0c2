"""The ways in, as values for the templates of the home page and of a moment."""

from dataclasses import dataclass
from typing import Any

from handbook.model import CAUTION, HOME, Door, Handbook, Home, Moment, Outcome, Page
from handbook.rendering import labels as words


@dataclass(frozen=True, slots=True)
class Tile:
    """A way on: the page, what it is called here, and a few words by which one knows it."""

    to: str
    words: str
    example: str = ""
    is_urgent: bool = False


def home(handbook: Handbook, page: Home) -> dict[str, Any]:
    """What the first screen holds: the moments, and the doors that stand among them."""
    among = [_door(handbook, door) for door in page.doors if door.example]
    return {"page": page, "tiles": [*map(_tile, moments(handbook)), *among]}


def further(handbook: Handbook, page: Home) -> dict[str, Any]:
    """What stands below: the other doors, the roles, pages for later; nothing is named that is not there."""
    asking = {faq.asked_by for faq in handbook.faqs}
    return {
        "page": page,
        "doors": [_door(handbook, door) for door in page.doors if not door.example],
        "askers": {asker: name for asker, name in words.I_AM.items() if asker in asking},
        "further": [found for reference in page.further if (found := handbook.pages.get(reference.to))],
    }


def moment(page: Moment) -> dict[str, Any]:
    """The line or the act that comes first, and the answers that the moment gives by itself."""
    return {
        "page": page,
        "ask": "&".join(f"{given.question}={given.answer}" for given in page.answers),
    }


def moments(handbook: Handbook) -> list[Page]:
    """The moments that have a page, in the order of the home page."""
    return [found for name in handbook.vocabulary.moments if (found := handbook.pages.get(f"moments/{name}"))]


def _tile(page: Page) -> Tile:
    return Tile(page.id, page.title, page.example if isinstance(page, Moment) else "")


def _door(handbook: Handbook, door: Door) -> Tile:
    outcome = handbook.outcome(door.to.to)
    return Tile(door.to.to, door.words, door.example, outcome is not None and outcome.outcome_kind == CAUTION[-1])


def places(handbook: Handbook) -> list[Page]:
    """Where somebody who is lost may go on: home, and the moments. The lists are in the menu, by its own names."""
    return [found for id in (HOME,) if (found := handbook.pages.get(id))] + moments(handbook)


def urgent(handbook: Handbook) -> dict[str, Any] | None:
    """The first question of all, what it leads to when the answer is not a clear no, and the number to call."""
    entry = handbook.flow(handbook.entry)
    if entry is None:
        return None
    question = entry.first
    answer = question.answers.get(question.unsure)
    outcome = handbook.pages.get(answer.to) if answer else None
    if not isinstance(outcome, Outcome):
        return None
    return {"ask": question.ask, "outcome": outcome, "line": handbook.first_line}
