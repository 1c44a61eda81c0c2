"""The practice page: every case as an exercise, for the template and the script that deals them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from handbook.decisions.exercises import practice_order, story
from handbook.decisions.printable import printable
from handbook.decisions.walk import walk
from handbook.model import Handbook, Outcome, Page, Response
from handbook.reading.markdown.printer import printer_of
from handbook.rendering import labels as words
from handbook.rendering.layout import label

PAGE = "practice"
"""The id of the page that this fills."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One case to practise: the story, the choices, and what is shown after choosing."""

    id: str
    """The case's bare id, the anchor of its exercise."""
    link: Markup
    title: str
    asker: str
    topics: tuple[str, ...]
    story: Markup
    choices: tuple[Response, ...]
    path: str
    outcome: Outcome


def exercises(handbook: Handbook, anchor: Callable[[Page], Markup]) -> list[Exercise]:
    """Return the cases that can be practised, by title. `anchor` draws a link to a page."""
    printer = printer_of(handbook)
    found = []
    for case in handbook.cases:
        if not case.claim or not case.responses:
            continue
        path = walk(handbook, case.claim.by_question)
        if path.outcome is None:
            continue
        told = Markup(
            printer.reset().convert(story(printable(handbook, case), handbook.vocabulary.story))
        )  # Markdown without raw HTML
        found.append(
            Exercise(
                id=case.name,
                link=anchor(case),
                title=case.title,
                asker=case.asked_by,
                topics=tuple(reference.to for reference in case.see if reference.to.startswith("guidelines/")),
                story=told,
                choices=practice_order(case),
                path=" → ".join(label(handbook, step.question, step.answer) for step in path.steps),
                outcome=path.outcome,
            )
        )
    return found


def topics(handbook: Handbook, cases: list[Exercise]) -> Mapping[str, str]:
    """Return the guidelines that some case turns on, with their titles, by title."""
    named = {id for case in cases for id in case.topics}
    return {page.id: page.title for page in handbook.guidelines if page.id in named}


def askers(cases: list[Exercise]) -> Mapping[str, str]:
    """Return who acts in some case, in words."""
    return {asker: name for asker, name in words.I_AM.items() if any(case.asker == asker for case in cases)}
