"""The card at the end of the questions offers what the outcome's own page offers: whom to call, and what else is owed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import repo_copy
from handbook.decisions.walk import walk
from handbook.model import Outcome
from handbook.site.load_site import load_site
from playwright.sync_api import Browser, Page
from serving import serving

ASKED = "#ask:anyone-in-danger=yes"
SEA = "  sea: {label: Call the coast guard, number: 555-0111, for: x, url: 'https://example.org', checked: primary, date: 2026-11-21}\n"
OFFERED = """card => [...card.querySelectorAll(".calls li, .card-also li, .card-warning")].map(
  item => [item.innerText.split(/\\s+/).join(" "), item.querySelector("a")?.href])"""


def offering(root: Path) -> Outcome:
    """Let the first outcome of all offer two numbers and a second act; return it."""
    handbook, _ = load_site(root)
    first = walk(handbook, {"anyone-in-danger": "yes"}).outcome
    assert first
    other = next(outcome for outcome in handbook.outcomes if outcome != first)
    page = root / first.place.path
    kept, dropping = [], False
    for line in page.read_text(encoding="utf-8").split("\n"):
        dropping = line.startswith(("call:", "also:", "warning:")) or (dropping and line.startswith((" ", "-")))
        kept += [] if dropping and line != "---" else [line]
    kept[1:1] = ["warning: Mind the step.", "call: ['911', sea]", f"also: [{{when: It is so, outcome: {other.id}}}]"]
    page.write_text("\n".join(kept), encoding="utf-8")
    lines = root / "docs/guide.yml"
    lines.write_text(lines.read_text(encoding="utf-8").replace("\nlines:\n", f"\nlines:\n{SEA}", 1), encoding="utf-8")
    return first


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of the real guide in which an outcome offers all this, and that outcome's id."""
    root = repo_copy.copy(tmp_path_factory.mktemp("same") / "guide")
    outcome = offering(root)
    done = repo_copy.build(root, root / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(root / "site") as address:
        yield address, outcome.id


@pytest.fixture
def walked(browser: Browser, guide: tuple[str, str]) -> Iterator[Page]:
    """A small phone on which the questions have ended at that outcome."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, base_url=guide[0])
    page = context.new_page()
    page.goto(ASKED)
    page.locator(".asker .card").wait_for()
    yield page
    context.close()


def test_both_cards_offer_the_same(walked: Page, guide: tuple[str, str]) -> None:
    """In the same words, order and addresses."""
    asked: list[Any] = walked.locator(".asker .card").evaluate(OFFERED)
    walked.goto(f"{guide[1]}/")

    assert asked == walked.locator(".card[data-outcome]").evaluate(OFFERED)
    assert [href for _, href in asked] == [None, "tel:911", "tel:5550111", asked[3][1]]
    assert "Mind the step." in asked[0][0]


def test_each_number_can_be_tapped(walked: Page) -> None:
    """48 px high at least, within the screen of a small phone."""
    boxes = [call.bounding_box() for call in walked.locator(".asker a.call").all()]

    assert len(boxes) == 2
    for box in boxes:
        assert box and box["height"] >= 48 and box["x"] + box["width"] <= 320


def test_the_keyboard_goes_on_to_the_second_act(walked: Page) -> None:
    link = walked.locator(".asker .card-also a")
    address = link.evaluate("link => link.href")
    link.focus()
    walked.keyboard.press("Enter")
    walked.wait_for_url(address)

    assert walked.locator(".card[data-outcome]").count() == 1


def test_paper_has_the_numbers_black_on_white(walked: Page, guide: tuple[str, str]) -> None:
    """On an urgent card too, which is white on red on the screen."""
    walked.emulate_media(media="print")
    walked.goto(f"{guide[1]}/")
    look = "link => [getComputedStyle(link).color, getComputedStyle(link).backgroundColor]"

    assert [call.evaluate(look) for call in walked.locator(".card a.call").all()] == [
        ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    ] * 2
