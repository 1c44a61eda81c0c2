"""Coverage counts what is walked, in whole numbers, and offers a case for what is not."""

from pathlib import Path

import sample_handbook
from handbook.decisions.coverage import Covered, as_text, counts, coverage, sketch
from handbook.model import Handbook

JAMLESS = {"docs/cases/the-jam.md": ""}
"""Without the case of the jam, one answer is walked by nothing."""


def unwalked(handbook: Handbook) -> list[Covered]:
    return [entry for entry in coverage(handbook) if not entry.pages]


def test_every_answer_and_value_is_counted(tmp_path: Path) -> None:
    """Pages walk their own answers, their variants', and the setting values they meet under any choice."""
    handbook, _ = sample_handbook.read(tmp_path, JAMLESS)
    walked = {(entry.question.id, entry.answer.id) for entry in coverage(handbook) if entry.pages}

    assert ("who-feeds", "anyone") in walked, "the FAQ meets this value where a district chose it"
    assert ("is-it-hungry", "no") in walked, "the case's variant walks it"
    assert [(entry.question.id, entry.answer.id) for entry in unwalked(handbook)] == [("what-food", "no")]
    assert counts(coverage(handbook)).startswith("5 of 6 answers of readers and 2 of 2 setting values")


def test_the_sketch_of_a_case_is_a_right_path(tmp_path: Path) -> None:
    """Filled in, the case that is offered passes the check and walks the answer."""
    handbook, _ = sample_handbook.read(tmp_path / "before", JAMLESS)
    missing = unwalked(handbook)[0]
    page = sketch(handbook, missing)
    for key, text in (("title", "Jam"), ("description", "Jam.")):
        page = page.replace(f"{key}: \n", f"{key}: {text}\n")
    page = page.replace("see: []\n", "")
    page = page.replace(
        "outcome: ", "otherwise: [{settings: {feeding: keeper}, outcome: outcomes/fetch-the-keeper}]\noutcome: "
    )

    after, problems = sample_handbook.read(
        tmp_path / "after", JAMLESS | {"docs/cases/jam.md": page + "## What happened\n\nJam.\n"}
    )

    assert [problem.split(": ")[1] for problem in problems] in ([], ["otherwise-never-happens"])
    assert unwalked(after) == []


def test_what_is_not_walked_is_listed(tmp_path: Path) -> None:
    """The text names the answer, its question and its flow."""
    handbook, _ = sample_handbook.read(tmp_path, JAMLESS)

    assert '"no" to "what-food" (flows/feeding)' in as_text(handbook)
