"""The order of responses in practice: stable, complete, and blind to the verdict."""

from dataclasses import replace
from pathlib import Path

import repo_copy
import sample_handbook
from bare import common
from handbook.decisions.exercises import practice_order, story
from handbook.model import Case, Response
from handbook.site.load_site import load_and_check


def a_case(folder: Path) -> Case:
    page = sample_handbook.read(folder)[0].pages["cases/the-toast"]
    assert isinstance(page, Case)
    says = ("Blow on it", "Run", "Ask the keeper", "Offer jam", "Wait", "Sing to it")
    verdicts = ("best", "wrong", "risky", "wrong", "good-but-incomplete", "risky")
    return replace(page, responses=tuple(Response(a, b, "So.") for a, b in zip(says, verdicts, strict=True)))


def test_verdict_and_listing_do_not_matter(tmp_path: Path) -> None:
    """Other verdicts, and another order in the file, give the same order of the same words."""
    case = a_case(tmp_path)
    turned = replace(case, responses=tuple(replace(one, verdict="best") for one in reversed(case.responses)))

    order = [response.says for response in practice_order(case)]

    assert sorted(order) == sorted(response.says for response in case.responses)
    assert order == [response.says for response in practice_order(turned)]


def test_two_cases_with_the_same_responses_order_them_differently(tmp_path: Path) -> None:
    """Nobody learns from one case where to look in the next."""
    case = a_case(tmp_path)
    orders = {
        tuple(response.says for response in practice_order(replace(case, common=common(f"cases/c{number}"))))
        for number in range(20)
    }

    assert len(orders) > 10


def test_the_place_of_the_best_gives_nothing_away() -> None:
    """Over all real cases the best responses do not stand in one place."""
    handbook, _ = load_and_check(repo_copy.ours())
    cases = handbook.cases
    orders = [practice_order(case) for case in cases if len(case.responses) > 2]
    ends = [(order[0].verdict, order[-1].verdict) for order in orders]

    assert len({first for first, _ in ends}) > 2
    assert len({last for _, last in ends}) > 2


def test_the_story_is_what_the_check_takes_for_it() -> None:
    """A heading may be closed with #, and a line of code is no heading."""
    body = "## What happened ##\nA letter came.\n\n```\n## Why\n```\nIt rained.\n\n## Why\nBecause.\n"

    assert story(body, "What happened") == "A letter came.\n\n```\n## Why\n```\nIt rained."
