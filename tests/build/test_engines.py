"""`test-engines` fails when an engine does not do what the guide promises. The engines here are stand-ins."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import engines, environment

CHART = '<section class="flow k1" data-stamp="1"></section>'
Fake = Callable[[Path, list[str]], tuple[int, str]]
"""Given where an engine runs and what it was told, does its work; returns its exit and what it says."""


def page(words: str = "Wave.", maker: str = "MkDocs") -> str:
    return f'<meta name="generator" content="{maker}"><article>{words}{CHART}</article>'


def write(site: Path, html: str) -> tuple[int, str]:
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(html, encoding="utf-8")
    return 0, ""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Run the command on an empty repository; each engine is a function of what it was told to do."""
    for folder in ("docs", "overrides"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: Path("python"))

    def with_changes(**changes: Fake) -> int:
        def stand_in(place: Path, interpreter: Path, *command: str, core: Path | None = None) -> object:
            name = "alone" if command[0] == "zensical" and place.name == "alone" else command[0]
            if command[1] == "built":
                name = "look_alone" if Path(command[3]).parent.name == "alone" else "look"
            fakes: dict[str, Fake] = {
                "mkdocs": lambda place, told: write(Path(told[-1]), page()),
                "properdocs": lambda place, told: write(Path(told[-1]), page(maker="ProperDocs")),
                "handbook": lambda place, told: (Path(told[-1]).mkdir() or 0, ""),
                "zensical": lambda place, told: write(place / "site", page(maker="Zensical")),
                "alone": lambda place, told: write(place / "site", "<article></article>"),
                "look": lambda place, told: (0, ""),
                "look_alone": lambda place, told: (1, "hooks/guide.py:1: hook-ignored: so.\n1 problem.\n"),
            }
            status, said = (fakes | changes)[name](place, list(command))
            return subprocess.CompletedProcess(command, status, said, "")

        monkeypatch.setattr(engines, "_try", stand_in)
        return engines.run(tmp_path, [])

    return with_changes


def test_all_as_promised(run: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    """The exit is 0, and the message about the bare site is shown."""
    assert run() == 0
    assert "hook-ignored" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("engine", "fake", "told"),
    [
        ("mkdocs", lambda place, told: (1, "docs/x.md:1: broken-yaml"), "broken-yaml"),
        ("properdocs", lambda place, told: (1, "no such module"), "no such module"),
        ("properdocs", lambda place, told: write(Path(told[-1]), page("Run.", "ProperDocs")), "index.html"),
        ("properdocs", lambda place, told: write(Path(told[-1]), page()), "ProperDocs made it"),
        ("zensical", lambda place, told: write(place / "site", page("", "Zensical")), "text of index.html"),
        ("look", lambda place, told: (1, "no-chart"), "no-chart"),
        ("look_alone", lambda place, told: (0, ""), "one message"),
        ("look_alone", lambda place, told: (1, "a: no-chart: x\nb: no-chart: x\n2 problems.\n"), "no-chart"),
        ("look_alone", lambda place, told: (0, "a: hook-ignored: x\n1 problem.\n"), "one message"),
        ("look_alone", lambda place, told: (1, "a: hook-ignored: x\nb: stale-page: x\n2 problems.\n"), "stale-page"),
        ("alone", lambda place, told: (1, "it stopped by itself"), "it stopped by itself"),
    ],
)
def test_what_is_not_as_promised_fails(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], engine: str, fake: Fake, told: str
) -> None:
    """One sentence says what was seen, and the exit is 1."""
    assert run(**{engine: fake}) == 1
    assert told in capsys.readouterr().err
