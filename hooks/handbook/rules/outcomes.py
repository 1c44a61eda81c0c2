"""What an outcome offers beside its own act: few things, each once, and none of them itself."""

from collections.abc import Iterator

from handbook.model import Handbook, Outcome, Reference
from handbook.problem import Problem
from handbook.rules.rule import Rule

FAMILY = "outcomes"
MAX_ALSO = 4
"""As many as a reader takes in after an act: no more than the answers of a question."""


def also(handbook: Handbook) -> Iterator[Problem]:
    """An outcome names itself as a second duty, or names too many."""
    for outcome in handbook.outcomes:
        named = [entry.outcome for entry in outcome.also]
        for reference in named:
            if reference.to == outcome.id:
                yield Problem(
                    reference.place, "also-itself", '"also" names the outcome that it stands in. Take it out.'
                )
        if len(named) > MAX_ALSO:
            yield Problem(
                named[MAX_ALSO].place,
                "too-many-also",
                f'"also" names {len(named)} outcomes, and a reader takes in {MAX_ALSO}. Keep the gravest.',
            )


def named_twice(handbook: Handbook) -> Iterator[Problem]:
    """An outcome offers one duty or one number twice, or two of its lines have one id."""
    for outcome in handbook.outcomes:
        yield from _twice(outcome, "also", [entry.outcome for entry in outcome.also])
        yield from _twice(outcome, "call", list(outcome.call))
        lines = [Reference(words.id, words.id_place) for words in outcome.say if words.id and words.id_place]
        yield from _twice(outcome, "say", lines)


def _twice(outcome: Outcome, key: str, named: list[Reference]) -> Iterator[Problem]:
    seen = set()
    for reference in named:
        if reference.to in seen and reference.to != outcome.id:
            yield Problem(reference.place, "named-twice", f'"{key}" names "{reference.to}" twice. Keep one.')
        seen.add(reference.to)


RULES = (
    Rule("also-itself", FAMILY, check=also, why="A second duty that is the first leads a reader in a circle."),
    Rule(
        "too-many-also",
        FAMILY,
        check=also,
        why="Whoever has just been told what to do takes in four more acts at most.",
    ),
    Rule(
        "named-twice",
        FAMILY,
        check=named_twice,
        why="A reader would meet the same duty or number twice, and a page could not say which of two lines it means.",
    ),
)
