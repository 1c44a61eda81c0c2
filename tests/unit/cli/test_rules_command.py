"""`rules` lists what the registry has, for people and for programs."""

import json

import pytest
from handbook.cli import rules
from handbook.cli.main import main
from handbook.rules.registry import Rule, all_rules

RULES = (
    Rule("too-large", "food", "Toast is there.\n\nAlways."),
    Rule("long-line", "warmth", "It is eaten warm.", requires=("too-large", "b"), severity="advice"),
)
KEYS = {"id", "severity", "family", "requires", "why"}
"""A promise to other tools."""


def test_a_program_gets_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with every key, and no other."""
    assert main(["rules", "--format", "json"]) == 0

    listed = json.loads(capsys.readouterr().out)
    assert [entry["id"] for entry in listed] == [rule.id for rule in all_rules()]
    assert {frozenset(entry) for entry in listed} == {frozenset(KEYS)}
    assert {entry["severity"] for entry in listed} == {"problem", "advice"}
    assert any(entry["requires"] for entry in listed)


def test_people_get_a_line_for_each(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Its columns stand below each other; of a reason its first line is enough."""
    monkeypatch.setattr(rules, "all_rules", lambda: RULES)

    assert main(["rules"]) == 0

    titles, *lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["too-large", "long-line"]
    assert {line.index(rule.family) for line, rule in zip(lines, RULES, strict=True)} == {titles.index("family")}
    assert lines[1].endswith("too-large, b  It is eaten warm.")
