"""What somebody does in the frame of a page: change the colors, look for words, wait for what a script does."""

from typing import Any

from playwright.sync_api import Page, expect
from waiting import until

PATIENCE = 10.0
"""How many seconds to wait for a page."""


def wait_until(page: Page, expression: str, arg: Any = None) -> None:
    """Ask the page again and again, until an expression holds.

    Playwright's own `wait_for_function` asks from a timer in the page, where the site's policy forbids
    `eval`: it passes if the first look finds what it waits for, and fails on any later one.
    """
    until(lambda: page.evaluate(expression, arg), expression, PATIENCE)


def toggle_colors(page: Page) -> None:
    before = page.evaluate("document.body.dataset.mdColorScheme")
    page.locator(".md-header [data-md-component=palette] button:visible").click()
    wait_until(page, "before => document.body.dataset.mdColorScheme !== before", before)


def find(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.locator('[data-md-component="search-query"]').press_sequentially(words, delay=10)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
