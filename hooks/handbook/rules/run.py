"""A handbook to its problems, and to advice.

Each rule is checked when what it requires holds, so what stands on something broken is not checked further: no
cycle is sought among flows whose questions are in doubt, and no path is walked through such a flow. So one mistake
gives one message. Advice is what could be better; it never fails a build.
"""

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.rules.conditions import CONDITIONS
from handbook.rules.registry import all_rules
from handbook.rules.rule import Check, Condition
from handbook.rules.rule_order import Order, in_order
from handbook.vocabulary import GUIDE

_PROBLEMS = in_order((rule for rule in all_rules() if rule.severity == "problem"), CONDITIONS)
_ADVICE = in_order(rule for rule in all_rules() if rule.severity == "advice")


def check(handbook: Handbook) -> list[Problem]:
    """Return what is wrong with a handbook, beside what was told when it was read.

    Where the words of the field are wrong, nothing else can be judged, and nothing else is told.
    """
    return [] if GUIDE in handbook.refused else run(_PROBLEMS, handbook)


def advise(handbook: Handbook) -> list[Problem]:
    """Return what could be better in a handbook that has no problem."""
    return sorted(run(_ADVICE, handbook))


def run(order: Order, handbook: Handbook) -> list[Problem]:
    """Return what the rules tell; one is skipped unless all that it requires holds."""
    told: dict[Check, list[Problem]] = {}
    hiding: list[Problem] = []
    holding: set[str] = set()
    for step in order.steps:
        if not order.needs[step.id] <= holding:
            continue
        if isinstance(step, Condition):
            holds = step.holds(handbook, hiding)
        else:
            assert step.check, "what has none is in no order"
            if step.check not in told:
                told[step.check] = list(step.check(handbook))
                hiding += told[step.check] if step.hides else []
            holds = not told[step.check]
        if holds:
            holding.add(step.id)
    return [problem for problems in told.values() for problem in problems]
