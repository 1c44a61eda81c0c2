"""Answering the questions, one at a time, in a browser."""

from playwright.sync_api import Page, expect

MOST = 40
"""More screens than any walk has."""


def start(page: Page) -> None:
    """Press what opens the questions on this page, and wait for them."""
    page.locator("[data-asker-open]").first.click()
    expect(page.locator("[data-asker] .asker-head")).to_be_visible()


def none_of_these(page: Page) -> None:
    """Read each question of the first screen, and take none."""
    for question in page.locator(".asker-opening > li").all():
        for end in (question.locator(".asker-ask"), question.locator("button").last):
            end.scroll_into_view_if_needed()
    page.locator(".asker-none").click()


def answer(page: Page) -> None:
    """Take none of a first screen's questions, or the first answer of a later one."""
    if page.locator(".asker-none").count():
        none_of_these(page)
    else:
        page.locator(".asker [data-answer]").first.click()


def to_an_outcome(page: Page) -> None:
    """Take the first choice of each screen until an outcome's card is there."""
    for _ in range(MOST):
        if page.locator(".asker .card").count():
            return
        answer(page)
    raise AssertionError(f"after {MOST} answers there is no outcome")
