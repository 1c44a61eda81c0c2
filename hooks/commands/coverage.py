"""`coverage`: which answers and setting values the FAQs and cases walk, and which none does."""

import subprocess
from pathlib import Path

from commands import environment, plainly


def run(root: Path, arguments: list[str]) -> int:
    """Print the coverage of the handbook at `root`."""
    interpreter = environment.python(root, environment.BUILD)
    command = plainly.command(interpreter, "handbook", "coverage", str(root), *arguments)
    return subprocess.run(command, env=environment.variables(root)).returncode
