"""In which order rules are checked, and what each waits for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from handbook.rules.rule import Check, Condition, Rule

Needs = Mapping[str, frozenset[str]]
"""The ids of rules and conditions, each with those that must hold before it."""


@dataclass(frozen=True, slots=True)
class Order:
    """Rules and conditions, each behind all that it waits for."""

    steps: tuple[Rule | Condition, ...]
    needs: Needs


def in_order(rules: Iterable[Rule], conditions: Iterable[Condition] = ()) -> Order:
    """Put rules in order. Those without a check are left out: there is nothing to run.

    Raises `ValueError` where one requires what is not there, where rules that share a check do not wait for the same,
    and (as `graphlib.CycleError`) where they wait for each other.
    """
    checked = [rule for rule in rules if rule.check]
    _see_that_sharing_is_fair(checked)
    steps: dict[str, Rule | Condition] = {**{rule.id: rule for rule in checked}, **{one.id: one for one in conditions}}
    needs = {step.id: _needed(step, steps.values()) for step in steps.values()}
    TopologicalSorter(needs).prepare()  # refuses a circle, in which `_waits` would not end
    before = {id: set(needed) for id, needed in needs.items()}
    for id, step in steps.items():
        if isinstance(step, Condition):
            before[id] |= {rule.id for rule in checked if not _waits(rule.id, id, needs)}
    return Order(tuple(steps[id] for id in TopologicalSorter(before).static_order()), needs)


def _needed(step: Rule | Condition, steps: Iterable[Rule | Condition]) -> frozenset[str]:
    """The ids of all that a step requires; the name of a family stands for its rules."""
    found: set[str] = set()
    for name in step.requires:
        meant = {one.id for one in steps if name == one.id or (isinstance(one, Rule) and name == one.family)}
        if not meant:
            raise ValueError(f'"{step.id}" requires "{name}": no rule with a check, no family and no condition is that')
        found |= meant
    return frozenset(found)


def _see_that_sharing_is_fair(rules: Iterable[Rule]) -> None:
    first: dict[Check | None, Rule] = {}
    for rule in rules:
        other = first.setdefault(rule.check, rule)
        if (other.requires, other.hides) != (rule.requires, rule.hides):
            raise ValueError(f'"{rule.id}" and "{other.id}" share a check, and only one of them waits for something')


def _waits(id: str, condition: str, needs: Needs) -> bool:
    """Whether a step waits for a condition, itself or through what it waits for."""
    return condition in needs[id] or any(_waits(needed, condition, needs) for needed in needs[id])
