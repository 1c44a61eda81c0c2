"""`check`: every rule over every page, without MkDocs."""

import argparse
import os
import sys
from pathlib import Path

from handbook.cli import messages
from handbook.cli.edited_outside import edited_outside
from handbook.problem import Problem, shown
from handbook.rules import readability
from handbook.rules.run import advise
from handbook.site.check_units import check_units
from handbook.site.load_site import load_and_check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is printed, and how."""
    parser.description = (
        "Name every mistake in the pages, with file and line, without building. Advice never fails. The exit is 1 if "
        "anything is wrong anywhere, in a file that was named or not, because pages refer to each other."
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="print what concerns these files and folders alone"
    )
    parser.add_argument(
        "--format",
        choices=messages.FORMATS,
        default="text",
        help="text for a terminal, github for the lines of a pull request, json for programs (default: text)",
    )
    parser.add_argument("--reading", action="store_true", help="say of each page how hard it is to read")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print the problems and the advice; 0 without a problem, 2 for a file that is not there."""
    named = {_from_root(file, root) for file in arguments.files}
    if absent := sorted(path for path in named if not os.path.lexists(root / path)):
        print(
            f"There is no file {shown(absent[0])}. Name files of this guide, such as docs/faqs/….md.", file=sys.stderr
        )
        return 2
    handbook, problems = load_and_check(root)
    problems = problems or check_units(root, handbook)
    advice = [] if problems else sorted([*advise(handbook), *edited_outside(root)])
    printed = [problem for problem in problems if _concerns(problem, named)]
    advice = [entry for entry in advice if _concerns(entry, named)]
    elsewhere = len(set(problems)) - len(set(printed))
    if told := messages.told(printed, advice, arguments.format, elsewhere=elsewhere):
        print(told)
    if arguments.format == "text" and not problems:
        if not named and (measured := readability.as_text(handbook, every=arguments.reading)):
            print(measured)
        more = f" {len(advice)} pieces of advice, above." if advice else ""
        print(f"No problems in {len(handbook.pages)} pages.{more}")
    return 1 if problems else 0


def _concerns(problem: Problem, named: set[str]) -> bool:
    """Whether it lies in one of the files named, or below one of the folders; without names, always."""
    path = problem.place.path
    return not named or any(path == name or path.startswith(f"{name}/") for name in named)


def _from_root(file: Path, root: Path) -> str:
    """The path as messages have it. A file is named from where one stands, or from the root."""
    whole = file.absolute() if os.path.lexists(file) else root.absolute() / file
    try:
        resolved = whole.resolve()
    except (OSError, RuntimeError):  # a name longer than the disk can hold, or a link to itself
        return str(file)
    return resolved.relative_to(root.resolve()).as_posix() if resolved.is_relative_to(root.resolve()) else str(file)
