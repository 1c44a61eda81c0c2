"""`bench`: what the hook and the check cost, and what search finds, each beside what one would have otherwise."""

import subprocess
from pathlib import Path

from commands import browser, environment


def run(root: Path, arguments: list[str]) -> int:
    """Print ratios measured in this one run; arguments go to `benchmarks`, such as `--rounds 5`."""
    interpreter = environment.python(root, environment.TEST)
    plugins = environment.python(root, environment.BENCH, ".venv-bench")
    chromium = browser.find(interpreter)
    command = [str(interpreter), str(root / "benchmarks"), "--plugins-python", str(plugins), *arguments]
    return subprocess.run(command, env={**environment.variables(root), "CHROMIUM": str(chromium)}).returncode
