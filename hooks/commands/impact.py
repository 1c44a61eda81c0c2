"""`impact --base REF` or `impact --settings FILE`: what a change does to decisions."""

import argparse
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from commands import environment
from commands.environment import NotReady


def run(root: Path, arguments: list[str]) -> int:
    """Print what differs between a git ref and the files here, or between two district files."""
    parser = argparse.ArgumentParser(prog="guide impact")
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--base", help="a git ref, such as main: compare it with the files here")
    chosen.add_argument("--settings", type=Path, help="a district.yml: compare this choice with the one that holds")
    parser.add_argument("--format", choices=["text", "markdown", "json"], default="text")
    options = parser.parse_args(arguments)
    interpreter = environment.python(root, environment.BUILD)
    command = [str(interpreter), "-m", "handbook", "impact", "--format", options.format]
    with tempfile.TemporaryDirectory() as folder:
        if options.base:
            _check_out(root, options.base, Path(folder))
            command += [folder, str(root)]
        else:
            command += [str(root), str(root), "--settings", str(options.settings.resolve())]
        return subprocess.run(command, env=environment.variables(root)).returncode


def _check_out(root: Path, ref: str, folder: Path) -> None:
    """Write the files of a git ref to a folder, without touching the work tree."""
    done = subprocess.run(["git", "archive", "--format=tar", ref], cwd=root, capture_output=True)
    if done.returncode:
        raise NotReady(f'git knows no "{ref}" here. Name a branch, a tag or a commit: BASE=main.')
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else archive.extractall(folder)
