"""What is wrong, where, and what to do about it.

Every other room reports by returning `Problem`s; nothing a contributor writes raises.
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

MOST = 50
"""How many problems of one file are told; whoever has more mends these first, and the others are often gone then."""


RuleId = Literal[
    "absolute-link", "alias-taken", "also-itself", "answer-not-offered", "answered-by-the-district", "assumed-answer", "avoided-word",
    "bad-address", "bad-changelog", "bad-color", "bad-date", "bad-expiry", "bad-extension", "bad-fact", "bad-file-name",
    "bad-id", "bad-image", "bad-logo", "bad-number", "bad-picture", "bad-reference", "behind-hash", "breaks-policy",
    "broken-link", "broken-quotes", "broken-table", "broken-yaml", "code-block", "control-character", "curly-quotes",
    "cycle", "district-page-place", "duplicate-key", "duplicate-question", "duplicate-title", "edited-outside",
    "empty-link", "empty-text", "floor-holds", "floor-without-stop", "former-name", "heading-order", "hook-ignored",
    "hotline-without-number", "image-without-words", "left-from-draft", "lesson-not-listed", "lesson-parts",
    "line-gone", "link-form", "locked-setting", "long-act", "long-label", "long-line", "long-name", "long-sentence",
    "long-title", "long-words", "looks-private", "lost-comment", "marks-left", "merge-conflict", "misplaced-page",
    "missing-file", "missing-heading", "missing-key", "missing-space", "missing-value", "named-twice", "no-chart",
    "no-district-file", "no-entry", "no-family-words", "no-front-matter", "no-line-left", "no-unsure", "not-a-choice",
    "not-a-file", "not-built", "not-for-reports", "not-in-nav", "not-utf-8", "nothing-to-decide", "number-said-aloud",
    "once-decides", "otherwise-never-happens", "outside-docs", "own-address", "path-moved", "path-stops-early",
    "place-gone", "placeholder", "pointless-question", "printed-raw", "question-not-asked", "raw-html", "renamed-page",
    "replaced-changed", "replaced-gone",
    "replaced-version", "reserved-id", "route-ends", "same-files", "same-label", "same-name", "same-target",
    "search-word-alone", "search-word-empty", "search-word-twice", "setting-before-floor", "setting-block",
    "setting-twice", "settings-clash", "shared-name", "shared-number", "shared-title", "short-number", "stale-page", "state-block", "stray-file",
    "stray-mark", "stray-text", "taken-address", "too-deep", "too-large", "too-many-also", "too-many-answers", "too-many-questions",
    "unchecked-source", "undefined-link", "unknown-anchor", "unknown-fact", "unknown-key", "unknown-line",
    "unknown-moment", "unknown-own-line", "unknown-question", "unknown-reference", "unknown-role", "unknown-setting",
    "unknown-state", "unknown-target", "unknown-value", "unreachable-flow", "unreachable-question", "unreached-outcome",
    "unread-setting", "unreadable-color", "unsafe-svg", "unset-setting", "unsure-less-cautious", "unused-file",
    "unused-guideline", "unwalked-answer", "wrong-indent", "wrong-order", "wrong-outcome", "wrong-type", "yaml-alias",
    "yaml-tag",
]  # fmt: skip
"""Every name that a message can carry, so that mypy refuses a slip in one. `handbook.rules.registry` has the rule of each."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file. `path` is relative to the repository, with `/`; lines count from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Fault(NamedTuple):
    """What is wrong with a text, and on which of its lines."""

    line: int
    rule: RuleId
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. `message` says the way out."""

    place: Place
    rule: RuleId
    message: str

    def __str__(self) -> str:
        """One line, whatever a name in it holds."""
        return _printable(f"{self.place}: {self.rule}: {self.message}")


def report(problems: Iterable[Problem]) -> list[str]:
    """Return one line for each problem, sorted by place, then a line that counts them.

    Of a file with many, the first `MOST` are told, and how many more there are.
    """
    found = set(problems)
    if not found:
        return []
    lines = []
    for problem, more in told_of(found):
        lines.append(str(problem))
        if more:
            lines.append(_printable(f"{problem.place.path}: {and_more(more)}"))
    count = len(found)
    return [*lines, f"{count} problem{'' if count == 1 else 's'}."]


def told_of(problems: Iterable[Problem]) -> Iterator[tuple[Problem, int]]:
    """Yield, sorted by place, the problems to tell; beside the last of a file, how many are left untold."""
    for _, group in groupby(sorted(set(problems)), lambda problem: problem.place.path):
        of_file = list(group)
        for problem in of_file[: MOST - 1]:
            yield problem, 0
        if len(of_file) >= MOST:
            yield of_file[MOST - 1], len(of_file) - MOST


def and_more(count: int) -> str:
    """Say how many problems of a file are not told."""
    return f"and {count} more in this file."


def nearest(name: str, names: Iterable[str]) -> str:
    """Return ` Did you mean "…"?` for the name most like `name`, or nothing."""
    found = most_like(name, names)
    return f' Did you mean "{found}"?' if found else ""


def most_like(name: str, names: Iterable[str]) -> str:
    """Return the name most like `name`, or nothing; capitals, spaces and underscores do not count."""
    plain = {_plain(one): one for one in sorted(names)}
    # Comparing is quadratic in the length, and nobody means a name this long.
    close = difflib.get_close_matches(_plain(name[:200]), plain, n=1, cutoff=0.61)
    return plain[close[0]] if close else ""


def _plain(name: str) -> str:
    return name.casefold().replace(" ", "-").replace("_", "-")


def listed(names: Iterable[str]) -> str:
    """Return the names for a sentence: `yes, no`."""
    return ", ".join(names) or "nothing"


def shown(text: str) -> str:
    """Return `text` fit for one line of a message: no line breaks or control marks, cut at 80."""
    flat = _printable(" ".join(text.split()))
    return flat if len(flat) <= 80 else flat[:77] + "..."


def _printable(text: str) -> str:
    return "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in text)
