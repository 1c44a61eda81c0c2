"""The quick way out of a page that somebody should not be seen with."""

from dataclasses import replace
from pathlib import Path

import sample_handbook
from handbook.model import Reference
from handbook.rendering.way_out import way_out
from playwright.sync_api import Browser, expect

PAGE = "outcomes/keep-it-private/"


def test_it_clears_the_page_and_the_way_back_does_not_lead_to_it(browser: Browser, address: str) -> None:
    """With the keyboard; the page before it is what "Back" brings."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.route("https://**", lambda route: route.fulfill(body="<title>Elsewhere</title>", content_type="text/html"))
    page.goto("faqs/")
    page.goto(PAGE)
    way = page.locator(".leave a")
    to = way.get_attribute("href") or ""
    way.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("Elsewhere")
    assert page.url == to and to.startswith("https://")

    page.go_back()
    expect(page).to_have_url(f"{address}faqs/")
    context.close()


def test_without_a_script_it_is_a_link_and_on_paper_it_is_not_there(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGE)
    expect(page.locator(".leave a")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".leave a")).to_be_hidden()
    context.close()


def test_a_page_has_it_that_names_such_a_line(tmp_path: Path) -> None:
    """In its text, or by what its card offers to call; no other page."""
    guide = sample_handbook.FILES["docs/guide.yml"]
    changes = {
        "docs/guide.yml": guide.replace("for: a dragon that burns", "for: a dragon\n    leave: https://weather.example/"),
        "docs/guidelines/dragons.md": sample_handbook.FILES["docs/guidelines/dragons.md"].replace("Be calm.", "Call {{call:fire}}."),
    }  # fmt: skip
    handbook, problems = sample_handbook.read(tmp_path, changes)
    assert not problems

    found = {id: way_out(handbook, page, None) for id, page in handbook.pages.items()}

    assert found.pop("guidelines/dragons") == "https://weather.example/"
    assert set(found.values()) == {""}
    run = handbook.outcome("outcomes/run")
    assert run
    calling = replace(run, call=(Reference("fire", run.place),))
    assert way_out(handbook, run, calling) == "https://weather.example/"
