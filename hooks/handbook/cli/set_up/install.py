"""Make an environment in a folder of its own, with all that a lock names and nothing else."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from handbook.cli.set_up import stamp
from handbook.cli.set_up.not_ready import NotReady

AS_LOCKED = ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
"""How pip installs: what the lock names, and nothing else. It neither looks for other versions nor builds anything."""

IN_HERE = ["--target=", "--no-user"]
"""Undoes what a person's pip.conf may say about where packages go."""

OTHERWISE = (
    *("PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_USER"),
    *("PIP_CONSTRAINT", "PIP_DRY_RUN", "PIP_EDITABLE", "PIP_GROUP", "PIP_REQUIREMENT"),
    *("PIP_ABI", "PIP_IMPLEMENTATION", "PIP_PLATFORM", "PIP_PYTHON", "PIP_PYTHON_VERSION"),
    *("PYTHONHOME", "PYTHONPATH"),
)
"""Variables by which something else is installed, or for another Python. Those that say where from are kept."""


def make(folder: Path, requirements: Path) -> None:
    """Make the environment and stamp it. Raises NotReady, and OSError where nothing can be written."""
    _create(folder)
    _install(stamp.interpreter(folder), requirements)
    if lost := stamp.lacking(folder, requirements):
        raise NotReady(
            f"pip said that all is installed, and {lost[0]} is not where it belongs. "
            'Look for a setting that sends packages elsewhere with "pip config list", and unset it.'
        )
    stamp.write(folder, requirements)


def _create(folder: Path) -> None:
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise NotReady(
            f"Python cannot make a virtual environment. On Debian or Ubuntu: apt install python{version}-venv; "
            "elsewhere, install Python from python.org."
        )
    command = [sys.executable, "-m", "venv", "--prompt", "guide", str(folder)]
    try:
        done = subprocess.run(command, env=_variables(), capture_output=True)
    except OSError as reason:
        raise NotReady(
            f"Python could not be started to make a virtual environment: {reason.strerror}. "
            "Use one from python.org, or your system's own."
        ) from None
    if done.returncode:
        said = (done.stdout + done.stderr).decode(errors="replace").strip()
        raise NotReady(
            "Python could not make a virtual environment. "
            f"It ended with: {said.rpartition(os.linesep)[2] or f'exit {done.returncode}'}"
        )


def _install(interpreter: Path, requirements: Path) -> None:
    command = [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, *AS_LOCKED, *IN_HERE, "-r", str(requirements)], env=_variables())
    if done.returncode:
        raise NotReady(
            "the packages could not be installed. Is there a connection to the package index? "
            "What pip said stands above; then run the command again."
        )


def _variables() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.upper() not in OTHERWISE}
