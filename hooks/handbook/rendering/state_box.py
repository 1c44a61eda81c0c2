"""The box "In Texas" of a page whose text depends on the law of a state."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Handbook, Page, State
from handbook.rendering.known_facts import KnownFact, known_fact, page_facts


@dataclass(frozen=True, slots=True)
class StateBox:
    """What the box of a page holds: the facts of the district's state, or their questions alone."""

    ids: tuple[str, ...]
    questions: tuple[str, ...]
    state: State | None
    is_of_a_district: bool
    """Whether a district set this up that names no state: then no reader may choose one."""
    known: tuple[KnownFact, ...]


def state_box(handbook: Handbook, page: Page, translations: NullTranslations) -> StateBox | None:
    """Return the box of a page; None where its text depends on no fact that the guide knows."""
    ids = page_facts(handbook, page)
    state = handbook.state
    if not ids:
        return None
    return StateBox(
        ids=tuple(ids),
        questions=tuple(handbook.facts[id].question for id in ids),
        state=state,
        is_of_a_district=bool(handbook.district.name) and not state,
        known=tuple(known_fact(handbook, state.facts[id], translations) for id in ids if state and id in state.facts),
    )
