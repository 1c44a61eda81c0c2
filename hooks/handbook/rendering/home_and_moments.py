"""The ways in: what the home page and the page of a moment offer, as values for their templates."""

from dataclasses import dataclass

from handbook.model import HOME, Door, Handbook, Home, Moment, Outcome, Page
from handbook.vocabulary import Asker, EmergencyLine


@dataclass(frozen=True, slots=True)
class Tile:
    """A way on from the home page: the id of a page, what it is called here, and a few words by which one knows it."""

    to: str
    words: str
    example: str = ""
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class UrgentDoor:
    """The first question of all, what it leads to when the answer is not a clear no, and the number to call."""

    ask: str
    outcome: Outcome
    line: EmergencyLine | None


def tiles(handbook: Handbook, page: Home) -> list[Tile]:
    """Return what the first screen offers: the moments, and the doors that stand among them."""
    found = [
        Tile(moment.id, moment.title, moment.example if isinstance(moment, Moment) else "")
        for moment in moments(handbook)
    ]
    return found + [_tile(handbook, door) for door in page.doors if door.example]


def askers(handbook: Handbook) -> list[Asker]:
    """Return who asks some FAQ."""
    asking = {faq.asked_by for faq in handbook.faqs}
    return [asker for asker in handbook.vocabulary.askers.values() if asker.id in asking]


def further_pages(handbook: Handbook, page: Home) -> list[Page]:
    """Return the pages that nobody needs in a hurry; none is named that is not there."""
    return [found for reference in page.further if (found := handbook.pages.get(reference.to))]


def known_answers(page: Moment) -> str:
    """Return the answers that the moment gives by itself, as the address of the questions has them."""
    return "&".join(f"{given.question}={given.answer}" for given in page.answers)


def moments(handbook: Handbook) -> list[Page]:
    """Return the moments that have a page, in the order of the home page."""
    return [found for name in handbook.vocabulary.moments if (found := handbook.pages.get(f"moments/{name}"))]


def places(handbook: Handbook) -> list[Page]:
    """Return where somebody who is lost may go on: home, and the moments. The lists are in the menu, by its own names."""
    home = handbook.pages.get(HOME)
    return ([home] if home else []) + moments(handbook)


def urgent_door(handbook: Handbook) -> UrgentDoor | None:
    """Return the door for danger; None in a handbook whose first question does not stop at an outcome."""
    entry = handbook.flow(handbook.entry)
    if entry is None or not entry.questions:
        return None
    answer = entry.first.answers.get(entry.first.unsure)
    outcome = handbook.outcome(answer.to) if answer else None
    return UrgentDoor(entry.first.ask, outcome, handbook.first_line) if outcome else None


def _tile(handbook: Handbook, door: Door) -> Tile:
    outcome = handbook.outcome(door.to.to)
    return Tile(door.to.to, door.words, door.example, outcome is not None and outcome.is_urgent)
