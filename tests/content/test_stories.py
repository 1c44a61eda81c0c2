"""Real questions that readers of the bare questions have walked end where they ended then."""

from pathlib import Path

import pytest
import repo_copy
import yaml
from handbook.decisions.walk import walk
from handbook.model import Handbook
from handbook.site.load_site import load_and_check

ROOT = Path(__file__).resolve().parents[2]
STORIES = yaml.safe_load((ROOT / "tests/data/stories.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    """The pages as we publish them."""
    read, problems = load_and_check(repo_copy.ours())
    assert problems == []
    return read


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story["end"]))
def test_a_story_ends_where_its_reader_ended(story: dict[str, str], handbook: Handbook) -> None:
    """Its answers are offered, in this order, and lead to the outcome that the table names."""
    answers = {question: _word(answer) for question, answer in dict(story["answers"]).items()}
    path = walk(handbook, answers)
    asked = [step.question.id for step in path.steps if not step.setting]

    assert path.outcome, f"nobody answered {path.asks and path.asks.id}"
    assert path.outcome.id == story["end"]
    assert asked == list(answers)


def _word(answer: object) -> str:
    """An answer as the flows write it: YAML reads a plain yes as true."""
    return {True: "yes", False: "no"}.get(answer, str(answer)) if isinstance(answer, bool) else str(answer)
