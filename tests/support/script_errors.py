"""No error in a script goes unseen: a page that was watched fails the test at its end."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def watched(page: Page, *, but: str = "\0") -> Iterator[Page]:
    """Lend a page; then close its context, and fail on what a script of it threw, unless the error says `but`."""
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)) if but not in str(error) else None)
    yield page
    page.context.close()
    assert trouble == []
