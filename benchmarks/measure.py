"""Runs one command and says what it cost: processor seconds, and peak memory in megabytes."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor time (user and system), which other programs on the machine hardly change."""

    seconds: float
    megabytes: float


def run(command: list[str], folder: Path) -> Cost:
    """Run to the end; a failure ends the benchmark with what the command said."""
    variables = {
        **os.environ,
        "PYTHONPATH": str(folder / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    process = subprocess.Popen(command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)} failed:\n{said.decode(errors='replace')[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))


def build(python: str, folder: Path) -> Cost:
    """Build the site of `folder` with MkDocs."""
    return run([python, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")], folder)


def check(python: str, folder: Path, *files: str) -> Cost:
    """Check the handbook of `folder` without MkDocs; with files named, as an editor does at each save."""
    return run([python, "-m", "handbook", "check", "--root", str(folder), *files], folder)
