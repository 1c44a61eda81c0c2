"""While the site is served, every change of a file is seen, and nothing else is."""

import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from handbook.site import file_watcher


def never(_: Path) -> bool:
    """Nothing can be shown by itself."""
    return False


def mkdocs_server(watched: set[str]) -> SimpleNamespace:
    """What is used of MkDocs' server."""
    return SimpleNamespace(watch=watched.add, unwatch=watched.remove, _epoch_cond=threading.Condition())


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
    server = mkdocs_server(watched)
    config = SimpleNamespace(docs_dir=str(docs), config_file_path="mkdocs.yml", site_dir=str(tmp_path), watch=["hooks"])
    file_watcher.take_over(server, config, tmp_path / "district", never)
    assert watched == {str(tmp_path / file_watcher.TOLD)}
    assert config.watch == []

    told = tmp_path / "told"
    told.touch()
    looking = file_watcher.Watch([str(docs)], told, never)
    looking.look()
    assert told.read_text() == ""
    (docs / "b.md").write_text("b", encoding="utf-8")
    looking.look()
    looking.look()
    assert told.read_text() == "."


def test_one_edited_page_is_shown_first(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs is told once nobody has edited for a moment; of more than one change, or a new file, it is told at once."""
    shown: list[Path] = []
    told, page = tmp_path / "told", docs / "faqs/a.md"
    told.touch()
    monkeypatch.setattr(file_watcher, "REST", 60)
    looking = file_watcher.Watch([str(docs)], told, lambda file: not shown.append(file))
    page.write_text("an edit", encoding="utf-8")
    looking.look()
    looking.look()
    assert (shown, told.read_text()) == ([page], "")

    monkeypatch.setattr(file_watcher, "REST", 0)
    page.write_text("another edit", encoding="utf-8")
    looking.look()
    assert (shown, told.read_text()) == ([page, page], "")
    looking.look()
    looking.look()
    assert told.read_text() == "."

    (docs / "b.md").write_text("b", encoding="utf-8")
    looking.look()
    (docs / "b.md").write_text("b, edited", encoding="utf-8")
    page.write_text("edited with it", encoding="utf-8")
    looking.look()
    looking.look()
    assert (shown, told.read_text()) == ([page, page], "...")


def test_what_cannot_be_shown_is_left_to_mkdocs(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also if it fails; open pages load anew only if something was shown."""
    server, answers = mkdocs_server(set()), iter([True, False, RuntimeError("a template is broken")])
    server._visible_epoch = server._wanted_epoch = 0
    looking: list[file_watcher.Watch] = []
    monkeypatch.setattr(file_watcher.Watch, "start", lambda watch: looking.append(watch))
    config = SimpleNamespace(docs_dir=str(docs), config_file_path="mkdocs.yml", site_dir=str(tmp_path), watch=[])
    server.unwatch = server.watch

    def show(_: Path) -> bool:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    file_watcher.take_over(server, config, tmp_path / "district", show)
    told, epochs = tmp_path / file_watcher.TOLD, []
    for text in ("one", "two!", "three"):
        (docs / "faqs/a.md").write_text(text, encoding="utf-8")
        looking[0].look()
        epochs.append((server._visible_epoch > 0, told.read_text()))
        server._visible_epoch = 0
    assert epochs == [(True, ""), (False, "."), (False, "..")]
