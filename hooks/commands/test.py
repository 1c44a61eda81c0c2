"""`test`: the whole test suite, with a real browser, and how much of the core it ran through."""

import subprocess
from pathlib import Path

from commands import browser, environment

PARALLEL = ["--numprocesses", "auto", "--dist", "loadfile", "--max-worker-restart", "0"]
"""On every core, a file at a time on each; a process that dies is not started again to die at the same test."""

WHOLE = ["tests", *PARALLEL, "--cov", "--cov-report", "term:skip-covered"]
"""Every test file, and how much of the core they ran through."""


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest; arguments go to it. Without a browser nothing runs, and the exit is not 0.

    Without arguments, what the tests ran through is counted and printed; the exit is pytest's.
    """
    interpreter = environment.python(root, environment.TEST)
    variables = {**environment.variables(root), "CHROMIUM": str(browser.find(interpreter))}
    command = [str(interpreter), "-m", "pytest", *(arguments or WHOLE)]
    return subprocess.run(command, cwd=root, env=variables).returncode
