"""Every former name, with the one of today.

In: the pages that could be read, and the vocabulary. Out: look-ups. A name that something has today is no former name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handbook.model import Flow, Page, Reference, Setting
from handbook.vocabulary import Vocabulary

Within = tuple[str, str]
"""The name of today of what holds something, and a former name in it."""


@dataclass(frozen=True, slots=True)
class FormerNames:
    """Former name to the name of today, of each kind."""

    pages: Mapping[str, str]
    """Whole ids, `settings/callback`."""
    questions: Mapping[str, str]
    answers: Mapping[Within, str]
    """The question's id and a former id of an answer."""
    values: Mapping[Within, str]
    """The setting's whole id and a former id of a value."""
    facts: Mapping[str, str]


def former_names(pages: Mapping[str, Page], replaced: Iterable[Page], vocabulary: Vocabulary) -> FormerNames:
    """Gather the former names; `replaced` are our pages in whose place a district put its own."""
    every = [*pages.values(), *replaced]
    questions = {
        question.id: question for page in every if isinstance(page, Flow) for question in page.questions.values()
    }
    settings = [page for page in every if isinstance(page, Setting)]
    return FormerNames(
        pages={former: id for page in every for former, id in _each(page.id, page.aliases) if former not in pages},
        questions=_gone(questions, ((question.id, question.aliases) for question in questions.values())),
        answers={
            (question.id, former): now
            for question in questions.values()
            for former, now in _gone(
                question.answers, ((answer.id, answer.aliases) for answer in question.answers.values())
            ).items()
        },
        values={
            (setting.id, former): now
            for setting in settings
            for former, now in _gone(
                setting.values, ((value.id, value.aliases) for value in setting.values.values())
            ).items()
        },
        facts={
            former: fact.id
            for fact in vocabulary.facts.values()
            for former, _ in fact.aliases
            if former not in vocabulary.facts
        },
    )


def _gone(known: Iterable[str], named: Iterable[tuple[str, tuple[Reference, ...]]]) -> dict[str, str]:
    """The former names that nothing in `known` has today."""
    here = set(known)
    return {former: id for now, aliases in named for former, id in _each(now, aliases) if former not in here}


def _each(id: str, aliases: tuple[Reference, ...]) -> list[tuple[str, str]]:
    return [(former.to, id) for former in aliases]
