"""`test`: the whole test suite, with a real browser."""

import subprocess
from pathlib import Path

from commands import browser, environment


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest; arguments go to it. Without a browser nothing runs, and the exit is not 0."""
    interpreter = environment.python(root, environment.TEST)
    variables = {**environment.variables(root), "CHROMIUM": str(browser.find(interpreter))}
    command = [str(interpreter), "-m", "pytest", *(arguments or ["tests"])]
    return subprocess.run(command, cwd=root, env=variables).returncode
