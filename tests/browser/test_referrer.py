"""What somebody typed is in the address of the results page, and no other page hears of it."""

import re
from pathlib import Path

from playwright.sync_api import Page, Request, expect


def test_no_request_says_where_it_comes_from(page: Page) -> None:
    """Neither the next page nor a script, a style sheet or a picture is told. A worker names itself, and knows no words."""
    asked: list[Request] = []
    page.context.on("request", lambda request: asked.append(request))
    page.goto("search/?q=zzz+boss+secret")
    expect(page.locator(".find-status")).not_to_be_empty()
    page.goto("search/?q=gift")
    page.locator(".find-results li a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")

    assert len(asked) > 10
    told = {request.all_headers().get("referer", "") for request in asked}
    assert {referrer for referrer in told if "/assets/search/worker." not in referrer} == {""}


def test_every_page_asks_for_it(site: Path) -> None:
    """Also those to print, the one for lost addresses, and those of former addresses; and every web server is told."""
    silent = [
        file
        for file in site.rglob("*.html")
        if not re.search(b'name="referrer" content="no-referrer"', file.read_bytes())
    ]
    assert silent == []
    for name in ("_headers", ".htaccess", "nginx-headers.conf"):
        assert re.search(r'Referrer-Policy:? "?no-referrer\b', (site / name).read_text(encoding="utf-8"))
