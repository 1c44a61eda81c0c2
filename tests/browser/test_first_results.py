"""The first result for the commonest events, and the rule before its exception for whatever people type."""

from pathlib import Path
from typing import Any

import hashed
import pytest
import repo_copy
import searching
import yaml
from handbook.decisions.graph import ends_here
from handbook.decisions.walk import walk
from handbook.model import Asked, Handbook, Outcome
from handbook.site.load_site import load_and_check
from playwright.sync_api import Browser
from serving import serving

ROWS: list[dict[str, Any]] = yaml.safe_load((searching.DATA / "first-results.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    """The pages as we publish them."""
    return load_and_check(repo_copy.ours())[0]


def found(browser: Browser, site: Path, texts: list[str]) -> list[list[str]]:
    """The ids of the pages found for each text; nothing for a page that is no guidance."""
    ids = searching.addresses(site)
    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}about/words/")
        results = searching.ask(page, f"{address}{hashed.named(site, 'assets/search/worker.js')}", texts)
        page.close()
    return [[ids.get(result, "") for result in listed] for listed in results]


def test_the_commonest_events_find_their_page_first(browser: Browser, site: Path, handbook: Handbook) -> None:
    """All that fail are named in one message, each with what stood first instead."""
    assert {id for row in ROWS for id in row["first"]} <= set(handbook.pages)
    results = found(browser, site, [row["words"] for row in ROWS])

    failed = [
        f"{row['words']!r} finds {ids[:3]}, not {row['first']}"
        for row, ids in zip(ROWS, results, strict=True)
        if not set(ids[:1]) & set(row["first"])
    ]
    assert not failed, "\n".join(failed)


def test_no_exception_stands_above_every_rule(browser: Browser, site: Path, handbook: Handbook) -> None:
    """Whatever a page says that people type: where search finds a page that follows the rule, one comes first."""
    ends = {page.id: outcome for page in handbook.pages.values() if (outcome := _act(handbook, page))}
    here = ends_here(handbook)
    texts = sorted({text for page in handbook.pages.values() for text in page.asked_as})
    assert any(outcome.exception for outcome in ends.values())

    failed = []
    for text, ids in zip(texts, found(browser, site, texts), strict=True):
        cards = [ends[id].exception or ends[id].id not in here for id in ids if id in ends]
        if cards and cards[0] and not all(cards):
            failed.append(text)
    assert failed == []


def _act(handbook: Handbook, page: object) -> Outcome | None:
    """The outcome whose act a result shows."""
    if isinstance(page, Asked) and page.claim:
        return walk(handbook, page.claim.by_question).outcome
    return page if isinstance(page, Outcome) else None
