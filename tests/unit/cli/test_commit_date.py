"""The date of an edition is the commit's own, or the one that somebody set; never a wrong one."""

import os
import subprocess
from pathlib import Path

import pytest
from handbook.cli.set_up import commit_date, variables
from handbook.cli.set_up.not_ready import NotReady

DAY = "1700000000"
GPG = """#!/bin/sh
case "$*" in
*--verify*) echo "gpg: Can't check signature: No public key" >&2; exit 1 ;;
*) cat > /dev/null; echo "[GNUPG:] SIG_CREATED " >&2; printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n' ;;
esac
"""
"""Stands in for GnuPG: it signs anything, and knows no signature."""


@pytest.fixture(autouse=True)
def _nobody_set_a_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does git hear of the repository or the settings of whoever runs the tests."""
    for name in ("SOURCE_DATE_EPOCH", *(name for name in os.environ if name.startswith("GIT_"))):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)


def git(root: Path, *words: str) -> None:
    day = {"GIT_COMMITTER_DATE": f"{DAY} +0000", "GIT_AUTHOR_DATE": "1600000000 +0000"}
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words]
    subprocess.run(command, cwd=root, env={**os.environ, **day}, check=True, capture_output=True)


def committed(root: Path, *options: str) -> Path:
    root.mkdir(exist_ok=True)
    git(root, "init", "--quiet")
    (root / "part").mkdir()
    (root / "part/file").write_text("x", encoding="utf-8")
    git(root, "add", ".")
    git(root, *options, "commit", "--quiet", "--message", "x")
    return root


def test_it_is_the_date_of_the_commit(tmp_path: Path) -> None:
    """In seconds, as `SOURCE_DATE_EPOCH` has it."""
    root = committed(tmp_path / "guide")

    assert commit_date.seconds(root) == DAY
    assert variables.for_site(root)["SOURCE_DATE_EPOCH"] == DAY


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for GnuPG is a shell script")
def test_a_signature_does_not_hide_it(tmp_path: Path) -> None:
    """Who lets git show signatures gets the same date, also where the signature cannot be checked."""
    gpg = tmp_path / "gpg"
    gpg.write_text(GPG, encoding="utf-8")
    gpg.chmod(0o755)
    root = committed(tmp_path / "guide", "-c", f"gpg.program={gpg}", "-c", "commit.gpgSign=true")
    git(root, "config", "gpg.program", str(gpg))
    git(root, "config", "log.showSignature", "true")
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True)
    assert shown.stdout + shown.stderr != f"{DAY}\n", "the stand-in did not sign"

    assert commit_date.seconds(root) == DAY


def test_a_part_of_another_repository_has_none(tmp_path: Path) -> None:
    """A zip that was unpacked in somebody's repository does not take the date of their commit."""
    root = committed(tmp_path / "theirs")

    assert commit_date.seconds(root / "part") == commit_date.UNKNOWN


def test_without_git_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither outside a repository, nor before the first commit, nor without the program."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert commit_date.seconds(tmp_path) == commit_date.UNKNOWN

    git(tmp_path, "init", "--quiet")
    assert commit_date.seconds(tmp_path) == commit_date.UNKNOWN

    monkeypatch.setenv("PATH", "")
    assert commit_date.seconds(tmp_path) == commit_date.UNKNOWN


def test_where_git_refuses_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does in a folder of another user ("dubious ownership")."""
    root = committed(tmp_path / "guide")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    assert commit_date.seconds(root) == commit_date.UNKNOWN


@pytest.mark.parametrize("told", ["0", "1", DAY, str(2**32 - 1)])
def test_a_date_that_somebody_set_goes_first(told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)

    assert commit_date.seconds(tmp_path) == told


ODD = ["abc", "-1", "-5", "+5", " 5", "5\n", "1_000", "1700000000.5", "1e20", "99999999999999", str(2**32), "²", "\u0661", "9" * 9999]  # fmt: skip


@pytest.mark.parametrize("told", ODD)
def test_what_is_no_date_is_refused(told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line that names the variable and the way out."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)

    with pytest.raises(NotReady, match=r"SOURCE_DATE_EPOCH is .* unset it") as refused:
        variables.for_site(tmp_path)

    assert len(str(refused.value).splitlines()) == 1
    assert len(str(refused.value)) < 250


def test_an_empty_one_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the commit is asked."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")

    assert commit_date.seconds(committed(tmp_path / "guide")) == DAY
