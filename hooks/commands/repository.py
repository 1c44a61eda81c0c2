"""What git knows: which commit, how far behind, and the files of a ref in a folder beside."""

import io
import subprocess
import tarfile
from pathlib import Path

from commands.environment import NotReady


def ask(root: Path, *words: str) -> str | None:
    """Return what git says, without its last line end; None if it says no, or is not there."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, encoding="utf-8")
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def check_out(root: Path, ref: str, folder: Path) -> None:
    """Write the files of a git ref to a folder, without touching the work tree."""
    if ref.startswith("-"):
        raise NotReady(f'"{ref}" is no name of a branch, a tag or a commit.')
    try:
        done = subprocess.run(["git", "archive", "--format=tar", ref], cwd=root, capture_output=True)
    except OSError:
        raise NotReady("this needs git. Install it from git-scm.com.") from None
    if done.returncode:
        raise NotReady(f'git knows no "{ref}" here. Name a branch, a tag or a commit, such as main.')
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else archive.extractall(folder)
