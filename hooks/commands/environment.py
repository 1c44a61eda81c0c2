"""The guide's own virtual environment: made once, remade when the requirements change."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from commands import commit_date
from commands.not_ready import NotReady as NotReady
from commands.python_version import OLDEST as OLDEST

BUILD = "requirements.txt"
TEST = "requirements/test.txt"
BENCH = "requirements/bench.txt"
HTML = "requirements/html.txt"
LINT = "requirements/lint.txt"
LOCK = "requirements/lock.txt"
PROPERDOCS = "requirements/properdocs.txt"
ZENSICAL = "requirements/zensical.txt"

AS_LOCKED = ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
"""How pip installs: what the lock names, and nothing else. It neither looks for other versions nor builds anything."""


def python(root: Path, requirements: str, name: str = ".venv") -> Path:
    """Return the Python of the environment `name`, with at least `requirements` installed in it."""
    folder = root / name
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "installed.txt"
    wanted = {needed: _fingerprint(root / needed) for needed in {requirements, TEST}}
    if interpreter.exists() and stamp.exists():
        have = stamp.read_text(encoding="utf-8").split()
        if wanted[requirements] in have or wanted[TEST] in have:
            return interpreter
    _create(folder)
    print(f"Installing {requirements} into {name} (once) ...", flush=True)
    _install(interpreter, root / requirements)
    stamp.write_text(wanted[requirements], encoding="utf-8")
    return interpreter


def variables(root: Path) -> dict[str, str]:
    """Return the environment variables under which the core and MkDocs run."""
    return {
        **os.environ,
        "PYTHONPATH": str(root / "hooks"),
        "PYTHONUTF8": "1",
        "NO_MKDOCS_2_WARNING": "1",
        commit_date.DATE: commit_date.seconds(root),
    }


def _fingerprint(requirements: Path) -> str:
    """Requirements and Python together: a change of either makes the environment stale."""
    text = requirements.read_bytes() + sys.version.encode()
    return hashlib.sha256(text).hexdigest()


def _create(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
    except (subprocess.CalledProcessError, OSError):
        shutil.rmtree(folder, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise NotReady(
            f"Python cannot make a virtual environment. On Debian or Ubuntu: apt install python{version}-venv; "
            "elsewhere, install Python from python.org."
        ) from None


def _install(interpreter: Path, requirements: Path) -> None:
    command = [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *AS_LOCKED]
    done = subprocess.run([*command, "-r", str(requirements)])
    if done.returncode:
        raise NotReady(
            "the packages could not be installed. Is there a connection to the package index? "
            "What pip said stands above; then run the command again."
        )
