"""A new site takes the old one's place all or nothing: whoever else builds, wherever `site/` leads, whatever fails."""

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import command_line
import pytest
from handbook.cli import build, offline
from handbook.cli.building import site_folder, whole_build, work_folder
from handbook.cli.set_up import file_locks, plain_errors
from handbook.problem import Place, Problem

MkDocs = Callable[[Path], int]

OLD = {"handbook.json": "old", "index.html": "old", "gone/index.html": "old"}
NEW = {"handbook.json": "new", "index.html": "new", "come/index.html": "new", ".htaccess": "new"}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    """The files of a folder with what is in them; nothing where there is no folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def beside(root: Path) -> list[str]:
    """What lies beside the site, and should not when no build runs."""
    return sorted(name for name in os.listdir(root) if name.startswith(("site.", "guide-")))


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """A build in `tmp_path` without MkDocs: `builds(files)` writes these; `builds(act)` does what `act` does."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    real, acts = subprocess.run, []

    def look(root: Path, site: Path, *, unit: str) -> list[Problem]:
        lost = [Problem(Place("docs/index.md", 1), "not-built", "x")]
        return [] if (site / "handbook.json").exists() else lost

    def instead(command: list[str], **options: Any) -> Any:
        if "--site-dir" in command:
            return SimpleNamespace(returncode=acts[-1](Path(command[command.index("--site-dir") + 1])))
        return real(command, **options)

    def run(what: dict[str, str] | MkDocs = NEW) -> int:
        acts.append((lambda site: len(read(write(site, what))) * 0) if isinstance(what, dict) else what)
        try:
            return command_line.run(tmp_path, "build")
        finally:
            acts.pop()

    monkeypatch.setattr(subprocess, "run", instead)
    monkeypatch.setattr(whole_build, "look", look)
    return run


def a_mistake(site: Path) -> int:
    """What MkDocs does where a page has a mistake."""
    write(site, {"index.html": "half"})
    return 1


def test_two_builds_at_once_both_end_well(tmp_path: Path, builds: Callable[..., int]) -> None:
    """One that begins and ends while another is under way takes nothing from it; the last one wins."""
    write(tmp_path / "site", OLD)

    def meanwhile(site: Path) -> int:
        write(site, {"handbook.json": "last"})
        assert builds(NEW) == 0
        assert read(tmp_path / "site") == NEW
        return 0

    assert builds(meanwhile) == 0
    assert read(tmp_path / "site") == {"handbook.json": "last", ".htaccess": "new"}
    assert beside(tmp_path) == []


def test_what_dead_builds_left_is_removed_and_nothing_else(tmp_path: Path, builds: Callable[..., int]) -> None:
    """A build that runs, and a folder of somebody's, keep theirs."""
    write(tmp_path / "site.new-dead", {work_folder.OWN: "", "site/index.html": "half"})
    write(tmp_path, {"site.new-draft/notes.txt": "mine", "site.new": "mine"})

    with work_folder.beside(tmp_path, build.NEW) as running:
        assert builds() == 0
        assert running.is_dir()

    assert beside(tmp_path) == ["site.new", "site.new-draft"]
    assert read(tmp_path / "site.new-draft") == {"notes.txt": "mine"}


KILLED = """
import os, subprocess, sys
from pathlib import Path
from handbook.cli import build
from handbook.cli.building import work_folder
with work_folder.beside(Path(sys.argv[1]), build.NEW):
    subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], close_fds=False)
    os._exit(0)
"""


def test_a_mkdocs_that_outlives_its_build_keeps_the_folder(
    tmp_path: Path, builds: Callable[..., int], root: Path
) -> None:
    """The command was killed, and what it ran still writes. When that has ended, the folder is removed."""
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    killed = subprocess.Popen(command, cwd=root / "hooks", stdin=subprocess.PIPE)
    with killed:
        assert killed.wait() == 0
        [left] = beside(tmp_path)

        assert builds() == 0
        assert beside(tmp_path) == [left]

    until = time.monotonic() + 60
    while beside(tmp_path) and time.monotonic() < until:  # the one that was left ends in its own time
        assert builds() == 0
    assert beside(tmp_path) == []


def test_a_disk_without_locks_is_built_on_all_the_same(
    tmp_path: Path, builds: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what was left there stays, because nobody can tell whether its build still runs."""
    write(tmp_path / "site.new-perhaps", {work_folder.OWN: ""})

    def take(opened: int, shared: bool) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(file_locks, "_take", take)

    assert builds() == 0
    assert read(tmp_path / "site") == NEW
    assert beside(tmp_path) == ["site.new-perhaps"]


def test_who_holds_the_guard_for_ever_is_named(
    tmp_path: Path, builds: Callable[..., int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is built; whoever holds it for a moment is waited for."""
    monkeypatch.setattr(file_locks, "PATIENCE", 0.1)
    with file_locks.held(tmp_path / work_folder.GUARD):
        assert builds() == 1
    assert "another build holds" in capsys.readouterr().err

    assert builds() == 0


def test_a_build_killed_between_the_renames_is_mended_by_the_next(
    tmp_path: Path, builds: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Even if that one finds a mistake: the old site is back in its place."""
    write(tmp_path / "site.old", OLD)

    assert builds(a_mistake) == 1

    assert read(tmp_path / "site") == OLD
    assert beside(tmp_path) == []
    assert "site/ is still the build before" in capsys.readouterr().err


def test_a_build_killed_after_the_renames_is_ended_by_the_next(tmp_path: Path, builds: Callable[..., int]) -> None:
    """What is left of the old site goes; what others keep in it comes along."""
    write(tmp_path / "site.old", OLD | {".git": "a work tree"})
    write(tmp_path / "site", NEW)

    assert builds(a_mistake) == 1

    assert read(tmp_path / "site") == NEW | {".git": "a work tree"}
    assert beside(tmp_path) == []


def test_a_swap_that_is_interrupted_is_undone(
    tmp_path: Path, builds: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C between the two renames."""
    write(tmp_path / "site", OLD)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.parent.name.startswith(build.NEW):
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert builds() == plain_errors.INTERRUPTED

    assert read(tmp_path / "site") == OLD
    assert beside(tmp_path) == []


def test_what_is_hidden_in_the_site_stays(tmp_path: Path, builds: Callable[..., int]) -> None:
    """A work tree of git that publishes from there, and what a certificate needs; ours is replaced."""
    kept = {".git": "a work tree", ".well-known/acme": "a proof"}
    write(tmp_path / "site", OLD | kept | {".htaccess": "old"})

    assert builds() == 0
    assert read(tmp_path / "site") == NEW | kept


@pytest.fixture(params=["a link", "a mount", "a mount of this disk"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `site/` that leads elsewhere or cannot be renamed, with the old site in it: the folder that people read."""
    if request.param == "a link":
        web = tmp_path / "web"
        web.mkdir()
        (tmp_path / "site").symlink_to(web, target_is_directory=True)
        return write(web, OLD)
    refused, real = errno.EXDEV if request.param == "a mount" else errno.EBUSY, Path.rename

    def rename(path: Path, target: Path) -> Path:
        if tmp_path / "site" in (path, target):
            raise OSError(refused, os.strerror(refused), str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    return write(tmp_path / "site", OLD)


def test_a_site_that_leads_elsewhere_gets_the_new_one(
    tmp_path: Path, builds: Callable[..., int], elsewhere: Path
) -> None:
    """Its files are exchanged, twice as well as once; the link is still one, and what others keep there stays."""
    write(elsewhere, {".well-known/acme": "a proof"})
    link = (tmp_path / "site").is_symlink()

    assert [builds(NEW), builds(NEW)] == [0, 0]

    assert read(elsewhere) == NEW | {".well-known/acme": "a proof"}
    assert not (elsewhere / "gone").exists()
    assert (tmp_path / "site").is_symlink() == link
    assert beside(tmp_path) == []


def test_a_full_disk_there_leaves_the_old_one(
    tmp_path: Path,
    builds: Callable[..., int],
    elsewhere: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One sentence; the old site whole, and nothing beside it, in it or hidden in it."""
    real = shutil.copyfile

    def copyfile(source: Path, target: Path) -> Any:
        if Path(source).name == "index.html":
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return real(source, target)

    monkeypatch.setattr(shutil, "copyfile", copyfile)

    assert builds() == 1

    assert read(elsewhere) == OLD
    assert {path.name for path in elsewhere.iterdir()} == {"handbook.json", "index.html", "gone"}
    assert beside(tmp_path) == []
    assert capsys.readouterr().err.splitlines() == [
        "guide: the disk is full. Make room, then run the command again.",
        "guide: the build stopped. site/ is still the build before.",
    ]


def test_an_exchange_that_was_killed_is_undone_by_the_next_build(
    tmp_path: Path, builds: Callable[..., int], elsewhere: Path
) -> None:
    """Half of the old site was parked, and half of the new one had come."""
    (elsewhere / site_folder.PARKED).mkdir()
    for name in ("handbook.json", "index.html"):
        (elsewhere / name).rename(elsewhere / site_folder.PARKED / name)
    write(elsewhere, {"index.html": "new", f"{site_folder.COMING}/handbook.json": "new"})

    assert builds(a_mistake) == 1

    assert read(elsewhere) == OLD
    assert not (elsewhere / site_folder.PARKED).exists()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("site/thesis.txt", "was not built by this command"),
        ("site", "site is a file"),
        ("site.old", "site.old is in the way"),
        ("site.old/thesis.txt", "site.old is in the way"),
    ],
)
def test_what_is_not_ours_is_refused_and_left(
    tmp_path: Path, builds: Callable[..., int], place: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, before anything is built."""
    write(tmp_path, {place: "mine"})

    assert builds(lambda site: pytest.fail("it was built")) == 1

    assert said in capsys.readouterr().err
    assert read(tmp_path) == {place: "mine"}


def test_a_link_to_nowhere_is_refused(
    tmp_path: Path, builds: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says where it leads."""
    (tmp_path / "site").symlink_to("nowhere")

    assert builds() == 1

    assert "site is a link to nowhere" in capsys.readouterr().err
    assert os.readlink(tmp_path / "site") == "nowhere"


def test_a_site_that_became_somebody_elses_meanwhile_is_left(
    tmp_path: Path, builds: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is looked at again when the new one is ready."""

    def meanwhile(site: Path) -> int:
        write(site, NEW)
        write(tmp_path / "site", {"thesis.txt": "mine"})
        return 0

    assert builds(meanwhile) == 1

    assert "was not built by this command" in capsys.readouterr().err
    assert read(tmp_path / "site") == {"thesis.txt": "mine"}


def test_everybody_may_read_the_site(tmp_path: Path, builds: Callable[..., int]) -> None:
    """Whatever the shell lets new files be: a web server runs as somebody else."""
    before = os.umask(0o077)
    try:
        assert builds() == 0
    finally:
        os.umask(before)

    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "site", *(tmp_path / "site").rglob("*"))}
    assert {name for name, mode in modes.items() if mode & 0o044 != 0o044} == set()
    assert {name for name, mode in modes.items() if name in ("site", "come") and mode & 0o111 != 0o111} == set()


def test_a_zip_behind_a_link_is_the_new_one(tmp_path: Path) -> None:
    """Where people fetch it, also on another disk."""
    (tmp_path / "web").mkdir()
    write(tmp_path, {"web/guide.zip": "old", "own/new.zip": "new"})
    (tmp_path / offline.ZIP).symlink_to(tmp_path / "web/guide.zip")

    offline.place(tmp_path / "own/new.zip", tmp_path / offline.ZIP)

    assert read(tmp_path / "web") == {"guide.zip": "new"}
    assert (tmp_path / offline.ZIP).is_symlink()
