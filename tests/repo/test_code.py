"""The code is typed, plain and in one format; the tests and the benchmarks too."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("hooks", "tests", "benchmarks", ".ci")
CHECKS = {
    "typed": ["mypy"],
    "plain": ["ruff", "check", *PLACES],
    "in one format": ["ruff", "format", "--check", *PLACES],
}


@pytest.mark.parametrize("name", CHECKS)
def test_the_code_is(name: str) -> None:
    """What the tool says stands in the message."""
    done = subprocess.run([sys.executable, "-m", *CHECKS[name]], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "code"),
    [("typed", "def f(x): return x\n"), ("plain", "import os\n"), ("in one format", "x = { 1 }\n")],
)
def test_a_fault_in_the_code_is_seen(name: str, code: str, tmp_path: Path) -> None:
    """The same tools with the same settings refuse a file that is none of this."""
    file = tmp_path / "faulty.py"
    file.write_text(code, encoding="utf-8")
    tool = [part for part in CHECKS[name] if part not in PLACES]

    done = subprocess.run(
        [sys.executable, "-m", *tool, *_settings(tool[0]), str(file)], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert "faulty.py" in done.stdout + done.stderr


def _settings(tool: str) -> list[str]:
    """Our settings, for a file that lies elsewhere."""
    return ["--config", "pyproject.toml"] if tool == "ruff" else ["--config-file", "pyproject.toml"]
