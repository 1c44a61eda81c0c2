"""In a fork, what judges our own pages reads them without what the district put beside them."""

from pathlib import Path

import pytest
import repo_copy


def test_a_districts_folder_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy has all that the site is made of, and the list of changes that it prints."""
    fork = repo_copy.with_example(tmp_path / "fork")
    (fork / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    monkeypatch.setattr(repo_copy, "ROOT", fork)

    ours = repo_copy.ours.__wrapped__()

    assert {path.name for path in ours.iterdir()} == {*repo_copy.PARTS, "CHANGELOG.md"}
    assert (fork / "district").is_dir()


def test_without_a_district_nothing_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the repository itself is judged."""
    monkeypatch.setattr(repo_copy, "ROOT", tmp_path)

    assert repo_copy.ours.__wrapped__() == tmp_path
