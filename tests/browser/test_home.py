"""The home page, a moment and a list on a phone: what is on the first screen, and what a finger hits."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 360, "height": 740}
TAP = 48
MOMENT = "moments/message/"
HITS = """(row) => {
  row.scrollIntoView({block: "center"});
  const box = row.getBoundingClientRect();
  const link = row.querySelector("a");
  const at = [[4, 4], [box.width - 4, 4], [4, box.height - 4], [box.width - 4, box.height - 4], [box.width / 2, box.height / 2]];
  return at.every(([x, y]) => document.elementFromPoint(box.left + x, box.top + y)?.closest("a") === link);
}"""
"""Whether each corner of a row, and its middle, is its link."""


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a phone, before anything is scrolled."""
    context = browser.new_context(viewport=PHONE, base_url=address)
    yield context.new_page()
    context.close()


def box(page: Page, name: str) -> dict[str, Any]:
    found = page.locator(name).bounding_box()
    assert found, name
    return dict(found)


def test_the_home_page_is_one_screen_of_a_phone(phone: Page) -> None:
    """Danger, the search field with its name, every moment, and the button that opens the questions."""
    phone.goto("")
    field = phone.locator("search").get_by_label(phone.locator("h1").inner_text(), exact=True)

    ends = [box(phone, name) for name in (".door-urgent .call", "h1", "search button", "[data-asker-open]")]
    ends += [found for tile in phone.locator(".tiles.moments a").all() if (found := tile.bounding_box())]
    assert max(found["y"] + found["height"] for found in ends) <= PHONE["height"]
    expect(field).to_be_in_viewport(ratio=1)
    assert len(ends) == 4 + 8


def test_nothing_on_the_home_page_is_too_small_to_hit(phone: Page) -> None:
    """The call, the field, each tile and the button are 48 px high."""
    phone.goto("")
    for part in phone.locator(".door-urgent .call, search input, search button, .tiles a, [data-asker-open]").all():
        found = part.bounding_box()
        assert found and found["height"] >= TAP, part.inner_text()


@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
def test_no_tile_stands_alone(width: int, browser: Browser, address: str) -> None:
    """The last row is filled, or holds as many as the others but a few: never a single small tile."""
    context = browser.new_context(viewport={"width": width, "height": 800}, base_url=address)
    page = context.new_page()
    page.goto("")
    for tiles in page.locator("ul.tiles").all():
        rows: dict[float, list[float]] = {}
        for tile in tiles.locator("li").all():
            found = tile.bounding_box()
            assert found
            rows.setdefault(found["y"], []).append(found["width"])
        full = max(sum(widths) for widths in rows.values())
        assert len(rows) == 1 or all(len(widths) > 1 or widths[0] >= 0.9 * full for widths in rows.values()), rows
    context.close()


def test_the_page_has_one_way_into_the_questions_before_the_chart(phone: Page) -> None:
    """No second button says the same."""
    phone.goto("")

    assert phone.locator("[data-asker-open]:not([data-flow] *)").count() == 1


def test_danger_scrolls_away(phone: Page) -> None:
    """Nothing lies over what is read."""
    for path in ("", MOMENT):
        phone.goto(path)
        phone.locator("footer").last.scroll_into_view_if_needed()
        expect(phone.locator(".door-urgent")).not_to_be_in_viewport()


@pytest.mark.parametrize("path", [MOMENT, "faqs/", "cases/", "outcomes/"])
def test_a_row_can_be_hit_anywhere(path: str, phone: Page) -> None:
    """Its corners and its middle lead to the page, and it is 48 px high."""
    phone.goto(path)
    rows = phone.locator("ul.listing > li:visible").all()

    assert len(rows) >= 5
    for row in (*rows[:6], rows[-1]):
        found = row.bounding_box()
        assert found and found["height"] >= TAP
        assert row.evaluate(HITS), row.inner_text()


def test_the_other_pages_of_a_moment_are_one_tap_away(phone: Page) -> None:
    """Folded, with how many there are."""
    phone.goto(MOMENT)
    fold = phone.locator("details.all-of-it")
    expect(fold.locator("li").first).to_be_hidden()
    count = phone.locator("ul.listing > li").count()

    expect(fold.locator("summary")).to_contain_text(str(count))
    fold.locator("summary").click()
    expect(fold.locator("li").first).to_be_visible()


def test_search_from_the_home_page_leads_to_results(phone: Page) -> None:
    """The field needs no overlay: what is typed stands in the address of the results page."""
    phone.goto("")
    phone.locator("#what-happened").fill("gift card")
    phone.keyboard.press("Enter")

    phone.wait_for_url("**/search/?q=gift+card")
    expect(phone.locator(".find-results li").first).to_be_visible()


def test_search_from_the_home_page_helps_without_a_script(browser: Browser, address: str) -> None:
    """The page that it leads to lists every question."""
    context = browser.new_context(viewport=PHONE, base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("")
    page.locator("#what-happened").fill("gift card")
    page.locator("search button").click()

    page.wait_for_url("**/search/?q=gift+card")
    expect(page.locator(".find-all a").first).to_be_visible()
    context.close()
