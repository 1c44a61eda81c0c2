"""`serve`: the site at http://127.0.0.1:8000/, rebuilt at each change."""

import subprocess
from pathlib import Path

from commands import environment


def run(root: Path, arguments: list[str]) -> int:
    """Serve `root` until interrupted; arguments go to `mkdocs serve`, such as `-a 127.0.0.1:9000`."""
    interpreter = environment.python(root, environment.BUILD)
    command = [str(interpreter), "-m", "mkdocs", "serve", *arguments]
    return subprocess.run(command, cwd=root, env=environment.variables(root)).returncode
