"""Cases for a staff meeting: the story and what people suggested first, the answers on a later page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handbook.decisions.exercises import practice_order
from handbook.decisions.walk import walk
from handbook.model import Case, Outcome, Response
from handbook.rendering.layout import label
from handbook.rendering.paper.numbers import letter
from handbook.rendering.paper.renderer import Press
from handbook.rendering.printables import PRACTICE, Sheet, hand_out, practice_sets


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


def pages(press: Press) -> Iterator[tuple[Sheet, str]]:
    """Yield the hand-out of each case, the practice set of each moment, and the mixed set."""
    sets = practice_sets(press.handbook, press.translations)
    cases = {moment: [case for case in press.handbook.cases if case.moment == moment] for moment in sets}
    base = next((hand_out(case).base for found in cases.values() for case in found), "")
    told = _Teller(press, base)
    for found in cases.values():
        for case in found:
            sheet = hand_out(case)
            yield sheet, press.fill("hand-out", sheet, story=told.story(case))
    for moment, sheet in sets.items():
        yield sheet, _practice(press, sheet, [told.story(case) for case in cases[moment]], others=[])
    mixed = [told.story(found[0]) for found in cases.values()]
    yield PRACTICE, _practice(press, PRACTICE, mixed, others=list(sets.values()))


def _practice(press: Press, sheet: Sheet, stories: list[Story], others: list[Sheet]) -> str:
    return press.fill("practice", sheet, stories=stories, others=others)


class _Teller:
    """Tells each case once; hand-outs and practice sets share it."""

    def __init__(self, press: Press, base: str) -> None:
        self.handbook = press.handbook
        self._told: dict[str, Story] = {}
        self._base = base
        self._bodies = press.bodies

    def story(self, case: Case) -> Story:
        if case.id not in self._told:
            told = self._bodies.part(
                case.id, self.handbook.vocabulary.story, lambda url, _: (self._base + url, ""), deeper=1
            )
            path = walk(self.handbook, case.claim.by_question) if case.claim else None
            self._told[case.id] = Story(
                case,
                told,
                tuple((letter(at).upper(), response) for at, response in enumerate(practice_order(case))),
                tuple(
                    (
                        step.setting.question if step.setting else step.question.ask,
                        label(self.handbook, step.question, step.answer),
                    )
                    for step in (path.steps if path else ())
                ),
                path.outcome if path else None,
            )
        return self._told[case.id]
