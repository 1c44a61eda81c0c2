"""`bench`: what the hook and the check cost, beside the same build without them."""

import subprocess
from pathlib import Path

from commands import environment


def run(root: Path, arguments: list[str]) -> int:
    """Print ratios measured in this one run; arguments go to `benchmarks`, such as `--rounds 5`."""
    interpreter = environment.python(root, environment.BUILD)
    plugins = environment.python(root, environment.BENCH, ".venv-bench")
    command = [str(interpreter), str(root / "benchmarks"), "--plugins-python", str(plugins), *arguments]
    return subprocess.run(command, env=environment.variables(root)).returncode
