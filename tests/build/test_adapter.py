"""The adapter works in whatever way MkDocs is started."""

import os
import subprocess
import sys
from pathlib import Path

import repo_copy

BEGIN = """
from mkdocs.config import load_config
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="build", dirty=False)
config = config.plugins.on_config(config)
print("begun", config.extra["edition"])
"""
"""The first half of a build, which reads and checks every page."""


def test_it_finds_the_core_that_lies_beside_it() -> None:
    """As where MkDocs is started by hand (the README has a line with uv), and no variable says where the core is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    done = subprocess.run(
        [sys.executable, "-c", BEGIN], cwd=repo_copy.ours(), env=kept, capture_output=True, encoding="utf-8"
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("begun ")


def test_it_decides_nothing(root: Path) -> None:
    """What it hands on is asked of one module of the core at a time; it imports none when it is loaded."""
    code = "import sys, on_mkdocs; sys.exit(any(name.startswith('handbook') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], cwd=root / "hooks").returncode == 0
