"""Where git gives no files of a ref, one sentence says why, and what to do."""

import subprocess
from pathlib import Path

import pytest
from handbook.cli.set_up import git as asked
from handbook.cli.set_up.not_ready import NotReady


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A repository with two commits, of which the first has a tag."""
    root = tmp_path / "guide"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch", "trunk")
    for text in ("one", "two"):
        (root / "page.md").write_text(text, encoding="utf-8")
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--message", text)
    git(root, "tag", "v1", "HEAD~1")
    return root


def refused(root: Path, ref: str, into: Path) -> str:
    into.mkdir()
    with pytest.raises(NotReady) as reason:
        asked.check_out(root, ref, into)
    assert list(into.iterdir()) == []
    return str(reason.value)


def test_the_files_of_a_ref_are_written_elsewhere(guide: Path, tmp_path: Path) -> None:
    """The work tree stays as it is."""
    into = tmp_path / "into"
    into.mkdir()
    asked.check_out(guide, "v1", into)

    assert (into / "page.md").read_text(encoding="utf-8") == "one"
    assert (guide / "page.md").read_text(encoding="utf-8") == "two"


def test_an_unknown_name_is_refused(guide: Path, tmp_path: Path) -> None:
    """Also one that git would take for an option."""
    assert 'git knows no "v2" here' in refused(guide, "v2", tmp_path / "a")
    assert '"--output=x" is no name' in refused(guide, "--output=x", tmp_path / "b")


def test_a_copy_without_git_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an unpacked zip is."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = tmp_path / "unzipped"
    root.mkdir()

    assert "not in git" in refused(root, "main", tmp_path / "into")


def test_a_clone_of_the_newest_commits_alone_says_so(guide: Path, tmp_path: Path) -> None:
    """As CI's own are; with the command that gets the others."""
    git(tmp_path, "clone", "--quiet", "--depth", "1", guide.as_uri(), "shallow")

    assert "git fetch --unshallow" in refused(tmp_path / "shallow", "v1", tmp_path / "into")


def test_a_folder_of_another_user_says_so(guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """git reads nothing there until it is told to; nobody's commit is unknown."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))

    said = refused(guide, "v1", tmp_path / "into")
    assert "another user" in said
    assert f'safe.directory "{guide}"' in said
