"""The order in which search shows what it found: urgent first, and the rule before its exception."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

RANKING = Path(__file__).resolve().parents[2] / "docs/assets/search/ranking.js"
CARDS = {
    "g": None,  # a guideline has no card
    "r": {"kind": "hand-over"},  # the rule; the index may also say so outright, as `s` does
    "s": {"kind": "answer", "exception": False},
    "e": {"kind": "answer", "exception": True},
    "f": {"kind": "lead", "exception": True},
    "u": {"kind": "urgent"},
    "v": {"kind": "urgent"},
    "x": {"kind": "urgent", "exception": True},
}
"""Cards of made-up pages: a letter stands for a page."""

ORDERS = {
    "nothing": ("", ""),
    "one": ("e", "e"),
    "no card asks for a change": ("grsg", "grsg"),
    "urgent second": ("rug", "urg"),
    "urgent third": ("rgus", "urgs"),
    "urgent fourth": ("rgsu", "rgsu"),
    "urgent sixth": ("rgsrgu", "rgsrgu"),
    "two urgent, the best of them": ("ruv", "urv"),
    "urgent first already": ("uvr", "uvr"),
    "the exception behind the rule": ("er", "re"),
    "far behind it": ("egrg", "greg"),
    "behind the last rule": ("ersgg", "rsegg"),
    "two exceptions, in their order": ("efr", "ref"),
    "behind an urgent page that is not among the three": ("egfu", "guef"),
    "no rule to stand behind": ("egf", "egf"),
    "the nearest rule comes up": ("egegfrs", "regegfs"),
    "the nearest rule comes up below an urgent page": ("ueggger", "ureggge"),
    "below the rule already": ("rge", "rge"),
    "the rule is fifth": ("egggr", "gggre"),
    "the rule is sixth": ("eggggr", "regggg"),
    "urgent third, and the exception behind the rule": ("eruggs", "ureggs"),
    "an urgent exception is urgent": ("rex", "xre"),
}
"""What was found and what is shown, by what it is an example of."""


@pytest.mark.parametrize("name", ORDERS)
def test_the_order_is(name: str, browser: Browser) -> None:
    """Made-up results in, the same results out, in the order of the table; the list given stays as it was."""
    found, shown = ORDERS[name]
    results = [{"page": {"id": id, **({"card": CARDS[id]} if CARDS[id] else {})}, "score": 9} for id in found]
    page = browser.new_page()
    page.add_script_tag(path=RANKING)

    after, given = page.evaluate("(found) => [guideRanking(found), found]", results)
    page.close()

    assert "".join(result["page"]["id"] for result in after) == shown
    assert given == results
