"""Where the site is served; who cannot serve there is told why, before anything is built."""

import re
import socket
import subprocess
from pathlib import Path

import command_line
import pytest
from handbook.cli import serve


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide of which only the settings are there."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run, in order; git, which is asked for the day, is not counted."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        if command[0] != "git":
            commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return commands


@pytest.mark.parametrize("option", [["-a", "{}"], ["--dev-addr={}"], ["-a{}"]])
def test_a_taken_port_is_one_sentence(
    guide: Path, served: list[list[str]], option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the port, and how to choose another, before anything is built."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert command_line.run(guide, "serve", *(part.format(f"127.0.0.1:{port}") for part in option)) == 1

    assert re.fullmatch(rf"guide: port {port} is taken, .* -a 127.0.0.1:8001\n", capsys.readouterr().err)
    assert served == []


def test_an_address_that_is_none_is_one_sentence(
    guide: Path, served: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of another machine, or with a port that does not exist."""
    for address, said in (("192.0.2.1:8000", "nothing can be served at"), ("127.0.0.1:99999", "there is no port")):
        assert command_line.run(guide, "serve", "-a", address) == 1
        assert said in capsys.readouterr().err
    assert served == []


def test_the_usual_port_is_asked_for_unless_the_site_names_another(
    guide: Path, served: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What MkDocs would take: an option counts before the file, and the file before the usual one."""
    tried: list[str] = []
    monkeypatch.setattr(serve, "_try", tried.append)
    command_line.run(guide, "serve")
    command_line.run(guide, "serve", "--dirty", "-a", "127.0.0.1:9")
    (guide / "mkdocs.yml").write_text("site_name: x\ndev_addr: 127.0.0.1:9000\n", encoding="utf-8")
    command_line.run(guide, "serve")

    assert tried == ["127.0.0.1:8000", "127.0.0.1:9", ""]
    assert [command[command.index("serve") :] for command in served] == [
        ["serve"],
        ["serve", "--dev-addr", "127.0.0.1:9", "--dirty"],
        ["serve"],
    ]


def test_the_readme_says_how_to_choose_a_port(root: Path) -> None:
    """Where somebody looks whose port is taken."""
    assert "-a 127.0.0.1:8001" in (root / "README.md").read_text(encoding="utf-8")
