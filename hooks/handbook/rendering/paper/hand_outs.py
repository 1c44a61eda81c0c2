"""Cases for a staff meeting: the story and what people suggested first, the answers on a later page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.decisions.exercises import practice_order
from handbook.decisions.views import lines_to_say
from handbook.decisions.walk import walk
from handbook.model import Case, Outcome, Response, Words
from handbook.rendering.paper.body import PrintLinks
from handbook.rendering.paper.numbers import letter
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.printables import PRACTICE, Sheet, hand_out, practice_sets

LINES = 6
"""How many lines to say have room beside the answers; an outcome may have more."""


@dataclass(frozen=True, slots=True)
class Story:
    """A case, parted into what is told and what is asked."""

    case: Case
    told: Markup
    responses: tuple[tuple[str, Response], ...]
    """With the letter of each."""
    path: tuple[tuple[str, str], ...]
    """What is asked on the way, and the answer."""
    outcome: Outcome | None
    lines: tuple[Words, ...]
    """What may be said, the case's own line first: as many as the side has room for."""


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield the hand-out of each case, the practice set of each moment, and the mixed set, each with its HTML."""
    sets = practice_sets(renderer.handbook, renderer.translations)
    cases = {moment: [case for case in renderer.handbook.cases if case.moment == moment] for moment in sets}
    for found in cases.values():
        for case in found:
            sheet = hand_out(case)
            yield sheet, renderer.fill("hand-out", sheet, story=story_of(renderer, sheet, case))
    for moment, sheet in sets.items():
        yield sheet, _practice(renderer, sheet, cases[moment], others=())
    mixed = [found[0] for found in cases.values()]
    yield PRACTICE, _practice(renderer, PRACTICE, mixed, others=tuple(sets.values()))


def _practice(renderer: PrintRenderer, sheet: Sheet, cases: Sequence[Case], others: tuple[Sheet, ...]) -> str:
    stories = [story_of(renderer, sheet, case) for case in cases]
    return renderer.fill("practice", sheet, stories=stories, others=others)


def story_of(renderer: PrintRenderer, sheet: Sheet, case: Case) -> Story:
    """Return a case, parted, as it stands on this sheet."""
    path = walk(renderer.handbook, case.claim.by_question) if case.claim else None
    return Story(
        case=case,
        told=renderer.bodies.part(case.id, renderer.handbook.vocabulary.story, PrintLinks(sheet.base), deeper=1),
        responses=tuple((letter(at).upper(), response) for at, response in enumerate(practice_order(case))),
        path=tuple((step.ask, step.label) for step in path.steps) if path else (),
        outcome=path.outcome if path else None,
        lines=lines_to_say(renderer.handbook, case, path.outcome)[:LINES] if path and path.outcome else (),
    )
