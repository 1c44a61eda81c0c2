"""Every file of tests is run: pytest passes some names of folders over in silence, `build` for one."""

import os
import subprocess
import sys
from pathlib import Path


def test_no_file_of_tests_is_passed_over(root: Path) -> None:
    """pytest, started without a path below `tests/`, collects from each `test_*.py`."""
    # What a caller adds to pytest's options (`--verbose`, in CI) would change the list's form.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    collected = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--collect-only",
            "--quiet",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "tests",
        ],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    ours = {file.relative_to(root).as_posix() for file in (root / "tests").rglob("test_*.py")}

    assert ours - {line.partition("::")[0] for line in collected.splitlines()} == set()
