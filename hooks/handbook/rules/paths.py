"""Every FAQ and case is run: its answers lead where it says, under every choice of a district."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handbook.decisions.graph import all_questions
from handbook.decisions.walk import DecisionPath, walk_every_setting
from handbook.model import Asked, Claim, Handbook, Otherwise, Reference
from handbook.problem import Problem, listed
from handbook.rules.given_answers import wrong
from handbook.rules.rule import Rule

FAMILY = "paths"


def claims(handbook: Handbook) -> Iterator[Problem]:
    """Walk the answers of each page of ours and its variants, where each answer is one that there is.

    Of a district's pages the same is advice (`handbook.rules.updates`): a change of ours can bring it about.
    """
    questions = all_questions(handbook)
    for page in handbook.pages.values():
        for claim in page.claims if isinstance(page, Asked) and not page.is_districts else ():
            if not wrong(handbook, claim, questions):
                yield from walked(handbook, claim)


def walked(handbook: Handbook, claim: Claim) -> list[Problem]:
    """Return what goes wrong first on the walks of a claim."""
    paths = walk_every_setting(handbook, claim.by_question)
    if any(path.lost for path in paths):
        return []  # the flow is broken, and says so itself
    return _stops_early(claim, paths) or _not_asked(claim, paths) or _wrong_outcomes(handbook, claim, paths)


def _stops_early(claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    for path in paths:
        if path.asks:
            return [
                Problem(
                    claim.place,
                    "path-stops-early",
                    f'the answers stop before the end{_under(path)}: next, "{path.asks.id}" is asked. '
                    f"It offers: {listed(path.asks.answers)}.",
                )
            ]
    return []


def _not_asked(claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    """An answer to a question that no walk meets, or that stands in another order than it is asked."""
    asked = [[step.question.id for step in path.steps if not step.setting] for path in paths]
    met = {question for path in asked for question in path}
    found = [
        Problem(
            given.place,
            "question-not-asked",
            f'these answers never lead to "{given.question}". Delete the line, or fix the answers before it.',
        )
        for given in claim.answers
        if given.question not in met
    ]
    if found:
        return found
    order = {given.question: number for number, given in enumerate(claim.answers) if not given.assumed}
    for path in asked:
        for earlier, later in pairwise(question for question in path if question in order):
            if order[earlier] > order[later]:
                given = claim.answers[order[later]]
                return [Problem(given.place, "wrong-order", f'"{later}" is asked after "{earlier}". Swap the lines.')]
    return []


def _wrong_outcomes(handbook: Handbook, claim: Claim, paths: Sequence[DecisionPath]) -> list[Problem]:
    """Compare where each walk ends with what the page says for those settings."""
    wrong: dict[Reference, DecisionPath] = {}
    used: list[Otherwise | None] = []
    for path in paths:
        entry = claim.otherwise_under(path.settings)
        used.append(entry)
        said = entry.outcome if entry else claim.outcome
        if path.outcome and path.outcome.id != said.to and handbook.outcome(said.to):
            wrong.setdefault(said, path)
    found = [
        Problem(
            said.place,
            "wrong-outcome",
            f'this says "{said.to}", and the answers end at "{path.outcome.id if path.outcome else ""}"{_under(path)} '
            f"({_last(path)}).",
        )
        for said, path in wrong.items()
    ]
    return found or [
        Problem(
            entry.place,
            "otherwise-never-happens",
            "no walk of these answers meets these settings together. Delete the entry, or fix its settings.",
        )
        for entry in claim.otherwise
        if entry not in used
    ]


def _under(path: DecisionPath) -> str:
    chosen = [f"{id.removeprefix('settings/')}: {value}" for id, value in path.settings.items()]
    return f" where a district chose {', '.join(chosen)}" if chosen else ""


def _last(path: DecisionPath) -> str:
    return f"{path.steps[-1].question.id}: {path.steps[-1].answer.id}" if path.steps else "no answer"


RULES = (
    Rule(
        "path-stops-early",
        FAMILY,
        check=claims,
        requires=("reachability", "safety"),
        why="Where the answers stop before the end, a page cannot show where they lead.",
    ),
    Rule(
        "question-not-asked",
        FAMILY,
        check=claims,
        requires=("reachability", "safety"),
        why="A story that answers a question which nobody would be asked does not fit the chart on its page.",
    ),
    Rule(
        "wrong-order",
        FAMILY,
        check=claims,
        requires=("reachability", "safety"),
        why="Whoever follows the page along the chart meets the questions in the order asked.",
    ),
    Rule(
        "wrong-outcome",
        FAMILY,
        check=claims,
        requires=("reachability", "safety"),
        why="If the page says one outcome and the flow leads to another, a reader gets two kinds of advice. So every "
        "page proves the flows, under every choice of a district.",
    ),
    Rule(
        "otherwise-never-happens",
        FAMILY,
        check=claims,
        requires=("reachability", "safety"),
        why="What a page says of a choice that its path never meets is read by nobody, and never proved.",
    ),
)
