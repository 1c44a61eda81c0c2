"""Text has LF at its line ends in every clone, whatever git is told, so that its programs start there."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sample_handbook

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = (".githooks/pre-commit", ".ci/run")
Git = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """Run git in a folder, knowing nothing of this machine's settings, with a `python3` that is this one."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "python3").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    (tools / "python3").chmod(0o755)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    variables |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
    }

    def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(["git", *who, *words], cwd=folder, env=variables, capture_output=True, text=True)

    return run


def test_a_clone_with_autocrlf_can_commit(git: Git, tmp_path: Path) -> None:
    """git for Windows turns LF into CRLF unless the repository says otherwise; then no hook would start."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    files = {name: (ROOT / name).read_bytes() for name in (".gitattributes", *PROGRAMS, ".github/page.png")}
    files["docs/page.md"] = b"One.\n"
    files["hooks/guide.py"] = b"import sys\nprint(*sys.argv[1:])\n"
    for name, content in files.items():
        (ours / name).parent.mkdir(parents=True, exist_ok=True)
        (ours / name).write_bytes(content)
        (ours / name).chmod(0o755)
    git(ours, "init", "--quiet")
    git(ours, "add", ".")
    assert git(ours, "commit", "--quiet", "--message", "all").returncode == 0

    cloned = git(
        tmp_path, "-c", "core.autocrlf=true", "clone", "--quiet", "--config", "core.autocrlf=true", "ours", "theirs"
    )

    assert cloned.returncode == 0, cloned.stderr
    assert {name: (theirs / name).read_bytes() for name in files} == files
    git(theirs, "config", "core.hooksPath", ".githooks")
    (theirs / "docs/page.md").write_bytes(b"Two.\r\n")
    done = git(theirs, "commit", "--all", "--message", "mine")
    assert done.returncode == 0, done.stderr
    assert "check docs/page.md" in done.stdout + done.stderr
    assert git(theirs, "show", "HEAD:docs/page.md").stdout == "Two.\n"


def test_an_edition_is_the_same_whatever_ends_its_lines(tmp_path: Path) -> None:
    """A checkout with CRLF shows the mark of the same commit."""
    crlf = {path: text.replace("\n", "\r\n") for path, text in sample_handbook.FILES.items()}

    plain, _ = sample_handbook.read(tmp_path / "lf")
    other, problems = sample_handbook.read(tmp_path / "crlf", crlf)

    assert problems == []
    assert other.digest == plain.digest
