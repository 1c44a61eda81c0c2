"""What the machine refuses is one sentence that says what to do; a mistake in the code keeps its traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
import repo_copy
from commands import environment, main, plainly

MODULE = """
import errno, os, sys
{act}
"""


def run(folder: Path, root: Path, act: str) -> subprocess.CompletedProcess[str]:
    """Run a module that does this, as the commands do."""
    (folder / "acting.py").write_text(MODULE.format(act=act), encoding="utf-8")
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "hooks"), str(folder)))}
    command = [sys.executable, "-m", "commands.plainly", "acting", "a", "b"]
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("raise OSError(errno.ENOSPC, 'x')", "the disk is full. Make room"),
        ("raise PermissionError(errno.EACCES, 'No', os.path.abspath('acting.py'))", "acting.py cannot be read or"),
        ("raise PermissionError(errno.EACCES, 'No', os.path.abspath('not-there'))", "this folder cannot be read or"),
        ("raise OSError(errno.EADDRINUSE, 'x')", "serve -a 127.0.0.1:8001"),
        ("open(os.path.abspath('docs.png'))", "docs.png: No such file or directory"),
    ],
)
def test_the_machines_no_is_one_sentence(tmp_path: Path, root: Path, act: str, said: str) -> None:
    """On stderr, and the exit is 1."""
    done = run(tmp_path, root, act)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"guide: {said}") or (said in done.stderr and done.stderr.startswith("guide: "))
    assert len(done.stderr.splitlines()) == 1


def test_a_module_runs_as_it_would_alone(tmp_path: Path, root: Path) -> None:
    """With its arguments and its exit, and a mistake in it is not hidden: a template that is not there is one."""
    assert run(tmp_path, root, "print(__name__, sys.argv[1:]); sys.exit(7)").stdout == "__main__ ['a', 'b']\n"
    assert run(tmp_path, root, "sys.exit(7)").returncode == 7
    assert run(tmp_path, root, "pass").returncode == 0

    lost = run(tmp_path, root, "import jinja2; raise jinja2.TemplateNotFound('a.html')")
    assert lost.returncode == 1
    assert "Traceback" in lost.stderr


def test_every_refusal_says_what_to_do() -> None:
    """Also one that nobody thought of."""
    for number in errno.errorcode:
        assert plainly.sentence(OSError(number, os.strerror(number), "docs/x.md")).count(". ") == 1


READ_ONLY = """
import errno, os, pathlib
def refuse(self, *_, **__):
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))
pathlib.Path.write_text = refuse
"""


def test_a_checkout_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`new` names the file that it could not write, and what to do."""
    guide = repo_copy.copy(tmp_path / "guide")
    (guide / "hooks/sitecustomize.py").write_text(READ_ONLY, encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: Path(sys.executable))

    assert main.run(str(guide), ["new", "case", "--title", "A bus is late"]) == 1

    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1
    assert "cannot be read or written here (Read-only file system)" in said[0]


def test_what_the_machine_refuses_a_command_itself_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever command it is; a mistake in the code keeps its traceback."""

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def faulty(*_: object) -> int:
        raise OSError("no number")

    monkeypatch.setitem(main.COMMANDS, "html", full)
    monkeypatch.setitem(main.COMMANDS, "looks", faulty)

    assert main.run(".", ["html"]) == 1
    assert capfd.readouterr().err == "guide: the disk is full. Make room, then run the command again.\n"
    with pytest.raises(OSError, match="no number"):
        main.run(".", ["looks"])
