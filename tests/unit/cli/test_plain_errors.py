"""What the machine refuses is one sentence that says what to do; a mistake in the code keeps its traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.cli import html
from handbook.cli.set_up import plain_errors

MODULE = """
import errno, os, sys
{act}
"""


def run(folder: Path, root: Path, act: str) -> subprocess.CompletedProcess[str]:
    """Run a module that does this, as `build` and `serve` run MkDocs."""
    (folder / "acting.py").write_text(MODULE.format(act=act), encoding="utf-8")
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "hooks"), str(folder)))}
    command = [sys.executable, "-m", "handbook.cli.run_module", "acting", "a", "b"]
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
        assert plain_errors.sentence(OSError(number, os.strerror(number), "docs/x.md")).count(". ") == 1


def test_a_checkout_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`new` names the file that it could not write, and what to do."""

    def refuse(file: Path, *_: object, **__: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(file))

    root = sample_handbook.write(tmp_path)
    monkeypatch.setattr(Path, "write_text", refuse)

    assert command_line.run(root, "new", "case", "--title", "A dragon is late") == 1

    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "cannot be read or written here (Read-only file system)" in said[0]


def test_what_the_machine_refuses_a_command_itself_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever command it is; a mistake in the code keeps its traceback, and who presses Ctrl+C wants none."""
    raised: BaseException = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def run(*_: object) -> int:
        raise raised

    monkeypatch.setattr(html, "run", run)

    assert command_line.run(Path(), "html") == 1
    assert capsys.readouterr().err == "guide: the disk is full. Make room, then run the command again.\n"
    raised = OSError("no number")
    with pytest.raises(OSError, match="no number"):
        command_line.run(Path(), "html")
    raised = KeyboardInterrupt()
    assert command_line.run(Path(), "html") == plain_errors.INTERRUPTED
    assert capsys.readouterr().err == ""
