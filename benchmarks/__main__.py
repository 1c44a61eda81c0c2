"""`make bench`: what the hook and the check cost, as ratios within this one run, and what search finds.

Builds alternate, so that whatever else the machine does meets both; of each the median of
some rounds counts. Compare ratios, never seconds of two machines.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import edit
import schools
import search
from handbooks import ROOT, make
from measure import Cost, build, check

LIMITS = {"hook": 1.15, "growth": 5.5, "check": 0.25, "memory": 2.0}
AT_ONCE = 1.0
"""Seconds within which an editor that checks the file it saves should have its answer."""

FILE = "docs/flows/safety-first.md"
PROOFER = "  autorefs: {}\n  htmlproofer: {validate_external_urls: false}\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--plugins-python", help="a Python in which autorefs and htmlproofer are installed")
    parser.add_argument(
        "--only",
        choices=("build", "edit", "search", "schools"),
        help="measure one part alone; schools are measured only so",
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.only == "schools":
            schools.measure(Path(folder))
            return
        if arguments.only in (None, "build"):
            _measure(Path(folder), arguments.rounds, arguments.plugins_python)
        if arguments.only in (None, "edit"):
            edit.measure(Path(folder), arguments.rounds)
        if arguments.only in (None, "search"):
            search.measure(Path(folder))


def _measure(folder: Path, rounds: int, plugins: str | None) -> None:
    python = sys.executable
    hooked = {}
    for pages, times in ((100, rounds), (1000, rounds), (5000, max(1, rounds // 2))):
        ours, bare = make(folder / f"ours-{pages}", pages), make(folder / f"bare-{pages}", pages, hook=False)
        costs: dict[str, list[Cost]] = {"ours": [], "bare": [], "check": []}
        for _ in range(times):
            costs["bare"].append(build(python, bare))
            costs["ours"].append(build(python, ours))
            costs["check"].append(check(python, ours))
        middle = {name: sorted(found, key=lambda cost: cost.seconds)[times // 2] for name, found in costs.items()}
        hooked[pages] = middle["ours"]
        print(f"\n{pages} pages, median of {times}:")
        print(f"  build with the hook   {middle['ours'].seconds:7.2f} s  {middle['ours'].megabytes:6.0f} MB")
        print(f"  bare Material          {middle['bare'].seconds:7.2f} s  {middle['bare'].megabytes:6.0f} MB")
        print(f"  check alone           {middle['check'].seconds:7.2f} s  {middle['check'].megabytes:6.0f} MB")
        _ratio("hook / bare", middle["ours"].seconds / middle["bare"].seconds, LIMITS["hook"])
        _ratio("memory, hook / bare", middle["ours"].megabytes / middle["bare"].megabytes, LIMITS["memory"])
        _ratio("check / build", middle["check"].seconds / middle["ours"].seconds, LIMITS["check"])
    named = min(check(python, ROOT, FILE).seconds for _ in range(rounds))
    print("\nThese pages, one file named, as at each save:")
    _ratio("check, seconds", named, AT_ONCE)
    print("\nGrowth:")
    _ratio("5,000 / 1,000 pages", hooked[5000].seconds / hooked[1000].seconds, LIMITS["growth"])
    if plugins:
        other = build(plugins, make(folder / "plugins", 1000, hook=False, extra=PROOFER))
        bare = build(plugins, make(folder / "plugins-bare", 1000, hook=False))
        print("\n1,000 pages with autorefs and htmlproofer instead:")
        print(f"  with / without them: {other.seconds / bare.seconds:.2f}")


def _ratio(name: str, value: float, limit: float) -> None:
    print(f"  {name:<21} {value:7.2f}    (at most {limit}: {'held' if value <= limit else 'MISSED'})")


if __name__ == "__main__":
    main()
