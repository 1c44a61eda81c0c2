"""What is carried or hung up: the pocket card, the lanyard card and the poster."""

from collections.abc import Iterator

from handbook.rendering.paper import selection
from handbook.rendering.paper.contacts import all_contacts, few_contacts
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.printables import LANYARD_CARD, POCKET_CARD, POSTER, Sheet

ON_THE_CARD = 8
"""Outcomes on the back of the pocket card: two a panel."""


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield the three sheets, each with its HTML."""
    handbook = renderer.handbook
    questions = selection.safety_questions(handbook)
    safe = selection.safe_outcome(handbook)
    said = ({safe.id} if safe else set()).union(*(question.ends for question in questions))
    others = [outcome for outcome in selection.most_common_outcomes(handbook) if outcome.id not in said]
    told = [(outcome, selection.first_words(handbook, outcome)) for outcome in others[:ON_THE_CARD]]
    values = {
        "alarms": questions,
        "urgent": selection.urgent_questions(handbook),
        "safe": safe,
        "safe_line": selection.safe_line(handbook),
    }
    panels = [told[at : at + 2] for at in range(0, ON_THE_CARD, 2)]
    everybody = all_contacts(handbook, renderer.translations)
    on_lanyard, on_poster = (few_contacts(handbook, room, renderer.translations) for room in (5, 6))
    heading = handbook.vocabulary.poster or handbook.vocabulary.title
    yield POCKET_CARD, renderer.fill("pocket-card", POCKET_CARD, panels=panels, contacts=everybody, **values)
    yield LANYARD_CARD, renderer.fill("lanyard-card", LANYARD_CARD, contacts=on_lanyard, **values)
    yield POSTER, renderer.fill("poster", POSTER, heading=heading, contacts=on_poster, **values)
