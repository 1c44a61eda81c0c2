"""Problems and advice as messages: for a terminal, for the lines of a pull request, for programs.

In: problems (which fail a check) and advice (which never does). Out: text to print.
"""

import json
from collections.abc import Iterable
from typing import TextIO

from handbook.problem import Problem, and_more, report, told_of

FORMATS = ("text", "github", "json")


def told(problems: list[Problem], advice: list[Problem], form: str, *, elsewhere: int = 0) -> str:
    """Return everything in one of `FORMATS`; `elsewhere` counts the problems of files nobody asked about."""
    if form == "json":
        return _json(problems, advice, elsewhere)
    if form == "github":
        lines = []
        for problem, more in told_of(problems):
            lines.append(_annotation("error", problem))
            if more:
                lines.append(_annotation("error", Problem(problem.place, problem.rule, and_more(more))))
        lines += [_annotation("notice", entry) for entry in advice]
        return "\n".join([*lines, *_counted(problems, elsewhere)])
    lines = report(problems)[:-1] if problems else []
    return "\n".join([*lines, *_counted(problems, elsewhere), *(f"advice: {entry}" for entry in advice)])


def print_report(problems: list[Problem], out: TextIO | None = None) -> int:
    """Print the problems as a terminal has them, to `out` if it is given; return the exit: 1 if there is any."""
    for line in report(problems):
        print(line, file=out)
    return 1 if problems else 0


def _counted(problems: list[Problem], elsewhere: int) -> list[str]:
    if elsewhere:
        here = report(problems)[-1].removesuffix(".") if problems else "No problem"
        return [f"{here} in the files named, and {elsewhere} in others. Run the check without names to see all."]
    return report(problems)[-1:]


def _annotation(level: str, problem: Problem) -> str:
    """A line that GitHub shows beside the line of the file (workflow commands, `::error`)."""
    where = f"file={_property(problem.place.path)},line={problem.place.line},title={_property(problem.rule)}"
    return f"::{level} {where}::{_data(problem.message)}"


def _data(text: str) -> str:
    """Escape as GitHub's own toolkit does, so that no text of a page can end the command or begin one."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _json(problems: Iterable[Problem], advice: Iterable[Problem], elsewhere: int) -> str:
    data = {
        "problems": [_entry(problem) for problem in sorted(set(problems))],
        "advice": [_entry(entry) for entry in advice],
        "elsewhere": elsewhere,
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _entry(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {"path": place.path, "line": place.line, "rule": problem.rule, "message": problem.message}
