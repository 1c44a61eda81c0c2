"""Answers lead where the flows say, under every choice of a district."""

from pathlib import Path

import sample_handbook
from handbook.decisions.walk import walk, walks
from handbook.reading.load import load

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
    """`walks` gives one path for each value of the setting on the way."""
    handbook, _ = sample_handbook.read(tmp_path)

    found = {path.settings["settings/feeding"]: path.outcome.id for path in walks(handbook, HUNGRY) if path.outcome}

    assert found == {"keeper": "outcomes/fetch-the-keeper", "anyone": "outcomes/wave"}


def test_a_path_that_stops_says_what_is_asked(tmp_path: Path) -> None:
    """Too few answers end at the question that comes next."""
    handbook, _ = sample_handbook.read(tmp_path)

    path = walk(handbook, {"is-it-on-fire": "no"})

    assert path.outcome is None
    assert path.asks
    assert path.asks.id == "is-it-hungry"


def test_a_walk_may_be_as_long_as_it_likes(tmp_path: Path) -> None:
    """Question after question, a thousand times: the walk ends at the outcome."""
    count = 1000
    questions = "".join(
        f"  q{number}:\n    ask: On?\n    unsure: no\n    answers: {{yes: {onward}, no: outcomes/run}}\n"
        for number, onward in enumerate([*(f"q{later}" for later in range(1, count)), "outcomes/wave"])
    )
    flow = f"---\ntitle: Long\ndescription: x\nstart: Here\nquestions:\n{questions}---\n"
    handbook, _ = load(sample_handbook.write(tmp_path, {"docs/flows/safety-first.md": flow}))

    path = walk(handbook, {f"q{number}": "yes" for number in range(count)})

    assert len(path.steps) == count
    assert path.outcome and path.outcome.id == "outcomes/wave"
