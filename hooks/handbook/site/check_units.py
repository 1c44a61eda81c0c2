"""Every part of a district, checked: each page is read and proved once more under what holds there.

Several at once, each in a process of its own, since each takes as long as the district.
"""

import os
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from handbook.model import Handbook
from handbook.problem import Problem
from handbook.site.load_site import load_and_check


def check_units(root: Path, handbook: Handbook) -> list[Problem]:
    """Return what is wrong in the parts of the district, and not in the district itself, sorted.

    `handbook` is that of the district, without problems.
    """
    if not handbook.units:
        return []
    with ProcessPoolExecutor(min(processors(), len(handbook.units))) as pool:
        found = zip(handbook.units.values(), pool.map(partial(_problems, root), handbook.units), strict=True)
        return sorted({problem for unit, problems in found for problem in _told(problems, unit.file)})


def processors() -> int:
    """Return how many programs this machine can run at once for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _problems(root: Path, unit: str) -> list[Problem]:
    return load_and_check(root, unit=unit)[1]


def _told(problems: Collection[Problem], file: str) -> Iterator[Problem]:
    """Yield each problem; one on a page says under which file it is one."""
    for problem in problems:
        is_there = problem.place.path == file
        yield problem if is_there else replace(problem, message=f"{problem.message} (So it is under {file}.)")
