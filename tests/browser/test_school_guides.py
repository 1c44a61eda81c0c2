"""What a reader meets in a district with schools: the way to the right one, its search, and the way back when lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from serving import serving


@pytest.fixture(scope="module")
def address(with_schools: Path) -> Iterator[str]:
    with serving(with_schools) as found:
        yield found


def test_from_the_first_page_to_a_school_and_its_search(page: Page) -> None:
    """Two taps; the search of the school finds pages of the school alone."""
    page.goto("")
    page.locator(".units-door a").click()
    page.get_by_role("link", name="Example Maple Elementary").click()
    page.wait_for_url("**/maple/")
    page.locator("#what-happened").fill("how was his day")
    page.keyboard.press("Enter")
    page.wait_for_url("**/maple/search/**")
    first = page.locator("main ol a, main .md-search-result__link, main ul.listing a").first
    first.wait_for()
    assert "/maple/" in str(first.evaluate("link => link.href"))


def test_who_is_lost_below_a_school_finds_it_first(browser: Browser, with_schools: Path, address: str) -> None:
    """The page that a host shows for what is not there, at an address of one school, of another, and of none."""
    html = (with_schools / "404.html").read_text(encoding="utf-8")
    for path, first in (("oak/faqs/gone/", "/oak/"), ("maple/x", "/maple/"), ("faqs/gone/", None)):
        shown = browser.new_page(base_url=address)
        shown.route(f"**/{path}", lambda route: route.fulfill(status=404, content_type="text/html", body=html))
        shown.goto(path)
        tiles = shown.locator("ul.tiles a")
        shown.wait_for_load_state()
        assert (tiles.first.get_attribute("href") == first) == bool(first), path
        assert {"/maple/", "/oak/"} <= {link.get_attribute("href") for link in shown.locator("[data-unit]").all()}
        shown.close()
