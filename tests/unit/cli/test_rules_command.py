"""`rules` lists what the registry has, for people and for programs."""

import json
import sys
from types import SimpleNamespace

import pytest
from handbook.cli.main import main

RULES = [
    SimpleNamespace(id="lost-toast", severity="problem", family="food", requires=(), why="Toast is there.\n\nAlways."),
    SimpleNamespace(
        id="cold", severity="advice", family="warmth", requires=("lost-toast", "b"), why="It is eaten warm."
    ),
]


@pytest.fixture(autouse=True)
def _registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "handbook.rules.registry", SimpleNamespace(all_rules=lambda: iter(RULES)))


def test_a_program_gets_every_key_of_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """The names of the keys are a promise to other tools."""
    assert main(["rules", "--format", "json"]) == 0

    assert json.loads(capsys.readouterr().out) == [{**vars(rule), "requires": list(rule.requires)} for rule in RULES]


def test_people_get_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    """Its columns stand below each other."""
    assert main(["rules"]) == 0

    titles, *lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["lost-toast", "cold"]
    assert {line.index(rule.family) for line, rule in zip(lines, RULES, strict=True)} == {titles.index("family")}
    assert lines[1].endswith("lost-toast, b  It is eaten warm.")
