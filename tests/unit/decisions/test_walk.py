"""Answers lead where the flows say, under every choice of a district."""

import sys
from pathlib import Path

import sample_handbook
from handbook.decisions.walk import walk, walk_every_setting

HUNGRY = {"is-it-on-fire": "no", "is-it-hungry": "yes", "what-food": "yes"}


def test_a_path_crosses_flows_and_settings(tmp_path: Path) -> None:
    """The district's answer is a step of the path, and the reader's answers go past it."""
    handbook, _ = sample_handbook.read(tmp_path)

    path = walk(handbook, HUNGRY)

    assert [step.question.id for step in path.steps] == ["is-it-on-fire", "is-it-hungry", "who-feeds"]
    assert path.outcome
    assert path.outcome.id == "outcomes/fetch-the-keeper"


def test_a_district_changes_where_a_path_ends(tmp_path: Path) -> None:
    """The same answers end elsewhere where a district chose another value."""
    district = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"}
    handbook, problems = sample_handbook.read(tmp_path, district)

    path = walk(handbook, HUNGRY)

    assert problems == [], "a valid district.yml never makes a page fail"
    assert path.outcome
    assert path.outcome.id == "outcomes/wave"


def test_every_value_is_walked(tmp_path: Path) -> None:
    """Walking under every setting gives one path for each value of the setting on the way."""
    handbook, _ = sample_handbook.read(tmp_path)

    found = {
        path.settings["settings/feeding"]: path.outcome.id
        for path in walk_every_setting(handbook, HUNGRY)
        if path.outcome
    }

    assert found == {"keeper": "outcomes/fetch-the-keeper", "anyone": "outcomes/wave"}


def test_a_path_that_stops_says_what_is_asked(tmp_path: Path) -> None:
    """Too few answers end at the question that comes next."""
    handbook, _ = sample_handbook.read(tmp_path)

    path = walk(handbook, {"is-it-on-fire": "no"})

    assert path.outcome is None
    assert path.asks
    assert path.asks.id == "is-it-hungry"


def chain(flows: int, questions: int) -> dict[str, str]:
    """Return flows one behind the other: each question leads to the next, each flow to the next, the last to an end."""
    changes = sample_handbook.edited("docs/flows/safety-first.md", "no: outcomes/wave", "no: flows/f0")
    for flow in range(flows):
        lines = [f"title: F{flow}", "description: x", "start: x", "questions:"]
        for question in range(questions):
            after = f"flows/f{flow + 1}" if flow + 1 < flows else "outcomes/wave"
            to = f"q{flow}-{question + 1}" if question + 1 < questions else after
            lines += [f"  q{flow}-{question}:", "    ask: x", "    unsure: yes"]
            lines += ["    answers:", f"      yes: {to}", "      no: outcomes/run"]
        changes[f"docs/flows/f{flow}.md"] = "\n".join(["---", *lines, "---", "x", ""])
    return changes


def test_a_chain_of_any_length_is_walked(tmp_path: Path) -> None:
    """Flows short enough to be valid may follow each other far beyond what Python lets a function call itself."""
    flows, questions = 150, 8
    handbook, problems = sample_handbook.read(tmp_path, chain(flows, questions))
    answers = {f"q{flow}-{question}": "yes" for flow in range(flows) for question in range(questions)}

    path = walk(handbook, {"is-it-on-fire": "no", "is-it-hungry": "no"} | answers)

    assert len(path.steps) == 2 + flows * questions > sys.getrecursionlimit()
    assert path.outcome
    assert path.outcome.id == "outcomes/wave"
    assert problems, "nothing walks the chain, and the check says so in place of a traceback"
