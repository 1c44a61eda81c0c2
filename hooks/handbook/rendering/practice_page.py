"""The practice page: every case as an exercise, for the template and the script that deals them."""

from collections.abc import Iterable
from dataclasses import dataclass

from markdown import Markdown
from markupsafe import Markup

from handbook.decisions.exercises import practice_order, story
from handbook.decisions.printable import printable
from handbook.decisions.walk import walk
from handbook.model import Case, Handbook, Outcome, Page, Response
from handbook.reading.markdown.printer import printer_of
from handbook.vocabulary import Asker

PAGE = "practice"
"""The id of the page that this fills."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One case to practise: the story, the choices, and what is shown after choosing."""

    case: Case
    story: Markup
    choices: tuple[Response, ...]
    path: str
    """The answers that are right, in words."""
    outcome: Outcome

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the guidelines that the case turns on."""
        return tuple(reference.to for reference in self.case.see if reference.to.startswith("guidelines/"))


def exercises(handbook: Handbook) -> list[Exercise]:
    """Return the cases that can be practised, by title."""
    printer = printer_of(handbook)
    return [found for case in handbook.cases if (found := exercise(handbook, case, printer))]


def exercise(handbook: Handbook, case: Case, printer: Markdown) -> Exercise | None:
    """Return a case as an exercise, its story printed by `printer`; None for one without responses or an outcome."""
    path = walk(handbook, case.claim.by_question) if case.claim and case.responses else None
    if path is None or path.outcome is None:
        return None
    text = story(printable(handbook, case), handbook.vocabulary.story)
    return Exercise(
        case=case,
        story=Markup(printer.reset().convert(text)),  # Markdown without raw HTML
        choices=practice_order(case),
        path=" → ".join(step.label for step in path.steps),
        outcome=path.outcome,
    )


def topics(handbook: Handbook, found: Iterable[Exercise]) -> list[Page]:
    """Return the guidelines that some exercise turns on, by title."""
    named = {id for exercise in found for id in exercise.topics}
    return [page for page in handbook.guidelines if page.id in named]


def askers(handbook: Handbook, found: Iterable[Exercise]) -> list[Asker]:
    """Return who acts in some exercise."""
    acting = {exercise.case.asked_by for exercise in found}
    return [asker for asker in handbook.vocabulary.askers.values() if asker.id in acting]
