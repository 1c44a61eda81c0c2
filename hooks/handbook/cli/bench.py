"""`bench`: what the hook and the check cost, and what search finds, and how long a district takes to decide."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.set_up import browser, environment, requirements, variables


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own; `benchmarks` has some, such as `--rounds 5`."""
    parser.description = (
        "Print ratios measured in this one run: what the hook and the check cost beside a build without them, what "
        "search finds, how long a first visit takes on a slow phone, and a district to write its file."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Measure all, and stop at what fails."""
    plugins = environment.python(root, requirements.BENCH)
    given = {**variables.for_site(root), "CHROMIUM": str(browser.find())}
    costs = [sys.executable, str(root / "benchmarks"), "--plugins-python", str(plugins), *arguments.others]
    if code := subprocess.run(costs, env=given).returncode:
        return code
    with tempfile.TemporaryDirectory() as folder:
        visits = [sys.executable, str(root / "benchmarks" / "light.py"), folder]
        if code := subprocess.run(visits, env=given).returncode:
            return code
        district = [sys.executable, str(root / "benchmarks" / "decide.py"), str(Path(folder) / "ours")]
        return subprocess.run(district, env=given).returncode
