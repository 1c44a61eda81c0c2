"""Copies of the repository in which a test may break things, and commands run in them."""

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("docs", "hooks", "overrides", "requirements", "mkdocs.yml", "mkdocs-offline.yml", "requirements.txt")


def copy(target: Path) -> Path:
    """Copy what the site is made of to `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy2(source, target / part)
    return target


@functools.cache
def ours() -> Path:
    """The guide as we publish it: this repository, or in a fork a copy of it without what the district put there."""
    if not (ROOT / "district").exists():
        return ROOT
    folder = Path(tempfile.mkdtemp(prefix="guide-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copy2(ROOT / "CHANGELOG.md", folder)
    return copy(folder)


def with_example(target: Path) -> Path:
    """Copy what the site is made of, with the worked example as its district."""
    copy(target)
    shutil.copytree(ROOT / "examples" / "district", target / "district", dirs_exist_ok=True)
    return target


def variables(root: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(root / "hooks"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1000000000",
    }


def check(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the check alone."""
    return run(root, "handbook", "check")


def course(root: Path) -> subprocess.CompletedProcess[str]:
    """Pack the course."""
    return run(root, "handbook", "course")


def build(root: Path, site: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs, strictly, with `more` variables set."""
    return run(root, "mkdocs", "build", "--strict", "--site-dir", str(site), **more)


def run(root: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a module with its arguments in `root`, with `more` variables set."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=root, env=variables(root) | more, capture_output=True, text=True
    )
