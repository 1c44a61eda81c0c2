"""What is wrong, where, and what to do about it.

Every other room reports by returning `Problem`s; nothing a contributor writes raises.
"""

import difflib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

MOST = 50
"""How many problems of one file are told; nobody mends more at a time."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file. `path` is relative to the repository, with `/`; lines count from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. `rule` is a heading of `docs/about/rules.md`; `message` says the way out."""

    place: Place
    rule: str
    message: str

    def __str__(self) -> str:
        """One line, whatever a name in it holds."""
        return _printable(f"{self.place}: {self.rule}: {self.message}")


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted, each once, and of each file the first, with a last one that counts the others."""
    told: list[Problem] = []
    counts = Counter[str]()
    last: dict[str, Problem] = {}
    for problem in sorted(set(problems)):
        path = problem.place.path
        counts[path] += 1
        if counts[path] <= MOST:
            told.append(problem)
            last[path] = problem
    for path, count in counts.items():
        if count > MOST:
            message = f"and {count - MOST} more in this file. Mend these first, then check again."
            told.append(Problem(last[path].place, "more-problems", message))
    return sorted(told)


def report(problems: Iterable[Problem]) -> list[str]:
    """Return one line for each problem, sorted by place, then a line that counts them."""
    lines = [str(problem) for problem in sorted(set(problems))]
    if not lines:
        return []
    count = len(lines)
    return [*lines, f"{count} problem{'' if count == 1 else 's'}."]


def nearest(name: str, names: Iterable[str]) -> str:
    """Return ` Did you mean "…"?` for the name most like `name`, or nothing."""
    # Comparing is quadratic in the length, and nobody means a name this long.
    close = difflib.get_close_matches(name[:200], sorted(names), n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""


def listed(names: Iterable[str]) -> str:
    """Return the names for a sentence: `yes, no`."""
    return ", ".join(names) or "nothing"


def shown(text: str) -> str:
    """Return `text` fit for one line of a message: no line breaks or control marks, cut at 80."""
    flat = _printable(" ".join(text.split()))
    return flat if len(flat) <= 80 else flat[:77] + "..."


def _printable(text: str) -> str:
    return "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in text)
