"""A repository to its handbook as the site prints it, and to every problem: the one place where all is put together.

`mkdocs.yml` is read, then the handbook with the Markdown that it names, then both are compared, what a
district's pages do not answer is assumed, and then the rules run. The build, the command line and the tests all begin here.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from handbook.decisions.assumed import with_assumed_answers
from handbook.model import Handbook
from handbook.problem import Problem
from handbook.reading.files.places import DATA, DOCS
from handbook.reading.load import load
from handbook.reading.one_page import ReadOne, read_one
from handbook.rules.run import check
from handbook.site.frame import frame_files
from handbook.site.site_file import read_site, unlike

UNIT, BESIDE = "GUIDE_UNIT", "GUIDE_UNITS"
"""The environment variables that tell the site's generator for which part of the district it prints, and whether the
sites of all of them are printed. The build command sets them."""


def load_site(
    root: Path,
    district_file: Path | None = None,
    *,
    unit: str = "",
    has_unit_sites: bool = False,
    read: ReadOne = read_one,
) -> tuple[Handbook, list[Problem]]:
    """Read the repository at `root`, and return its handbook with what cannot be read.

    Another file may stand for `district/district.yml`; `unit`, `has_unit_sites` and `read` are as `load` takes them.
    Where there is no `mkdocs.yml` and no hook that would want one, the handbook is printed in plain Markdown.
    """
    site, site_problems = read_site(root)
    handbook, problems = load(
        root,
        district_file,
        unit=unit,
        has_unit_sites=has_unit_sites,
        markdown=site.extensions,
        frame=frame_files(root),
        read=read,
    )
    return with_assumed_answers(handbook), [
        *problems,
        *site_problems,
        *unlike(site, _ours(handbook, root), handbook.strays),
    ]


def _ours(handbook: Handbook, root: Path) -> set[str]:
    """The files below `docs/` that are as they should be, those too in whose place a district put its own."""
    known = {*handbook.files, *DATA} - handbook.strays
    return {path for path in known if (root / DOCS / path).is_file()}


def load_and_check(
    root: Path, *, unit: str = "", has_unit_sites: bool = False, read: ReadOne = read_one
) -> tuple[Handbook, list[Problem]]:
    """Read the repository at `root`, and return its handbook with all its problems, sorted, each once.

    `unit`, `has_unit_sites` and `read` are as `load` takes them.
    """
    handbook, problems = load_site(root, unit=unit, has_unit_sites=has_unit_sites, read=read)
    return handbook, sorted({*problems, *check(handbook)})


def load_as_told(
    root: Path, variables: Mapping[str, str] = os.environ, read: ReadOne = read_one
) -> tuple[Handbook, list[Problem]]:
    """Do the same for whoever is named in the environment `variables`."""
    return load_and_check(root, unit=variables.get(UNIT, ""), has_unit_sites=bool(variables.get(BESIDE)), read=read)
