"""Puts the core on the path, and gives tests the tiny handbook and the built site."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tests"))

import copies  # noqa: E402 (found on the path that was just set)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once, strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = copies.build(ROOT, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
