"""`settings`: the look at `mkdocs.yml` alone."""

import argparse
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.site.site_file import read_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Look at mkdocs.yml alone: MkDocs has words of its own for a slip in it, or none. The exit is 1 if anything "
        "is wrong. `build` does this first, and `check` does it, too."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print what is wrong."""
    return print_report(read_site(root)[1])
