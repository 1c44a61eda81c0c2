"""`make bench ARGS="--only schools"`: what a district costs with no school, one and thirty of its own.

The guide is the real one, with the worked example as its district; each school has contacts and one choice of its own.
What counts is processor time, and the most memory that one of the programs held; the builds run side by side.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from handbooks import ROOT

PARTS = ("docs", "hooks", "overrides", "mkdocs.yml", "requirements.txt", "pyproject.toml", "CHANGELOG.md")
COUNTS = (0, 1, 30)

TIMED = """
import json, resource, sys, time
from handbook.cli import main
start = time.monotonic()
code = main.main(sys.argv[2:])
own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
spent = sum(used.ru_utime + used.ru_stime for used in (own, others))
held = max(own.ru_maxrss, others.ru_maxrss)
with open(sys.argv[1], "w") as file:
    json.dump([code, spent, held, time.monotonic() - start], file)
"""
"""Runs one command of the guide, and notes what it and the programs that it started used."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one command took: processor seconds, seconds on the clock, and the memory of its largest program."""

    processor: float
    clock: float
    megabytes: float


def measure(folder: Path, counts: tuple[int, ...] = COUNTS) -> None:
    """Build and check with each number of schools, and print a table."""
    for count in counts:
        root = district(folder / f"district-{count}", count)
        checked, built = _run(root, "check"), _run(root, "build")
        files = [file for file in (root / "site").rglob("*") if file.is_file()]
        raw = sum(file.stat().st_size for file in files)
        packed = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
        print(f"\n{count} schools, {len(files)} files:")
        for name, spent in (("check", checked), ("build", built)):
            print(f"  {name}  {spent.processor:7.1f} s of processor  {spent.clock:7.1f} s  {spent.megabytes:6.0f} MB")
        print(f"  size   {raw / 1e6:7.1f} MB on disk        {packed / 1e6:7.1f} MB gzipped", flush=True)
        shutil.rmtree(root)


def district(root: Path, count: int) -> Path:
    """Write a copy of the guide with a district of so many schools."""
    root.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, root / part)
    shutil.copytree(ROOT / "examples" / "district", root / "district", ignore=shutil.ignore_patterns("schools"))
    for number in range(1, count + 1):
        file = root / f"district/schools/school-{number}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"name: Example School {number}\n"
            "contacts:\n"
            f"  office: {{said: the office of School {number}, phone: 555-01{number:02}}}\n"
            f"  administrator: the principal of School {number}\n"
            f"settings:\n  callback: {'teacher-returns' if number % 2 else 'para-from-school-line'}\n",
            encoding="utf-8",
        )
    return root


def _run(root: Path, command: str) -> Spent:
    """Run a command to its end; a failure ends the benchmark with what the command said."""
    notes = root / "spent.json"
    variables = {**os.environ, "PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", TIMED, str(notes), command, "--root", str(root)],
        cwd=root,
        env=variables,
        capture_output=True,
        text=True,
    )
    if not notes.exists() or json.loads(notes.read_text())[0]:
        sys.exit(f"{command} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    _, spent, held, clock = json.loads(notes.read_text())
    notes.unlink()
    return Spent(spent, clock, held / (1024 * 1024 if sys.platform == "darwin" else 1024))
