"""The real pages are tests of the real flows: one for each FAQ and case."""

import sys
from pathlib import Path

import pytest
import repo_copy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from handbook.decisions.walk import walk, walk_every_setting
from handbook.model import Asked, Case
from handbook.rendering.flowchart.layout import layout_flow
from handbook.site.load_site import load_and_check

HANDBOOK, PROBLEMS = load_and_check(repo_copy.ours())
WALKED = [page for page in HANDBOOK.asked if page.claim]


def test_the_handbook_has_no_problem() -> None:
    assert [str(problem) for problem in PROBLEMS] == []


def test_a_fork_has_no_problem_either(root: Path) -> None:
    """What its district put there is right, too; without a district this is the same."""
    assert [str(problem) for problem in load_and_check(root)[1]] == []


@pytest.mark.parametrize("page", WALKED, ids=lambda page: page.id)
def test_page_ends_where_it_says(page: Asked) -> None:
    """Its answers, walked as we publish it, end at its outcome."""
    assert page.claim
    path = walk(HANDBOOK, page.claim.by_question)

    assert path.outcome
    assert path.outcome.id == page.claim.outcome.to


@pytest.mark.parametrize("page", WALKED, ids=lambda page: page.id)
def test_every_answer_of_a_page_is_used(page: Asked) -> None:
    """No answer is there for show: each is taken under some choice of a district."""
    assert page.claim
    answers = page.claim.by_question
    taken = {
        step.question.id for path in walk_every_setting(HANDBOOK, answers) for step in path.steps if not step.setting
    }

    assert taken == set(answers)


@pytest.mark.parametrize("case", HANDBOOK.cases, ids=lambda case: case.id)
def test_a_case_can_be_practised(case: Case) -> None:
    """There is a choice to make, and something that would have changed the answer."""
    assert len(case.responses) >= 3
    assert len({response.verdict for response in case.responses}) > 1
    assert case.variants


def test_every_moment_has_pages() -> None:
    """The home page offers no empty moment."""
    met = {page.moment for page in HANDBOOK.asked}

    assert met >= set(HANDBOOK.vocabulary.moments)


@pytest.mark.parametrize("flow", HANDBOOK.flows, ids=lambda flow: flow.id)
def test_every_line_of_a_real_chart_finds_a_track(flow) -> None:
    """A skip without a line would leave its target's arrow hanging."""
    rows = [row for step in layout_flow(HANDBOOK, flow).steps for row in step.rows if row.shape == "skip"]

    assert [row for row in rows if row.slot is None] == []
