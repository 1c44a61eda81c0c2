"""What is filled in by hand: the forms that `docs/guide.yml` names, each with a template of the guide's own.

A template extends `paper/base.html`, which has `blank` for a line to write on and `foot`. It knows its `outcome`, the
`rules` that bound it, and the `urgent` questions, for which no form is filled in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model import Handbook, Outcome
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.rendering.paper.selection import urgent_questions
from handbook.rendering.printables import Sheet, form_sheet


@dataclass(frozen=True, slots=True)
class Bound:
    """A setting that bounds a form, and what holds here."""

    title: str
    means: str


def pages(renderer: PrintRenderer) -> Iterator[tuple[Sheet, str]]:
    """Yield the sheet of each form, with its HTML."""
    handbook = renderer.handbook
    urgent = urgent_questions(handbook)
    for form in handbook.vocabulary.forms:
        outcome = handbook.outcome(form.outcome)
        rules = _rules(handbook, outcome) if outcome else []
        sheet = form_sheet(form)
        yield sheet, renderer.fill(f"forms/{form.name}", sheet, outcome=outcome, rules=rules, urgent=urgent)


def _rules(handbook: Handbook, outcome: Outcome) -> list[Bound]:
    """What holds here of the settings that an outcome names, in its order."""
    settings = (handbook.setting(reference.to) for reference in outcome.see)
    return [Bound(setting.title, setting.values[handbook.chosen(setting)].means) for setting in settings if setting]
