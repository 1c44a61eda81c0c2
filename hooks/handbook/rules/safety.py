"""Safety first: the unsure are sent the careful way, and no district can move a floor.

Each proof is one pass over the graph of all flows, in order, and is tested against trying
every walk.
"""

from collections.abc import Iterator

from handbook.decisions.graph import asked_questions, next_question, topological_order
from handbook.model import CAUTION, Answer, Flow, Handbook
from handbook.problem import Problem, listed
from handbook.rules.conditions import SOUND_FLOWS
from handbook.rules.rule import Rule

FAMILY = "safety"


def no_unsure(handbook: Handbook) -> Iterator[Problem]:
    """A question does not say what a reader who is not sure should answer."""
    for _, question in asked_questions(handbook):
        if not question.routes and not question.unsure and question.answers:
            yield Problem(
                question.place,
                "no-unsure",
                f'"{question.id}" does not say what to answer when not sure. '
                f'Add "unsure:" with one of: {listed(question.answers)}.',
            )


def unsure_less_cautious(handbook: Handbook) -> Iterator[Problem]:
    """Somebody who is not sure could end less careful than somebody who answered otherwise."""
    least: dict[str, int] = {}
    for flow, question in reversed(topological_order(handbook)):
        found = {answer.id: _least(handbook, flow, answer, least) for answer in question.answers.values()}
        ranks = {answer: rank for answer, rank in found.items() if rank is not None}
        if not ranks:
            continue
        least[question.id] = min(ranks.values())
        if question.unsure not in ranks or question.routes or question.setting:
            continue
        for answer in question.answers.values():
            if ranks.get(answer.id, -1) > ranks[question.unsure]:
                yield Problem(
                    question.unsure_place or question.place,
                    "unsure-less-cautious",
                    f'who is not sure at "{question.id}" can end at "{CAUTION[ranks[question.unsure]]}", and the answer '
                    f'"{answer.id}" ends at "{CAUTION[ranks[answer.id]]}" or more careful. Send the unsure that way.',
                )
                break


def _least(handbook: Handbook, flow: Flow, answer: Answer, least: dict[str, int]) -> int | None:
    """The rank of the least careful outcome that an answer can still end at, under any setting.

    None where it leads to a page that could not be read.
    """
    outcome = handbook.outcome(answer.to)
    if outcome:
        return CAUTION.index(outcome.outcome_kind)
    target = next_question(handbook, flow, answer.to)
    return least.get(target[1].id) if target else None


def floors(handbook: Handbook) -> Iterator[Problem]:
    """A setting is read before a floor, or twice on one path; or a floor stops nothing."""
    before: dict[str, frozenset[str]] = {}
    for flow, question in topological_order(handbook):
        read = before.get(question.id, frozenset())
        if question.floor and read:
            yield Problem(
                question.place,
                "setting-before-floor",
                f'"{question.id}" is a floor, and the setting "{min(read)}" is read before it on some path. '
                "Ask the floor first.",
            )
        if question.floor and not any(answer.to.startswith("outcomes/") for answer in question.answers.values()):
            yield Problem(
                question.place,
                "floor-without-stop",
                f'"{question.id}" is a floor, and no answer of it leads to an outcome. Let one stop there.',
            )
        if question.setting and question.setting.to in read:
            yield Problem(
                question.place,
                "setting-twice",
                f'"{question.setting.to}" has been read already on some path to "{question.id}". Read it once.',
            )
        after = read | {question.setting.to} if question.setting else read
        for answer in question.answers.values():
            if target := next_question(handbook, flow, answer.to):
                before[target[1].id] = before.get(target[1].id, frozenset()) | after


RULES = (
    Rule(
        "no-unsure",
        FAMILY,
        check=no_unsure,
        requires=(SOUND_FLOWS.id,),
        why="A reader under stress is often not sure, and has to be told what to answer then.",
    ),
    Rule(
        "unsure-less-cautious",
        FAMILY,
        check=unsure_less_cautious,
        requires=("cycle",),
        why="Doubt must never lead to more risk than any answer does.",
    ),
    Rule(
        "setting-before-floor",
        FAMILY,
        check=floors,
        requires=("cycle",),
        why="A floor is a safety question that no district may change. Behind a setting, a district's choice could "
        "keep a reader from it.",
    ),
    Rule(
        "floor-without-stop",
        FAMILY,
        check=floors,
        requires=("cycle",),
        why="A floor is there to stop a reader who may be in danger, at once.",
    ),
    Rule(
        "setting-twice",
        FAMILY,
        check=floors,
        requires=("cycle",),
        why="The second time a setting can only repeat itself, so a part of the flow would never be shown.",
    ),
)
