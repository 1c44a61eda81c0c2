"""`coverage`: which answers and setting values the FAQs and cases walk, and which none does."""

import argparse
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.decisions import coverage
from handbook.site.load_site import load_and_check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Say which answers of the flows, and which choices of a district, the FAQs and the cases walk, and which none "
        "does; for each of those, the beginning of a case is printed."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print it; of a handbook with problems, print those."""
    handbook, problems = load_and_check(root)
    if print_report(problems):
        return 1
    print(coverage.as_text(handbook), end="")
    return 0
