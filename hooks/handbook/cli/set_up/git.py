"""What git knows: which commit, how far behind, and the files of a ref in a folder beside."""

import io
import subprocess
import tarfile
from pathlib import Path

from handbook.cli.set_up.not_ready import NotReady


def ask(root: Path, *words: str) -> str | None:
    """Return what git says, without its last line end; None if it says no, or is not there.

    Nothing of who signed a commit, which git puts before what was asked for where it is told to.
    """
    command = ["git", "-c", "log.showSignature=false", *words]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", errors="replace")
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
        raise NotReady(_refusal(root, ref))
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else archive.extractall(folder)


def _refusal(root: Path, ref: str) -> str:
    """Say why git gives no files of `ref`, and what to do."""
    inside = subprocess.run(["git", "rev-parse", "--is-shallow-repository"], cwd=root, capture_output=True, text=True)
    if "safe.directory" in inside.stderr:
        return (
            "git reads nothing here, because this folder belongs to another user. If you trust what is in it, run: "
            f'git config --global --add safe.directory "{root}"'
        )
    if inside.returncode:
        return f'this folder is not in git, so there is no "{ref}" to compare with. Get the guide with: git clone'
    if inside.stdout.strip() == "true":
        return f'git knows no "{ref}" in this copy, which has only the newest commits. Get the others: git fetch --unshallow'
    return f'git knows no "{ref}" here. Name a branch, a tag or a commit, such as main.'
