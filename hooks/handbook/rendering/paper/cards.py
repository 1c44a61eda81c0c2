"""What is carried or hung up: the pocket card, the lanyard card and the poster."""

from collections.abc import Iterator

from handbook.rendering.paper import selection as facts
from handbook.rendering.paper.renderer import Press
from handbook.rendering.printables import LANYARD_CARD, POCKET_CARD, POSTER, Sheet

ON_THE_CARD = 8
"""Outcomes on the back of the pocket card: two a panel."""


def pages(press: Press) -> Iterator[tuple[Sheet, str]]:
    """Yield the three."""
    handbook = press.handbook
    alarms = facts.alarms(handbook)
    safe = facts.safe_outcome(handbook)
    said = ({safe.id} if safe else set()).union(*(alarm.ends for alarm in alarms))
    others = [outcome for outcome in facts.needed(handbook) if outcome.id not in said][:ON_THE_CARD]
    values = {
        "alarms": alarms,
        "urgent": [alarm for alarm in alarms if alarm.outcome.outcome_kind == "urgent"],
        "safe": safe,
        "safe_line": facts.safe_line(handbook),
    }
    told = [(outcome, facts.words_to_parent(handbook, outcome)) for outcome in others]
    yield (
        POCKET_CARD,
        press.fill("pocket-card", POCKET_CARD, panels=[told[at : at + 2] for at in (0, 2, 4, 6)], **values),
    )
    yield LANYARD_CARD, press.fill("lanyard-card", LANYARD_CARD, **values)
    yield POSTER, press.fill("poster", POSTER, **values)
