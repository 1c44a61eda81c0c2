"""`check`: every rule over every page, without MkDocs."""

import subprocess
from pathlib import Path

from commands import environment, plainly


def run(root: Path, arguments: list[str]) -> int:
    """Print the problems of the handbook at `root`; 0 if there is none.

    `--format github` or `json`, and names of files to print alone, go on as they are.
    """
    interpreter = environment.python(root, environment.BUILD)
    command = plainly.command(interpreter, "handbook", "check", str(root), *arguments)
    return subprocess.run(command, env=environment.variables(root)).returncode
