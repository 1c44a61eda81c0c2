"""Answering the questions, one at a time, in a browser."""

from playwright.sync_api import Page

MOST = 40
"""More screens than any walk has."""


def to_an_outcome(page: Page) -> None:
    """Take the first choice of each screen until an outcome's card is there."""
    for _ in range(MOST):
        if page.locator(".asker .card").count():
            return
        page.locator(".asker-choice.none, .asker-choices .asker-choice").first.click()
    raise AssertionError(f"after {MOST} answers there is no outcome")
