"""`built`: the look at a site that was built."""

import argparse
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.problem import Problem
from handbook.site.built import built
from handbook.site.load_site import load_and_check
from handbook.site.unit_sites import has_unit_sites


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The site, and whether it has a policy."""
    parser.description = (
        "Look at a site that was built: whether it is of this state of the pages, whether each has its chart, and "
        "whether the site's own policy lets them be. The exit is 1 if anything is wrong. `build` does this, too."
    )
    parser.add_argument("site", type=Path, metavar="SITE", help="its folder")
    parser.add_argument("--unit", default="", metavar="ID", help="the part of the district whose site it is")
    parser.add_argument("--without-policy", action="store_true", help="the site was printed from an export")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print what is wrong."""
    return print_report(look(root, arguments.site, unit=arguments.unit, policy=not arguments.without_policy))


def look(root: Path, site: Path, *, unit: str = "", policy: bool = True) -> list[Problem]:
    """Return the problems of the pages of `root`, and of the site that was built from them; see `site.built`.

    `unit` is the part of the district whose site it is.
    """
    handbook, problems = load_and_check(root, unit=unit, has_unit_sites=has_unit_sites(site))
    return [*problems, *built(handbook, site, policy=policy)]
