"""`test`: the whole test suite, with a real browser, and how much of the core it ran through."""

import subprocess
from pathlib import Path

from commands import browser, environment


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest; arguments go to it. Without a browser nothing runs, and the exit is not 0.

    Without arguments, what the tests ran through is counted and printed; the exit is pytest's.
    """
    interpreter = environment.python(root, environment.TEST)
    variables = {**environment.variables(root), "CHROMIUM": str(browser.find(interpreter))}
    module = [str(interpreter), "-m"]
    if arguments:
        return subprocess.run([*module, "pytest", *arguments], cwd=root, env=variables).returncode
    tested = subprocess.run([*module, "coverage", "run", "-m", "pytest", "tests"], cwd=root, env=variables)
    subprocess.run([*module, "coverage", "report"], cwd=root, env=variables)
    return tested.returncode
