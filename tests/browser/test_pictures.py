"""The comparison of pictures notices a small change and nothing else; and the chart's lines meet its cards."""

import shutil
from pathlib import Path

import hashed
import pictures
import pytest
from playwright.sync_api import Browser, Page

PART = {"pages": ("flows/safety-first/",), "widths": (360,)}


def test_a_planted_change_is_noticed_and_no_change_is_not(browser: Browser, site: Path, tmp_path: Path) -> None:
    """The same site twice gives no difference; a chart's arrow heads moved by eight points does, and is shown."""
    changed = tmp_path / "changed"
    shutil.copytree(site, changed)
    style = changed / hashed.named(changed, "assets/site.css")
    style.write_text(
        style.read_text(encoding="utf-8") + "\n.md-typeset .flow .flow-q::before { translate: 8px 0; }\n",
        encoding="utf-8",
    )
    before = pictures.pictures(browser, site, **PART)

    assert pictures.differences(before, pictures.pictures(browser, site, **PART)) == []
    found = pictures.differences(before, pictures.pictures(browser, changed, **PART))
    assert {difference.name for difference in found} == set(before)
    pictures.report(found, tmp_path / "report")
    assert (tmp_path / "report/index.html").read_text(encoding="utf-8").count("<img") == 2 * len(before)


def test_a_page_that_went_away_is_a_difference() -> None:
    """A picture on one side only differs in every point."""
    assert [found.share for found in pictures.differences({"a": b"x"}, {})] == [1.0]


@pytest.mark.parametrize("where", ["flows/safety-first/", "flows/a-parent-contacts-me/", "flows/by-a-school-channel/"])
def test_lines_meet_their_cards(page: Page, where: str) -> None:
    """The spine enters each question at its top edge, and each side line ends at its card's left edge."""
    page.goto(where)
    gaps = page.evaluate(
        """() => {
          const size = (part, name, pseudo) => parseFloat(getComputedStyle(part, pseudo)[name]);
          const spine = [...document.querySelectorAll(".flow-step")].map((step) => {
            const line = step.getBoundingClientRect().top + size(step, "top", "::before") + size(step, "height", "::before");
            return Math.abs(line - step.querySelector(".flow-q").getBoundingClientRect().top);
          });
          const sides = [...document.querySelectorAll(".flow-a.exit")].map((row) => {
            const box = row.getBoundingClientRect();
            const card = row.querySelector(".flow-o").getBoundingClientRect();
            const left = box.left + size(row, "left", "::before");
            const y = box.top + size(row, "top", "::before");
            const end = left + size(row, "width", "::before");
            return end >= card.left - 4 && left < card.left && y >= card.top - 2 && y <= card.bottom ? 0 : card.left - end || 99;
          });
          return [...spine.filter((gap) => gap > 1.5), ...sides.filter(Boolean)];
        }"""
    )

    assert gaps == []
