"""A Python that is too old says so in one sentence: it can read the files that say it, and reads no others first."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from handbook.cli.set_up import python_version

ROOT = Path(__file__).resolve().parents[3]
CORE = "hooks/handbook"
READ_BY_ALL = (
    "hooks/guide.py",
    f"{CORE}/__init__.py",
    f"{CORE}/cli/__init__.py",
    f"{CORE}/cli/set_up/__init__.py",
    f"{CORE}/cli/set_up/python_version.py",
)
GUIDE = ROOT / READ_BY_ALL[0]
NEWER = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.Match, ast.AsyncFunctionDef, ast.Nonlocal)
"""What Python 2.7 cannot read, of what one may write without thinking."""


def too_new(text: str) -> Iterator[str]:
    """Yield what Python 2.7 would stumble over."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, NEWER):
            yield type(node).__name__
        elif isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            if node.returns or node.args.kwonlyargs or any(argument.annotation for argument in arguments):
                yield f"how {node.name} is declared"
        elif isinstance(node, ast.Raise) and node.cause:
            yield "raise from"


@pytest.mark.parametrize("file", READ_BY_ALL)
def test_an_old_python_can_read_it(file: str) -> None:
    """Nothing in it is newer than Python 2.7, and every letter is ASCII, as that wants it."""
    text = (ROOT / file).read_text(encoding="ascii")

    assert list(too_new(text)) == []


@pytest.mark.parametrize(
    "text", ["f'{x}'", "x: int = 1", "def f(x: int): pass", "def f() -> int: pass", "a, *b = c", "raise A from b"]
)
def test_what_is_too_new_is_seen(text: str) -> None:
    """Each of these would have been a SyntaxError in place of the sentence."""
    assert len(list(too_new(text))) == 1


OLD = """
import runpy, sys
sys.version, sys.version_info = "3.6.15 (default)", (3, 6, 15, "final", 0)
before, modules = {*sys.modules, "runpy"}, sys.modules
try:
    runpy.run_path(sys.argv[1], run_name="__main__")
finally:
    print(*sorted(name for name in {*modules} - before if name.startswith("handbook")))
"""


def test_it_is_said_before_anything_newer_is_read() -> None:
    """In a Python that believes that it is 3.6, only the file that knows the oldest version is imported."""
    done = subprocess.run([sys.executable, "-c", OLD, str(GUIDE), "check"], capture_output=True, text=True)

    assert done.stdout.split() == [
        "handbook",
        "handbook.cli",
        "handbook.cli.set_up",
        "handbook.cli.set_up.python_version",
    ]
    assert done.returncode == 1
    assert done.stderr == (
        "guide: this is Python 3.6.15, and the guide needs 3.11.2 or newer. "
        "Install one from python.org and use it here.\n"
    )


def test_every_old_python_beside_this_one_says_it() -> None:
    """Where a machine keeps its Pythons side by side, each that is too old is really asked."""
    for python in sorted(Path(sys.base_prefix).parent.glob("*/bin/python")):
        asked = [str(python), "-c", "import sys; sys.stdout.write('%d.%d.%d' % sys.version_info[:3])"]
        version = subprocess.run(asked, capture_output=True, text=True).stdout
        if not version or tuple(map(int, version.split("."))) >= python_version.OLDEST:
            continue
        done = subprocess.run(
            [str(python), str(GUIDE), "check"],
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stdout) == (1, ""), version
        assert done.stderr.startswith(f"guide: this is Python {version}, and the guide needs 3.11.2 or newer."), version
        assert len(done.stderr.splitlines()) == 1, version


@pytest.mark.parametrize("here", [(3, 11, 2), (3, 11, 3), (3, 14, 0)])
def test_a_python_that_is_new_enough_is_let_in(here: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest itself is new enough."""
    monkeypatch.setattr(sys, "version_info", here)

    assert python_version.too_old() == ""
