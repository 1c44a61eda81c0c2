"""Each fork of the flows that a child's safety hangs on is walked twice, and once beside its near miss."""

import pytest
import repo_copy
from handbook.model import Handbook
from handbook.site.load_site import load_and_check

FORKS = [
    ("anyone-in-danger", "missing"),
    ("anyone-in-danger", "medical"),
    ("abuse-suspected", "between-students"),
    ("abuse-suspected", "lacks-things"),
    ("asked-for-secrecy", "private"),
    ("about-staff", "about-me"),
    ("about-staff", "who-reported"),
    ("already-gone-wrong", "hurt"),
    ("already-gone-wrong", "held"),
    ("outsider-or-legal", "officers"),
    ("what-they-told-me", "health"),
    ("what-they-told-me", "pick-up"),
    ("what-they-told-me", "other"),
    ("could-someone-get-hurt", "yes"),
    ("could-someone-get-hurt", "no"),
    ("left-and-uneasy", "yes"),
    ("who-reached-out", "they"),
    ("who-reached-out", "me"),
    ("what-the-caller-wants", "officers"),
    ("what-changes-pickup", "no"),
]
"""A question and the answer that was missing from the first edition."""


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    """The pages as we publish them."""
    read, problems = load_and_check(repo_copy.ours())
    assert problems == []
    return read


@pytest.mark.parametrize(("question", "answer"), FORKS)
def test_a_fork_has_two_stories_and_a_near_miss(question: str, answer: str, handbook: Handbook) -> None:
    """Two pages take the answer; at least one of the pages tells how nearly the same story takes another."""
    pages = handbook.asked
    takes = [page for page in pages if any(claim.by_question.get(question) == answer for claim in page.claims)]
    near = [page.id for page in takes if len({claim.outcome.to for claim in page.claims}) > 1]

    assert len(takes) >= 2, f"{question}: {answer} is walked by {[page.id for page in takes]}"
    assert near, f"no page that walks {question}: {answer} has a near miss"
