"""`test-engines` fails when an engine does not do what the guide promises. The engines here are stand-ins."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import command_line
import pytest
from handbook.cli import test_engines as engines
from handbook.cli.set_up import environment
from handbook.problem import Place, Problem

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

    def with_changes(
        *, alone: tuple[str, ...] = ("hook-ignored",), others: tuple[str, ...] = (), **changes: Fake
    ) -> int:
        def stand_in(place: Path, interpreter: Path, *command: str, core: Path | None = None) -> object:
            name = "zensical_alone" if command[0] == "zensical" and place.name == "alone" else command[0]
            fakes: dict[str, Fake] = {
                "mkdocs": lambda place, told: write(Path(told[-1]), page()),
                "properdocs": lambda place, told: write(Path(told[-1]), page(maker="ProperDocs")),
                "handbook": lambda place, told: (Path(told[-1]).mkdir() or 0, ""),
                "zensical": lambda place, told: write(place / "site", page(maker="Zensical")),
                "zensical_alone": lambda place, told: write(place / "site", "<article></article>"),
            }
            status, said = (fakes | changes)[name](place, list(command))
            return subprocess.CompletedProcess(command, status, said, "")

        def look(root: Path, site: Path, *, policy: bool = True) -> list[Problem]:
            rules = alone if site.parent.name == "alone" else others
            return [Problem(Place(f"docs/{number}.md", 1), rule, "so.") for number, rule in enumerate(rules)]

        monkeypatch.setattr(engines, "_try", stand_in)
        monkeypatch.setattr(engines, "look", look)
        return command_line.run(tmp_path, "test-engines")

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
        ("zensical_alone", lambda place, told: (1, "it stopped by itself"), "it stopped by itself"),
    ],
)
def test_what_is_not_as_promised_fails(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], engine: str, fake: Fake, told: str
) -> None:
    """One sentence says what was seen, and the exit is 1."""
    assert run(**{engine: fake}) == 1
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ({"others": ["no-chart"]}, "no-chart"),
        ({"alone": []}, "one message"),
        ({"alone": ["no-chart", "no-chart"]}, "no-chart"),
        ({"alone": ["hook-ignored", "stale-page"]}, "stale-page"),
    ],
)
def test_what_the_look_at_a_site_says_counts(
    run: Callable[..., int], capsys: pytest.CaptureFixture[str], seen: dict[str, list[str]], told: str
) -> None:
    """Of a site that is sound it says nothing, and of one without the hook that one thing."""
    assert run(**seen) == 1
    assert told in capsys.readouterr().err
