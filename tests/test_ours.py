"""In a fork, what judges our own pages reads them without what the district put beside them."""

from pathlib import Path

import copies
import pytest


def test_a_districts_folder_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy has all that the site is made of, and the list of changes that it prints."""
    fork = copies.with_example(tmp_path / "fork")
    (fork / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    monkeypatch.setattr(copies, "ROOT", fork)

    ours = copies.ours.__wrapped__()

    assert {path.name for path in ours.iterdir()} == {*copies.PARTS, "CHANGELOG.md"}
    assert (fork / "district").is_dir()


def test_without_a_district_nothing_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the repository itself is judged."""
    monkeypatch.setattr(copies, "ROOT", tmp_path)

    assert copies.ours.__wrapped__() == tmp_path
