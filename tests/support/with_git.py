"""Git in a folder of a test, with nobody's name."""

import subprocess
from pathlib import Path


def git(root: Path, *words: str) -> str:
    """Return what git says; it has to succeed."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def commit(root: Path, subject: str) -> None:
    """Commit all that is there."""
    git(root, "add", "-A")
    git(root, "commit", "-qm", subject)
