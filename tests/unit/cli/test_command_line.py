"""One table, one argparse, one file a command; and nothing of a package until a command runs."""

import argparse
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import command_line
import pytest
from handbook.cli import main, start
from handbook.cli.commands import COMMANDS
from handbook.cli.set_up import environment

HELPERS = {"__init__", "commands", "edited_outside", "main", "messages", "run_module", "start", "state_at", "upkeep"}
"""The files beside the commands that are none."""


def names(folder: Path) -> set[str]:
    return {file.stem for file in folder.glob("*.py")}


def test_each_command_has_its_file_and_each_file_its_command(root: Path) -> None:
    files = names(root / "hooks/handbook/cli")

    assert {name.replace("-", "_") for name in COMMANDS} == files - HELPERS
    assert files >= HELPERS


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_what_it_is_for(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--help`: in sentences, each argument too, and where the arguments go that it does not know itself."""
    parser = argparse.ArgumentParser()
    main.command_file(name).add_arguments(parser)
    for action in parser._actions:
        assert action.help, f"{name} {action.dest}"

    with pytest.raises(SystemExit) as stopped:
        main.main([name, "--help"])

    said = " ".join(capsys.readouterr().out.split())
    assert stopped.value.code == 0
    assert parser.description and " ".join(parser.description.split())[:40] in said
    assert (COMMANDS[name].others_to or "no program") in said or not COMMANDS[name].others_to


WITHOUT_PACKAGES = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import handbook.cli.set_up
for module in pkgutil.iter_modules(handbook.cli.set_up.__path__):
    importlib.import_module(f"handbook.cli.set_up.{module.name}")
import handbook.cli.start
print(*sorted(name for name in sys.modules if name.startswith("handbook")))
"""


def test_all_that_runs_before_a_set_up_needs_no_package(root: Path) -> None:
    """In a Python that sees no package, the set-up, the table and the command line can be imported; no command is."""
    code = [sys.executable, "-I", "-S", "-c", WITHOUT_PACKAGES, str(root / "hooks")]
    done = subprocess.run(code, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    own = {f"handbook.cli.set_up.{name}" for name in names(root / "hooks/handbook/cli/set_up") - {"__init__"}}
    assert set(done.stdout.split()) == own | {
        "handbook",
        "handbook.cli",
        "handbook.cli.commands",
        "handbook.cli.main",
        "handbook.cli.set_up",
        "handbook.cli.start",
    }


@pytest.mark.parametrize("name", sorted({command.needs.file for command in COMMANDS.values()}))
def test_what_a_command_needs_can_be_installed(name: str, root: Path) -> None:
    assert (root / name).is_file()


@pytest.mark.parametrize(("words", "code"), [([], 2), (["nope"], 2), (["--nope"], 2), (["-h"], 0), (["--help"], 0)])
def test_without_a_command_it_is_said_which_there_are(
    words: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is installed for that."""
    monkeypatch.setattr(environment, "python", lambda *_: pytest.fail("something was set up"))

    try:
        found = start.run("/nowhere", words)
    except SystemExit as stopped:
        found = int(str(stopped.code))

    said = capsys.readouterr()
    assert found == code
    assert all(name in (said.err if code else said.out) for name in COMMANDS) or words == ["--nope"]


def test_it_is_started_in_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With the words as they stand, and where the core is."""
    asked: list[object] = []
    monkeypatch.setattr(environment, "python", lambda *given: asked.append(given) or Path("/its/python"))
    monkeypatch.setattr(start, "_become", lambda command, given: asked.append((command, given["PYTHONPATH"])) or 7)

    assert start.run(str(tmp_path), ["test", "tests/unit", "-k", "a b"]) == 7

    assert asked == [
        (tmp_path, COMMANDS["test"].needs),
        (["/its/python", "-m", "handbook", "test", "tests/unit", "-k", "a b"], str(tmp_path / "hooks")),
    ]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[argparse.Namespace]:
    """What each command was given that was run; none does anything."""
    found: list[argparse.Namespace] = []

    def file(name: str) -> object:
        def run(root: Path, arguments: argparse.Namespace) -> int:
            found.append(arguments)
            return 0

        return SimpleNamespace(add_arguments=real(name).add_arguments, run=run)

    real = main.command_file
    monkeypatch.setattr(main, "command_file", file)
    return found


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (
            ["test", "tests/unit", "-k", "a or b", "-x", "--rootdir=x"],
            ["tests/unit", "-k", "a or b", "-x", "--rootdir=x"],
        ),
        (["serve", "--dirty", "-a", "127.0.0.1:9", "-w", "x"], ["--dirty", "-w", "x"]),
        (["build", "-f", "other.yml"], ["-f", "other.yml"]),
        (["lock", "--upgrade-package", "mkdocs"], ["--upgrade-package", "mkdocs"]),
        (["bench", "--rounds", "5"], ["--rounds", "5"]),
    ],
)
def test_what_is_another_programs_goes_on_as_it_stands(
    words: list[str], others: list[str], given: list[argparse.Namespace]
) -> None:
    """In its order, and no beginning of an option is taken for one of ours."""
    assert main.main(words) == 0

    assert given[0].others == others


@pytest.mark.parametrize("words", [["check", "--nope"], ["coverage", "x"], ["check", "--form", "json"]])
def test_what_nobody_knows_is_a_mistake(
    words: list[str], given: list[argparse.Namespace], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, below the usage of that command, and nothing runs."""
    with pytest.raises(SystemExit) as stopped:
        main.main(words)

    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said.startswith(f"usage: python3 hooks/guide.py {words[0]} ")
    assert words[1] in said.splitlines()[-1]
    assert given == []


def test_a_command_is_run_on_this_guide_or_on_another(root: Path, given: list[argparse.Namespace]) -> None:
    main.main(["check"])
    command_line.run(Path("docs/.."), "check", "a.md")

    assert [arguments.root for arguments in given] == [root, Path.cwd()]
    assert given[1].files == [Path("a.md")]
