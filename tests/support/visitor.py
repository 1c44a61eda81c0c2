"""What somebody does in the frame of a page: change the colors, look for words."""

from playwright.sync_api import Page, expect


def toggle_colors(page: Page) -> None:
    before = page.evaluate("document.body.dataset.mdColorScheme")
    page.locator(".md-header [data-md-component=palette] button:visible").click()
    page.wait_for_function("before => document.body.dataset.mdColorScheme !== before", arg=before)


def find(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.locator('[data-md-component="search-query"]').press_sequentially(words, delay=10)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
