"""Edits of a district outside its folder are named as `edited-outside`, and nothing else is."""

import subprocess
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.cli.edited_outside import edited_outside

GUIDE = "docs/guidelines/dragons.md"
FLOW = "docs/flows/feeding.md"


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")


def more(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A district's clone of the tiny handbook, which knows where it came from."""
    upstream = sample_handbook.write(tmp_path / "upstream")
    git(upstream, "init", "-q", "-b", "main")
    commit(upstream)
    fork = tmp_path / "fork"
    git(tmp_path, "clone", "-q", "-o", "upstream", str(upstream), str(fork))
    (fork / "district").mkdir()
    (fork / "district/district.yml").write_text("name: Oz\ncontacts: {hotline: 211}\n", encoding="utf-8")
    commit(fork)
    return fork


def told(root: Path) -> list[str]:
    return [f"{entry.rule} {entry.place.path}" for entry in edited_outside(root)]


def test_an_edit_is_named_committed_or_not(fork: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """By the check, which passes all the same, and by the doctor; each with its way out."""
    assert told(fork) == []
    more(fork / GUIDE)
    commit(fork)
    more(fork / FLOW)

    assert told(fork) == [f"edited-outside {FLOW}", f"edited-outside {GUIDE}"]
    assert command_line.run(fork, "check") == 0
    checked = capfd.readouterr().out
    assert f"advice: {GUIDE}:1: edited-outside:" in checked and f"district/{GUIDE}" in checked
    assert f"district/{FLOW}" not in checked  # nobody may replace it
    assert command_line.run(fork, "doctor") == 0
    assert GUIDE in capfd.readouterr().out


def test_an_update_is_no_edit_merged_or_copied(fork: Path) -> None:
    """A squashed update leaves no trace of where it came from, but its files are as ours were."""
    upstream = fork.parent / "upstream"
    more(upstream / GUIDE)
    commit(upstream)
    git(fork, "fetch", "-q", "upstream")
    git(fork, "checkout", "-q", "upstream/main", "--", GUIDE)
    commit(fork)
    more(upstream / GUIDE)
    commit(upstream)
    git(fork, "fetch", "-q", "upstream")
    assert told(fork) == []

    git(fork, "merge", "-q", "--no-edit", "-X", "theirs", "upstream/main")
    assert told(fork) == []


def test_a_file_that_was_deleted_is_an_edit_unless_ours_is_gone_too(fork: Path) -> None:
    (fork / GUIDE).unlink()
    assert told(fork) == [f"edited-outside {GUIDE}"]

    upstream = fork.parent / "upstream"
    git(upstream, "rm", "-q", GUIDE)
    git(upstream, "commit", "-qm", "x")
    git(fork, "fetch", "-q", "upstream")
    assert told(fork) == []


def test_nothing_is_said_where_nobody_can_know(fork: Path) -> None:
    """Without a district it is our own guide; without its origin, or without git, nobody can tell whose words they are."""
    more(fork / GUIDE)
    git(fork, "remote", "rename", "upstream", "origin")
    assert told(fork) == []

    git(fork, "remote", "rename", "origin", "upstream")
    (fork / "district").rename(fork.parent / "away")
    assert told(fork) == []
