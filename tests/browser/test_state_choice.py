"""A reader chooses a state for the visit: its number is on the buttons, and no other was ever seen. Under the site's policy."""

from datetime import UTC, datetime
from pathlib import Path

import hashed
from playwright.sync_api import Page, expect
from searching import ask
from visitor import wait_until

REPORT, TEXAS, STATES = "outcomes/report-it-yourself/", "states/tx/", "states/"
DIALS = "tel:18002525400"
WATCH = """() => {
  globalThis.seen = [];
  const look = () => {
    for (const link of document.querySelectorAll("article a.call")) {
      if (link.checkVisibility()) globalThis.seen.push(link.getAttribute("href"));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


def test_a_chosen_state_is_on_the_button_before_anything_is_painted(page: Page) -> None:
    """In each frame that the page ever painted, its number was there and the way to the list was not."""
    page.goto(TEXAS)
    page.get_by_role("button", name="Use Texas").click()
    page.add_init_script(f"({WATCH})()")
    page.goto(REPORT)

    expect(page.locator(f'.card a.call[href="{DIALS}"]')).to_be_visible()
    wait_until(page, "globalThis.seen.length > 5")
    seen = page.evaluate("[...new Set(globalThis.seen)]")
    assert DIALS in seen and not [href for href in seen if "states" in href]
    assert "Texas" in page.locator("aside.in-state").inner_text()
    assert "?" not in page.url


def test_without_a_choice_the_button_leads_to_the_list(page: Page) -> None:
    """One tap to the list; the field there finds a state by its name."""
    page.goto(REPORT)
    page.locator(".card .state-none a.call").click()
    page.locator("#state-filter").fill("texa")

    expect(page.locator(".states > li:visible")).to_have_count(1)
    expect(page.locator(f'.states > li:visible a[href="{DIALS}"]')).to_be_visible()


def test_a_choice_is_forgotten_with_a_button(page: Page) -> None:
    """And nothing of it is left in the browser."""
    page.goto(TEXAS)
    page.get_by_role("button", name="Use Texas").click()
    expect(page.get_by_role("button", name="Forget Texas")).to_be_focused()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") >= 1
    page.get_by_role("button", name="Forget Texas").click()
    page.goto(REPORT)

    assert page.evaluate("sessionStorage.getItem('guide.state')") is None
    expect(page.locator(".card .state-none a.call")).to_be_visible()
    expect(page.locator(f'article a[href="{DIALS}"]')).to_have_count(0)


def test_the_questions_end_at_the_chosen_number(page: Page) -> None:
    """The card at the end of the questions is made by a script, and has the same button."""
    page.goto(TEXAS)
    page.get_by_role("button", name="Use Texas").click()
    page.goto("flows/safety-first/#ask:anyone-in-danger=no&abuse-suspected=yes")

    expect(page.locator(f'.asker a.call[href="{DIALS}"]')).to_be_visible()
    expect(page.locator(".asker .state-none a.call")).to_be_hidden()


def test_what_is_kept_by_somebody_else_breaks_nothing(page: Page) -> None:
    """Another page of the same address may have written anything there."""
    for kept in (
        "null",
        "7",
        "{",
        '{"name": 1}',
        '{"name": "x", "calls": [{"href": "javascript:alert(1)", "label": "x"}], "facts": {}}',
    ):
        page.goto(STATES)
        page.evaluate("kept => sessionStorage.setItem('guide.state', kept)", kept)
        page.goto(REPORT)
        expect(page.locator(".card .calls")).to_be_visible()
        assert page.locator('a[href^="javascript"]').count() == 0


def test_a_fact_that_has_run_out_says_so(page: Page) -> None:
    """On the day itself not yet; a year after it, beside each fact."""
    page.clock.set_fixed_time(datetime(2027, 11, 28, 12, tzinfo=UTC))
    page.goto(TEXAS)
    expect(page.locator('[data-expires="2027-11-28"] .run-out')).to_have_count(0)
    page.clock.set_fixed_time(datetime(2028, 11, 28, 12, tzinfo=UTC))
    page.reload()

    expect(page.locator(".fact-checked .run-out")).to_have_count(page.locator(".fact-checked").count())


def test_search_finds_a_state(page: Page, site: Path, address: str) -> None:
    """By its name with the words that people type; those words alone find the act."""
    page.goto("about/words/")
    asked = {
        "texas hotline": "states/tx/",
        "Texas CPS number": "states/tx/",
        "report child abuse in Ohio": "states/oh/",
        "new york child abuse hotline": "states/ny/",
        "west virginia cps": "states/wv/",
        "CPS hotline TX": "states/tx/",
    }
    worker = address + hashed.named(site, "assets/search/worker.js")
    for (query, state), found in zip(asked.items(), ask(page, worker, asked), strict=True):
        assert state in found[:3], (query, found[:5])
