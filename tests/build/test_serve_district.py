"""A district's folder may come, go and come back while the site is served; and who cannot serve is told why."""

import shutil
import socket
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import repo_copy
from commands import environment, serve, watch
from commands.environment import NotReady
from live import live, wait_for

OZ = "name: Emerald City Schools\ncontacts: {hotline: 211}\n"


def test_a_district_that_comes_and_goes_is_seen(tmp_path: Path) -> None:
    """Its first file names every page, its page is served, and a broken file is named. Removed, it is gone.

    Back again, it is seen, and so is each later edit.
    """
    root = repo_copy.copy(tmp_path / "repo")
    district = root / "district"
    file, page = district / "district.yml", district / "docs/about/oz.md"
    with live(root) as get:
        wait_for(get, "about/", lambda html: 'class="whose-guide"' in html and "Emerald" not in html)
        assert not district.exists(), "serving writes nothing into the repository"

        district.mkdir()
        file.write_text(OZ, encoding="utf-8")
        wait_for(get, "about/", lambda html: "Emerald City Schools" in html)

        page.parent.mkdir(parents=True)
        page.write_text("---\ntitle: Only in Oz\ndescription: x\n---\nGreen glasses.\n", encoding="utf-8")
        wait_for(get, "about/oz/", lambda html: "Green glasses." in html)

        file.write_text("name: [\n", encoding="utf-8")
        wait_for(get, "about/", lambda html: "broken-yaml" in html)

        shutil.rmtree(district)
        wait_for(get, "about/", lambda html: 'class="whose-guide"' in html and "broken-yaml" not in html)

        district.mkdir()
        file.write_text(OZ, encoding="utf-8")
        wait_for(get, "about/", lambda html: "Emerald City Schools" in html)

        file.write_text(OZ.replace("Emerald", "Ruby"), encoding="utf-8")
        wait_for(get, "about/", lambda html: "Ruby City Schools" in html)

        shutil.rmtree(district)
        wait_for(get, "about/", lambda html: 'class="whose-guide"' in html and "City Schools" not in html)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with one page in it."""
    (tmp_path / "docs/faqs").mkdir(parents=True)
    (tmp_path / "docs/faqs/a.md").write_text("a", encoding="utf-8")
    return tmp_path / "docs"


@pytest.mark.parametrize("name", [".a.md.swp", "a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", ".DS_Store", "a.tmp"])
def test_a_passing_file_of_an_editor_is_no_change(docs: Path, name: str) -> None:
    """Beside a page, it starts no rebuild."""
    before = watch.seen([str(docs)])

    (docs / "faqs" / name).write_text("x", encoding="utf-8")

    assert watch.seen([str(docs)]) == before


def test_every_other_file_is_a_change(docs: Path) -> None:
    """A page that is edited, added, renamed or removed; a place that goes and comes back."""
    states = [watch.seen([str(docs)])]
    page = docs / "faqs/a.md"

    def changed() -> bool:
        states.append(watch.seen([str(docs)]))
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

    assert len(watch.seen([str(docs)])) == 1


def test_mkdocs_is_told_by_one_file(docs: Path, tmp_path: Path) -> None:
    """It watches no folder of its own any more, so none can get lost; two looks with one change tell it once."""
    watched = {str(docs), "mkdocs.yml"}
    server = SimpleNamespace(watch=watched.add, unwatch=watched.remove)
    config = SimpleNamespace(docs_dir=str(docs), config_file_path="mkdocs.yml", site_dir=str(tmp_path), watch=["hooks"])
    watch.take_over(server, config, tmp_path / "district")
    assert watched == {str(tmp_path / watch.TOLD)}
    assert config.watch == []

    told = tmp_path / "told"
    told.touch()
    looking = watch.Watch([str(docs)], told)
    looking.look()
    assert told.read_text() == ""
    (docs / "b.md").write_text("b", encoding="utf-8")
    looking.look()
    looking.look()
    assert told.read_text() == "."


@pytest.mark.parametrize("option", [["-a", "{}"], ["--dev-addr={}"], ["-a{}"]])
def test_a_taken_port_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: list[str]) -> None:
    """It names the port, and how to choose another, before anything is built."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: Path(sys.executable))
    monkeypatch.setattr(serve.subprocess, "run", lambda *_, **__: pytest.fail("it was served"))
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(NotReady, match=rf"^port {port} is taken, .* -a 127.0.0.1:8001$"):
            serve.run(tmp_path, [part.format(f"127.0.0.1:{port}") for part in option])


def test_an_address_that_is_none_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of another machine, or with a port that does not exist."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: Path(sys.executable))
    for address, said in (("192.0.2.1:8000", "nothing can be served at"), ("127.0.0.1:99999", "there is no port")):
        with pytest.raises(NotReady, match=said):
            serve.run(tmp_path, ["-a", address])


def test_the_usual_port_is_asked_for_unless_the_site_names_another(tmp_path: Path) -> None:
    """What MkDocs would take: an option counts before the file, and the file before the usual one."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\n", encoding="utf-8")
    assert serve.address(tmp_path, []) == "127.0.0.1:8000"
    assert serve.address(tmp_path, ["--dirty", "-a", "127.0.0.1:9"]) == "127.0.0.1:9"
    config.write_text("site_name: x\ndev_addr: 127.0.0.1:9000\n", encoding="utf-8")
    assert serve.address(tmp_path, []) == ""


def test_the_readme_says_how_to_choose_a_port(root: Path) -> None:
    """Where somebody looks whose port is taken."""
    assert "-a 127.0.0.1:8001" in (root / "README.md").read_text(encoding="utf-8")
