"""A remembered page is the page that would be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sample_handbook
from handbook.reading import memory
from handbook.reading.load import load
from handbook.reading.memory import PageMemory
from handbook.reading.one_page import read_one

PAGE = "docs/faqs/may-i-feed-it.md"
DISTRICT = "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the pages that were read from their bytes, in order."""
    found: list[str] = []

    def counted(id: str, *given: object) -> object:
        found.append(id)
        original: Callable[..., object] = read_one
        return original(id, *given)

    monkeypatch.setattr(memory, "read_one", counted)
    return found


def test_only_what_changed_is_read_anew(tmp_path: Path, read: list[str]) -> None:
    """One page after its edit, every page after a change of what all of them may name; it reads the same as without."""
    sample_handbook.read(tmp_path)
    remembering = PageMemory()
    load(tmp_path, read=remembering.read)
    pages = len(read)
    assert pages > 5
    load(tmp_path, read=remembering.read)
    assert len(read) == pages

    file = tmp_path / PAGE
    file.write_text(file.read_text(encoding="utf-8").replace("Mostly not.", "Mostly, no."), encoding="utf-8")
    edited = load(tmp_path, read=remembering.read)
    assert read[pages:] == ["faqs/may-i-feed-it"]
    assert edited[0].digest == load(tmp_path)[0].digest
    assert edited[0].pages["faqs/may-i-feed-it"].description == "Mostly, no."

    (tmp_path / "district").mkdir()
    (tmp_path / "district/district.yml").write_text(DISTRICT, encoding="utf-8")
    load(tmp_path, read=remembering.read)
    assert len(read) == 2 * pages + 1
