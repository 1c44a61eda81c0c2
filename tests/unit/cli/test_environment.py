"""The guide's own environment: what is not ours is never touched, and whatever happens, the next command finds its way.

Nothing is installed here; a stand-in makes what pip would have made. `tests/build/test_set_up.py` has the real thing.
"""

import errno
import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from handbook.cli.set_up import environment, environment_locks, install, new_environment, stamp, variables
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.set_up.requirements import BUILD, TEST

HOOKS = Path(environment.__file__).resolve().parents[3]
FIRST_EDITION = "a" * 64


def small(root: Path) -> Path:
    """Write a guide of which only the requirements are there."""
    (root / "requirements").mkdir(parents=True)
    (root / BUILD.file).write_text("some-thing==1 \\\n    --hash=x\n", encoding="utf-8")
    (root / TEST.file).write_text("some-thing==1 \\\n    --hash=x\nmore==2 \\\n    --hash=x\n", encoding="utf-8")
    return root


def pretend(folder: Path, requirements: Path) -> None:
    """Make an environment that looks like one."""
    stamp.interpreter(folder).parent.mkdir(parents=True)
    stamp.interpreter(folder).write_text("", encoding="utf-8")
    (folder / "pyvenv.cfg").write_text(f"command = python -m venv {folder}\n", encoding="utf-8")
    _package(folder, "Some_Thing-1").mkdir(parents=True)
    stamp.write(folder, requirements)


def _package(folder: Path, name: str) -> Path:
    return Path(stamp._path(folder, "purelib")) / f"{name}.dist-info"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was installed, in order."""
    installed: list[str] = []

    def make(folder: Path, requirements: Path) -> None:
        installed.append(requirements.name)
        pretend(folder, requirements)

    monkeypatch.setattr(install, "make", make)
    return installed


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    yield small(tmp_path / "guide")
    for handle in environment_locks._used.values():
        handle.close()
    environment_locks._used.clear()


def everything(root: Path) -> dict[str, bytes | str]:
    """All that is below a folder, links as what they say."""
    return {
        str(path.relative_to(root)): os.readlink(path)
        if path.is_symlink()
        else path.read_bytes()
        if path.is_file()
        else ""
        for path in root.rglob("*")
    }


def test_it_is_made_once(root: Path, made: list[str]) -> None:
    """And nothing of the set-up is left but the file that is locked during one."""
    first = environment.python(root, BUILD)

    assert environment.python(root, BUILD) == first == stamp.interpreter(root / ".venv")
    assert made == ["requirements.txt"]
    assert {path.name for path in root.glob(".venv*")} == {".venv", ".venv.lock"}
    assert "set-up" not in (root / ".venv/pyvenv.cfg").read_text(encoding="utf-8")


def test_one_for_the_tests_serves_for_all(root: Path, made: list[str]) -> None:
    """One for the site alone does not serve for the tests."""
    environment.python(root, BUILD)
    tests = environment.python(root, TEST)

    assert environment.python(root, BUILD) == tests
    assert made == ["requirements.txt", "test.txt"]


def _of_uv(folder: Path) -> None:
    folder.mkdir()
    (folder / "pyvenv.cfg").write_text("uv = 0.9\n", encoding="utf-8")
    (folder / "mine.txt").write_text("Do not lose this.", encoding="utf-8")


def _empty(folder: Path) -> None:
    folder.mkdir()


def _a_file(folder: Path) -> None:
    folder.write_text("", encoding="utf-8")


def _with_a_list(folder: Path) -> None:
    _of_uv(folder)
    (folder / stamp.FIRST).write_text("black\nmypy\n", encoding="utf-8")


def _of_another_guide(folder: Path) -> None:
    _of_uv(folder)
    (folder / stamp.STAMP).write_text('{"made_by": "another"}', encoding="utf-8")


FOREIGN = [_of_uv, _empty, _a_file, _with_a_list, _of_another_guide]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_what_is_not_ours_is_never_touched(
    foreign: Callable[[Path], None], root: Path, made: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """It stays as it is; ours is beside it, which is said once."""
    foreign(root / ".venv")
    before = everything(root)

    found = environment.python(root, BUILD)
    said = capfd.readouterr().out

    assert found == environment.python(root, BUILD) == stamp.interpreter(root / ".venv-guide")
    assert made == ["requirements.txt"]
    after = everything(root)
    assert {name: after[name] for name in before} == before
    assert "environment is .venv-guide" in said
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(os.name == "nt", reason="making a link takes a right there that few have")
def test_a_link_is_not_followed(root: Path, made: list[str], tmp_path: Path) -> None:
    """Somebody put the folder elsewhere; also one with our stamp, or none at all, is left alone."""
    for target in ("ours", "none"):
        (root / ".venv").symlink_to(tmp_path / target)
        if target == "ours":
            pretend(tmp_path / target, root / TEST.file)
        environment.python(root, BUILD)
        assert os.readlink(root / ".venv") == str(tmp_path / target)
        (root / ".venv").unlink()

    assert made == ["requirements.txt"]
    assert (tmp_path / "ours" / stamp.STAMP).exists()


def test_where_both_are_taken_nothing_happens(root: Path, made: list[str]) -> None:
    """One sentence names both."""
    _of_uv(root / ".venv")
    _of_uv(root / ".venv-guide")
    before = everything(root)

    with pytest.raises(NotReady, match=r"\.venv and \.venv-guide are both taken"):
        environment.python(root, BUILD)

    assert made == []
    assert everything(root).keys() - before.keys() == {".venv.lock"}


def test_that_of_the_first_edition_is_ours(root: Path, made: list[str]) -> None:
    """It is made anew in the same place."""
    _of_uv(root / ".venv")
    (root / ".venv" / stamp.FIRST).write_text(FIRST_EDITION, encoding="utf-8")

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert made == ["requirements.txt"]
    assert not (root / ".venv" / stamp.FIRST).exists()


GOOD = {"made_by": stamp.MADE_BY, "fingerprint": "x", "python": sys.version, "packages": []}
DAMAGED = [b"", b"\xff\xfe\x00", b"{", b"[1]", b"null", *(json.dumps(GOOD | {name: 3}).encode() for name in ("fingerprint", "python", "packages")), json.dumps({"made_by": stamp.MADE_BY}).encode()]  # fmt: skip


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_damaged_stamp_is_ours_and_proves_nothing(damaged: bytes, root: Path, made: list[str]) -> None:
    """The environment is made anew in its place."""
    environment.python(root, BUILD)
    (root / ".venv" / stamp.STAMP).write_bytes(damaged)

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert len(made) == 2


def _new_requirements(root: Path) -> None:
    (root / BUILD.file).write_text("some-thing==2 \\\n    --hash=x\n", encoding="utf-8")


def _no_interpreter(root: Path) -> None:
    stamp.interpreter(root / ".venv").unlink()


def _a_package_lost(root: Path) -> None:
    _package(root / ".venv", "Some_Thing-1").rmdir()


def _a_package_of_another_version(root: Path) -> None:
    _package(root / ".venv", "Some_Thing-1").rename(_package(root / ".venv", "Some_Thing-2"))


STALE = [_new_requirements, _no_interpreter, _a_package_lost, _a_package_of_another_version]


@pytest.mark.parametrize("change", STALE)
def test_it_is_made_anew_when_it_does_not_fit(change: Callable[[Path], None], root: Path, made: list[str]) -> None:
    """Whether the requirements changed or something of it was lost."""
    environment.python(root, BUILD)
    change(root)

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert environment.python(root, BUILD).exists()
    assert len(made) == 2


def test_another_python_makes_its_own(root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages for one version do not run on the next."""
    environment.python(root, BUILD)
    monkeypatch.setattr(sys, "version", "3.99.0 (another)")

    environment.python(root, BUILD)

    assert len(made) == 2


def test_what_somebody_added_stays(root: Path, made: list[str]) -> None:
    """An editor may install what it needs beside what is ours."""
    environment.python(root, BUILD)
    _package(root / ".venv", "debugpy-1").mkdir()

    environment.python(root, BUILD)

    assert len(made) == 1
    assert _package(root / ".venv", "debugpy-1").exists()


USER = """
import sys
from pathlib import Path
from handbook.cli.set_up import environment
from handbook.cli.set_up.requirements import BUILD
print(environment.python(Path(sys.argv[1]), BUILD), flush=True)
input()
"""


def run(code: str, root: Path) -> subprocess.Popen[str]:
    """Begin another process that sets up."""
    variables = {**os.environ, "PYTHONPATH": str(HOOKS)}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", code, str(root)], env=variables, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )


def test_what_another_command_uses_stays(root: Path, made: list[str]) -> None:
    """When the requirements change under a server, the next command makes another, and later the first place is ours."""
    first, second = (stamp.interpreter(root / name) for name in (".venv", ".venv-guide"))
    assert environment.python(root, BUILD) == first
    with run(USER, root) as server:
        assert server.stdout and server.stdout.readline() == f"{first}\n"
        before = everything(root / ".venv")
        _new_requirements(root)

        assert environment.python(root, BUILD) == second
        assert everything(root / ".venv") == before
        server.communicate("\n")
    (root / BUILD.file).write_text("", encoding="utf-8")

    assert environment.python(root, BUILD) == first
    assert len(made) == 3


def test_two_first_commands_make_one(
    root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The second says once that it waits, and takes what the first made."""
    first = environment_locks.alone(root / environment.ALONE, "")
    first.__enter__()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            pretend(root / ".venv", root / BUILD.file)
            first.__exit__(None, None, None)

    monkeypatch.setattr(time, "sleep", pause)

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert made == []
    assert len(pauses) == 3
    assert capfd.readouterr().err == "guide: another command is setting up the guide here. Waiting for it ...\n"


KILLED = """
import os, sys
from pathlib import Path
from handbook.cli.set_up import environment, install
from handbook.cli.set_up.requirements import BUILD
def make(folder, requirements):
    (folder / "lib").mkdir(parents=True)
    print("half", flush=True)
    input()
install.make = make
environment.python(Path(sys.argv[1]), BUILD)
"""


def test_a_set_up_that_was_killed_leaves_nothing_in_the_way(
    root: Path, made: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither its lock nor what it had made so far."""
    with run(KILLED, root) as killed:
        assert killed.stdout
        assert "half\n" in (killed.stdout.readline(), killed.stdout.readline())
        killed.kill()
    assert killed.returncode in (-getattr(signal, "SIGKILL", 9), 1)
    assert (root / new_environment.WORKSHOP).exists()
    assert not (root / ".venv").exists()

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert not (root / new_environment.WORKSHOP).exists()
    assert "Waiting" not in capfd.readouterr().err


@pytest.mark.parametrize("reason", [NotReady("no connection"), KeyboardInterrupt()])
def test_a_set_up_that_fails_leaves_the_one_before(
    reason: BaseException, root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as a new one is not whole, the old one is where it was."""
    environment.python(root, BUILD)
    before = everything(root)
    _new_requirements(root)

    def fail(folder: Path, requirements: Path) -> None:
        (folder / "lib").mkdir(parents=True)
        raise reason

    monkeypatch.setattr(install, "make", fail)
    with pytest.raises(type(reason)):
        environment.python(root, BUILD)

    assert everything(root) == before | {BUILD.file: (root / BUILD.file).read_bytes()}


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_where_nothing_can_be_written_it_says_so(
    number: int, root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the system's reason, and not with advice about venv. What was made before still runs."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refuse)
        with pytest.raises(NotReady, match=f"cannot be set up in .*: {os.strerror(number)}") as refused:
            environment.python(root, BUILD)
        assert "apt" not in str(refused.value)
    environment.python(root, BUILD)
    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(environment_locks, "alone", refuse)

    environment.python(root, BUILD)

    assert len(made) == 1


@pytest.mark.skipif(os.name == "nt", reason="no name can have a colon there")
def test_a_colon_in_the_path_is_named(tmp_path: Path, made: list[str]) -> None:
    """Neither an environment nor PYTHONPATH can hold one."""
    root = small(tmp_path / "10:30 guide")

    with pytest.raises(NotReady, match=r'10:30 guide, .* with ":" in its name'):
        environment.python(root, BUILD)

    assert made == []


def test_without_venv_one_sentence_says_what_to_install(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Debian it is a package of its own."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)

    with pytest.raises(NotReady, match=rf"apt install python3\.{sys.version_info.minor}-venv"):
        environment.python(root, BUILD)

    assert {path.name for path in root.glob(".venv*")} == {".venv.lock"}


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_another_fault_of_venv_is_told_as_it_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is not fixed by installing a package."""
    python = root / "python"
    python.write_text("#!/bin/sh\necho begun\necho 'Error: No space left on device' >&2\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(NotReady, match=r"It ended with: Error: No space left on device$"):
        environment.python(root, BUILD)

    monkeypatch.setattr(sys, "executable", str(root / "no-python"))
    with pytest.raises(NotReady, match="Python could not be started"):
        environment.python(root, BUILD)


def test_what_pip_put_elsewhere_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No stamp says that all is there when it is not."""
    monkeypatch.setattr(install, "_create", lambda folder: None)
    monkeypatch.setattr(install, "_install", lambda *_: None)

    with pytest.raises(NotReady, match="some-thing is not where it belongs"):
        environment.python(root, BUILD)


def test_what_is_for_other_systems_alone_is_not_missed(tmp_path: Path) -> None:
    """Names are compared as indexes compare them."""
    lock = tmp_path / "lock.txt"
    lock.write_text("some-thing==1 \\\n    --hash=x\nother==1 ; sys_platform == 'win32' \\\n    --hash=x\nruamel-yaml==2\n", "utf-8")  # fmt: skip
    pretend(tmp_path / "env", lock)

    assert stamp.lacking(tmp_path / "env", lock) == ["ruamel-yaml"]
    _package(tmp_path / "env", "ruamel.yaml-2.0").mkdir()
    assert stamp.lacking(tmp_path / "env", lock) == []


def test_a_copy_that_is_not_whole_is_named(tmp_path: Path, made: list[str]) -> None:
    """Without its requirements the guide does not guess."""
    with pytest.raises(NotReady, match=r"requirements.* cannot be read, so this copy"):
        environment.python(tmp_path, BUILD)


@pytest.mark.skipif(sys.platform == "win32", reason="the call is another there")
def test_a_disk_without_locks_is_enough(root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives have none; then nobody waits for ever."""
    import fcntl

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", none)
    environment.python(root, BUILD)
    _new_requirements(root)

    assert environment.python(root, BUILD) == stamp.interpreter(root / ".venv")
    assert len(made) == 2


def test_the_core_runs_under_variables_that_are_ours(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would keep Python from finding the core, or stop it at a letter, does not reach it."""
    for name, value in (("PYTHONHOME", "x"), ("PYTHONSAFEPATH", "1"), ("PYTHONPATH", "x")):
        monkeypatch.setenv(name, value)
    for told, given in (("", "utf-8"), ("ascii", "ascii"), ("latin-1:strict", "latin-1"), (":replace", "utf-8")):
        monkeypatch.setenv("PYTHONIOENCODING", told)
        found = variables.for_core(root)
        assert found["PYTHONIOENCODING"] == f"{given}:backslashreplace"

    assert found["PYTHONPATH"] == str(root / "hooks")
    assert not found.keys() & {"PYTHONHOME", "PYTHONSAFEPATH"}
