"""A YAML text to its tree, with the slips of a writer's hand taken out on the way.

In: the text, and where it begins in its file. Out: a mapping, or None, and the problems.
"""

from collections.abc import Collection

import yaml

from handbook.problem import Place, Problem
from handbook.reading.slips.passes import Draft, Pass, fix
from handbook.reading.source_error import SourceError
from handbook.reading.yaml import hints
from handbook.reading.yaml.events import build
from handbook.reading.yaml.tree import YamlMap


def parse(
    text: str,
    path: str,
    first_line: int,
    names: Collection[str] = (),
    *,
    closely: bool = False,
    passes: tuple[Pass, ...] = (),
) -> tuple[YamlMap | None, list[Problem]]:
    """Return the mapping that a text of the file at `path` holds, and the problems; None if it cannot be read.

    What cannot be read is read again once the slips that a writer's hand makes are taken out: so one
    reading names all of them, and what follows one of them is not named as well. With `closely`, slips
    are sought in a text that can be read, too, and by the caller's own `passes` first. `names` are keys
    that the text has.
    """
    draft = Draft(text, first_line, names)
    if closely:
        fix(draft, passes)
    root, problems = _attempt(draft.text, path, first_line)
    if root is None and not closely and problems[0].rule != "too-deep":  # that is no slip of the hand
        fix(draft)
        root, problems = _attempt(draft.text, path, first_line) if draft.slips else (root, problems)
    slips = [Problem(Place(path, slip.line), slip.rule, slip.message) for slip in draft.slips]
    return root, [*slips, *beside(slips, problems, around=int(root is None))]


def beside(slips: list[Problem], problems: list[Problem], around: int = 0) -> list[Problem]:
    """Return the problems that stand in other lines than the slips, which may be their cause.

    Lines up to `around` away count as the same.
    """
    near = {slip.place.line + step for slip in slips for step in range(-around, around + 1)}
    return [problem for problem in problems if problem.place.line not in near]


def _attempt(text: str, path: str, first_line: int) -> tuple[YamlMap | None, list[Problem]]:
    """Build the tree, or say the first thing that stands in the way."""
    try:
        root, faults = build(text, first_line)
    except SourceError as error:
        return None, [error.at(path)]
    except yaml.YAMLError as error:
        last_line = first_line + text.rstrip().count("\n")
        line = min(first_line + hints.error_line(error), last_line)
        return None, [SourceError(line, "broken-yaml", hints.hint(error)).at(path)]
    problems = [Problem(Place(path, fault.line), fault.rule, fault.message) for fault in faults]
    if root is None:
        return YamlMap({}, first_line), problems
    if not isinstance(root, YamlMap):
        return None, [SourceError(root.line, "broken-yaml", 'this should be a list of "key: value" lines.').at(path)]
    return root, problems
