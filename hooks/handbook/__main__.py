"""The command line of the core.

`python -m handbook check [ROOT]` runs the checks without MkDocs.
`python -m handbook built ROOT SITE` looks at a site that was built.
`python -m handbook coverage [ROOT]` says which answers no FAQ or case walks.
`python -m handbook export ROOT FOLDER` writes the finished pages for a site generator without hooks.
`python -m handbook impact BEFORE AFTER` says which decisions differ between two repositories.
`python -m handbook doctor ROOT --today DAY [--upstream FOLDER]` says what waits for somebody.
Problems are printed one a line, and the exit is 1 if there is any, else 0.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from handbook import coverage, doctor, impact, reading
from handbook.checks import advise, check, load_and_check
from handbook.checks.built import built
from handbook.export import export
from handbook.load import load
from handbook.problem import Problem, report

FORMATS = {"text": impact.as_text, "markdown": impact.as_markdown, "json": impact.as_json}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m handbook", description="Check the handbook.")
    commands = parser.add_subparsers(dest="command", required=True)
    acts = {
        "check": _check,
        "built": _built,
        "coverage": _coverage,
        "impact": _impact,
        "doctor": _doctor,
        "export": _export,
    }
    for name, act in acts.items():
        command = commands.add_parser(name)
        command.set_defaults(act=act)
        command.add_argument(
            "root", nargs="?" if name in ("check", "coverage") else None, type=Path, default=Path.cwd()
        )
        if name == "check":
            command.add_argument("--reading", action="store_true", help="how hard each page is to read")
        if name == "doctor":
            command.add_argument("--today", type=date.fromisoformat, default=date.today())
            command.add_argument("--upstream", type=Path)
        if name == "built":
            command.add_argument("site", type=Path)
        if name == "export":
            command.add_argument("folder", type=Path)
        if name == "impact":
            command.add_argument("after", type=Path)
            command.add_argument("--settings", type=Path)
            command.add_argument("--format", choices=FORMATS, default="text")
    arguments = parser.parse_args()
    result: int = arguments.act(arguments)
    return result


def _check(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    if _told(problems):
        return 1
    advice = advise(handbook)
    for entry in advice:
        print(f"advice: {entry}")
    told = f" {len(advice)} pieces of advice, above." if advice else ""
    if measured := reading.as_text(handbook, every=arguments.reading):
        print(measured)
    print(f"No problems in {len(handbook.pages)} pages.{told}")
    return 0


def _built(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    return _told([*problems, *built(handbook, arguments.site)])


def _coverage(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    if _told(problems):
        return 1
    print(coverage.as_text(handbook), end="")
    return 0


def _impact(arguments: argparse.Namespace) -> int:
    """The state before may have problems of its own; the state after may not."""
    before, _ = load(arguments.root)
    after, problems = load(arguments.after, arguments.settings)
    if _told([*problems, *check(after)]):
        return 1
    print(FORMATS[arguments.format](impact.compare(before, after)), end="")
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    """Say what waits for somebody. A handbook with problems is examined as far as it can be read."""
    handbook, problems = load_and_check(arguments.root)
    upstream = load(arguments.upstream)[0] if arguments.upstream else None
    print(doctor.as_text(doctor.examine(handbook, arguments.today, upstream)), end="")
    if problems:
        print(f"\nThe check finds {len(problems)} problem{'' if len(problems) == 1 else 's'}: run make check.")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    handbook, problems = load_and_check(arguments.root)
    if _told(problems):
        return 1
    if arguments.folder.exists():
        print(f"{arguments.folder} is there already. Name a folder that is not, or delete it.")
        return 1
    try:
        export(arguments.root, handbook, arguments.folder, os.environ.get("SITE_URL", ""))
    except OSError as reason:
        print(f"{arguments.folder} could not be written, and nothing was: {reason}.")
        return 1
    print(f"Written: {len(handbook.pages)} pages in {arguments.folder}.")
    return 0


def _told(problems: list[Problem]) -> int:
    for line in report(problems):
        print(line)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
