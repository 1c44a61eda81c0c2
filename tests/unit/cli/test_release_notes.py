"""`make release-notes` works from the first commit on, and says since when."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import command_line
import pytest
import sample_handbook

CASE = "docs/cases/the-toast.md"
NEW = "docs/faqs/may-i-pat-it.md"
Git = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny handbook, not yet in git."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return sample_handbook.write(tmp_path / "repo")


@pytest.fixture
def git(root: Path) -> Git:
    """Run git there; `git("commit")` takes all that lies there."""

    def run(*words: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def act(word: str, *words: str) -> str:
        if word != "commit":
            return run(word, *words)
        run("add", "--all")
        run("commit", "--quiet", "--message", "x")
        return run("rev-parse", "--short", "HEAD")

    return act


def add(root: Path) -> None:
    """A page more."""
    text = sample_handbook.FILES["docs/faqs/may-i-feed-it.md"].replace("May I feed it?", "May I pat it?")
    (root / NEW).write_text(text, encoding="utf-8")


def test_the_first_commit_has_notes(root: Path, git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is different from itself, and that is said."""
    git("init", "--quiet")
    first = git("commit")

    assert command_line.run(root, "impact", "--format", "notes") == 0

    said = capfd.readouterr()
    assert "No question or case has another answer than before." in said.out
    assert said.err == (
        f"guide: no version has a tag yet, so this is what is different since the oldest commit here, {first}.\n"
    )


def test_before_the_first_tag_all_is_new_since_the_first_commit(
    root: Path, git: Git, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also where that commit had nothing that could be read."""
    git("init", "--quiet")
    away = root.rename(root.with_name("away"))
    root.mkdir()
    (away / ".git").rename(root / ".git")
    (root / "LICENSE").write_text("x", encoding="utf-8")
    first = git("commit")
    for part in away.iterdir():
        part.rename(root / part.name)
    git("commit")

    assert command_line.run(root, "impact", "--format", "notes") == 0

    said = capfd.readouterr()
    assert f"the oldest commit here, {first}." in said.err
    assert f"]({CASE})" in said.out


def test_later_it_is_the_newest_version(root: Path, git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    """A tag that names no version is passed over."""
    git("init", "--quiet")
    git("commit")
    git("tag", "v1.0.0")
    add(root)
    git("commit")
    git("tag", "wednesday")

    assert command_line.run(root, "impact", "--format", "notes") == 0

    said = capfd.readouterr()
    assert said.err == "guide: this is what is different since v1.0.0.\n"
    assert NEW in said.out and CASE not in said.out


def test_without_git_one_sentence_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.run(root, "impact", "--format", "notes") == 1

    assert "Get the guide with: git clone" in capsys.readouterr().err


def test_a_base_that_nobody_knows_is_one_sentence(root: Path, git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "--quiet")
    git("commit")

    assert command_line.run(root, "impact", "--format", "notes", "--base", "v9.9.9") == 1

    assert 'git knows no "v9.9.9" here' in capsys.readouterr().err


def test_only_notes_need_no_base(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.run(root, "impact")

    assert stopped.value.code == 2
    assert "--base, --update or --settings" in capsys.readouterr().err
