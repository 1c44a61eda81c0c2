"""What a rule is, and what it may wait for."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from handbook.model import Handbook
from handbook.problem import Problem, RuleId

Check = Callable[[Handbook], Iterator[Problem]]
Severity = Literal["problem", "advice"]
"""A problem stops a build. Advice is what could be better; it never does."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong. Its id is in each message, and is a heading of `docs/about/rules.md`."""

    id: RuleId
    family: str
    """The file of this folder in which it stands, in words, and the section of the page of rules."""
    why: str
    """Why the rule exists, in one to three sentences."""
    check: Check | None = None
    """Yields what is wrong; None where only the reading of a file, or the look at the built site, can tell.

    Rules share a check that looks at a thing once and says the first that is wrong with it. It may also tell an id
    of another family, such as that of a value that no setting has.
    """
    requires: tuple[str, ...] = ()
    """What must hold before this is checked: ids of rules, families, and conditions (`handbook.rules.conditions`).

    A rule holds if its check was run and told nothing. So one mistake gives one message.
    """
    severity: Severity = "problem"
    hides: bool = True
    """Whether conditions count what this rule tells, so that it may keep other rules from being checked."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of the handbook that must be sound, whichever rule would tell.

    It is judged when every rule has been checked that does not wait for it.
    """

    id: str
    holds: Callable[[Handbook, Collection[Problem]], bool]
    """Takes the handbook, and what was told before."""
    requires: tuple[str, ...] = ()
