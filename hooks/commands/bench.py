"""`bench`: what the hook and the check cost, and what search finds, each beside what one would have otherwise."""

import subprocess
import tempfile
from pathlib import Path

from commands import browser, environment


def run(root: Path, arguments: list[str]) -> int:
    """Print ratios measured in this one run; arguments go to `benchmarks`, such as `--rounds 5`."""
    interpreter = environment.python(root, environment.TEST)
    plugins = environment.python(root, environment.BENCH, ".venv-bench")
    chromium = browser.find(interpreter)
    command = [str(interpreter), str(root / "benchmarks"), "--plugins-python", str(plugins), *arguments]
    variables = {**environment.variables(root), "CHROMIUM": str(chromium)}
    if code := subprocess.run(command, env=variables).returncode:
        return code
    with tempfile.TemporaryDirectory() as folder:
        visits = [str(interpreter), str(root / "benchmarks" / "light.py"), folder]
        return subprocess.run(visits, env=variables).returncode
