"""While the site is served, every change of a file is seen, and nothing else is."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from handbook.site import file_watcher


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with one page in it."""
    (tmp_path / "docs/faqs").mkdir(parents=True)
    (tmp_path / "docs/faqs/a.md").write_text("a", encoding="utf-8")
    return tmp_path / "docs"


@pytest.mark.parametrize("name", [".a.md.swp", "a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", ".DS_Store", "a.tmp"])
def test_a_passing_file_of_an_editor_is_no_change(docs: Path, name: str) -> None:
    """Beside a page, it starts no rebuild."""
    before = file_watcher.seen([str(docs)])

    (docs / "faqs" / name).write_text("x", encoding="utf-8")

    assert file_watcher.seen([str(docs)]) == before


def test_every_other_file_is_a_change(docs: Path) -> None:
    """A page that is edited, added, renamed or removed; a place that goes and comes back."""
    states = [file_watcher.seen([str(docs)])]
    page = docs / "faqs/a.md"

    def changed() -> bool:
        states.append(file_watcher.seen([str(docs)]))
        return states[-1] != states[-2]

    page.write_text("longer", encoding="utf-8")
    assert changed()
    (docs / "b.md").write_text("b", encoding="utf-8")
    assert changed()
    page.rename(docs / "faqs/c.md")
    assert changed()
    (docs / "b.md").unlink()
    assert changed()
    shutil.move(docs, docs.with_name("aside"))
    assert changed()
    assert states[-1] == {}
    shutil.move(docs.with_name("aside"), docs)
    assert changed()
    assert not changed()


def test_a_link_in_circles_is_looked_at_once(docs: Path) -> None:
    """A link to a folder above does not keep the server busy for ever, and one to nowhere does not stop it."""
    (docs / "faqs/up").symlink_to(docs, target_is_directory=True)
    (docs / "faqs/nowhere").symlink_to(docs / "not-there")

    assert len(file_watcher.seen([str(docs)])) == 1


def test_mkdocs_is_told_by_one_file(docs: Path, tmp_path: Path) -> None:
    """It watches no folder of its own any more, so none can get lost; two looks with one change tell it once."""
    watched = {str(docs), "mkdocs.yml"}
    server = SimpleNamespace(watch=watched.add, unwatch=watched.remove)
    config = SimpleNamespace(docs_dir=str(docs), config_file_path="mkdocs.yml", site_dir=str(tmp_path), watch=["hooks"])
    file_watcher.take_over(server, config, tmp_path / "district")
    assert watched == {str(tmp_path / file_watcher.TOLD)}
    assert config.watch == []

    told = tmp_path / "told"
    told.touch()
    looking = file_watcher.Watch([str(docs)], told)
    looking.look()
    assert told.read_text() == ""
    (docs / "b.md").write_text("b", encoding="utf-8")
    looking.look()
    looking.look()
    assert told.read_text() == "."
