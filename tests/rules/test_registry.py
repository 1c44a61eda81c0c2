"""The list of rules is whole, and rules run when what they require holds."""

from collections.abc import Collection, Iterator
from graphlib import CycleError
from typing import get_args

import pytest
from handbook.model import District, Handbook
from handbook.problem import Place, Problem, RuleId
from handbook.rules.registry import all_rules, by_id, rule_of
from handbook.rules.rule import Check, Condition, Rule
from handbook.rules.rule_order import in_order
from handbook.rules.run import run

HANDBOOK = Handbook({}, District())
ONE, TWO, THREE, FOUR = "cycle", "no-entry", "bad-id", "stale-page"
"""Ids for rules of toys."""


def finds(*ids: RuleId) -> Check:
    """A check that tells these."""

    def check(handbook: Handbook) -> Iterator[Problem]:
        yield from (Problem(Place("x.md", 1), id, "x") for id in ids)

    return check


def holds(id: RuleId, *requires: str, family: str = "toys") -> Rule:
    return Rule(id, family, "For a test.", finds(), requires)


def fails(id: RuleId, *requires: str, family: str = "toys", hides: bool = True) -> Rule:
    return Rule(id, family, "For a test.", finds(id), requires, hides=hides)


def told(*rules: Rule, conditions: Collection[Condition] = ()) -> list[str]:
    return [problem.rule for problem in run(in_order(rules, conditions), HANDBOOK)]


def test_the_list_holds_every_name_of_a_message_once() -> None:
    assert sorted(one.id for one in all_rules()) == sorted(get_args(RuleId))
    assert all(rule_of(one.id) is one for one in all_rules())


def test_a_family_is_a_file() -> None:
    """Who looks for a rule by its family finds the file, and the check stands in it."""
    for one in all_rules():
        module = f"handbook.rules.{one.family.replace(' ', '_')}"
        assert one.check is None or one.check.__module__ == module, one.id
        assert one in __import__(module, fromlist=["RULES"]).RULES


def test_every_rule_says_why() -> None:
    """In one to three sentences."""
    for one in all_rules():
        assert 1 <= one.why.replace("e.g.", "").count(". ") + 1 <= 3, one.id
        assert one.why.endswith((".", ")")), one.id


def test_two_rules_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match=ONE):
        by_id([holds(ONE), fails(ONE)])


@pytest.mark.parametrize("required", ["nowhere", TWO], ids=["unknown", "without a check"])
def test_what_cannot_hold_cannot_be_required(required: str) -> None:
    """A rule that only reading tells is never run, so none may wait for it."""
    with pytest.raises(ValueError, match=required):
        in_order([holds(ONE, required), Rule(TWO, "others", "For a test.")])


def test_a_circle_is_refused() -> None:
    with pytest.raises(CycleError):
        in_order([holds(ONE, TWO), holds(TWO, THREE), holds(THREE, ONE)])


def test_rules_that_share_a_check_wait_for_the_same() -> None:
    check = finds(ONE)
    with pytest.raises(ValueError, match="share"):
        in_order([Rule(ONE, "toys", "x", check, (THREE,)), Rule(TWO, "toys", "x", check), holds(THREE)])


def test_a_rule_is_run_when_what_it_requires_holds_wherever_it_is_listed() -> None:
    assert told(fails(ONE, TWO), holds(TWO)) == [ONE]
    assert told(fails(ONE, TWO), fails(TWO)) == [TWO]


def test_what_was_skipped_does_not_hold() -> None:
    """Nor does a family of which one rule does not."""
    assert told(fails(ONE, TWO), holds(TWO, THREE), fails(THREE)) == [THREE]
    assert told(fails(ONE, "many"), holds(TWO, family="many"), fails(THREE, family="many")) == [THREE]


def test_a_shared_check_is_run_once_and_its_rules_hold_together() -> None:
    check = finds(ONE)
    shared = Rule(ONE, "toys", "x", check), Rule(TWO, "toys", "x", check)

    assert told(*shared, fails(THREE, TWO)) == [ONE]


def test_a_condition_is_judged_when_all_has_been_told_that_does_not_wait_for_it() -> None:
    """Directly or through others; what hides nothing does not count."""
    sound = Condition("sound", lambda handbook, told: not told)
    waiting = fails(ONE, TWO), holds(TWO, "sound")

    assert told(*waiting, holds(THREE), conditions=[sound]) == [ONE]
    assert told(*waiting, fails(THREE), conditions=[sound]) == [THREE]
    assert sorted(told(*waiting, fails(FOUR, hides=False), conditions=[sound])) == [ONE, FOUR]
