"""The command line of the core.

`python -m handbook check [ROOT]` runs the checks without MkDocs.
`python -m handbook built ROOT SITE` looks at a site that was built.
Both print one line for each problem and exit with 1 if there is any, else with 0.
"""

import argparse
import sys
from pathlib import Path

from handbook.checks import advise, load_and_check
from handbook.checks.built import built
from handbook.problem import report


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m handbook", description="Check the handbook.")
    parser.add_argument("command", choices=["check", "built"])
    parser.add_argument("root", nargs="?", type=Path, default=Path.cwd(), help="the repository (default: here)")
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"), help="the built site, for `built`")
    arguments = parser.parse_args()
    handbook, problems = load_and_check(arguments.root)
    if arguments.command == "built":
        problems += built(handbook, arguments.site)
    for line in report(problems):
        print(line)
    if problems:
        return 1
    if arguments.command == "check":
        advice = advise(handbook)
        for entry in advice:
            print(f"advice: {entry}")
        told = f" {len(advice)} pieces of advice, above." if advice else ""
        print(f"No problems in {len(handbook.pages)} pages.{told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
