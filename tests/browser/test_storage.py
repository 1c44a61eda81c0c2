"""Where a browser keeps nothing, or keeps nonsense, all of the guide works; and nothing is kept before somebody chose."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from script_errors import watched
from visitor import find, toggle_colors, wait_until

NOTE = "/.__palette"
LOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(globalThis, name, { get() { throw new DOMException("Access is denied", "SecurityError"); }, configurable: true });
}"""
"""What a browser does that blocks all cookies, as schools set it on their devices."""

ABSENT = 'for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { value: null, configurable: true });'
"""What an app does that shows web pages and switched their storage off."""


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a browser that was never here; no error in a script goes unseen."""
    with watched(browser.new_context(base_url=address).new_page()) as page:
        yield page


def colors(page: Page) -> str:
    found: str = page.evaluate("document.body.dataset.mdColorScheme")
    return found


@pytest.mark.parametrize("storage", [LOCKED, ABSENT], ids=["locked", "absent"])
def test_without_storage_everything_works(opened: Page, storage: str) -> None:
    """Search, colors, the questions, and practice, whose count then lasts as long as the page."""
    opened.add_init_script(storage)
    opened.goto("flows/safety-first/")
    find(opened, "gift")
    toggle_colors(opened)
    toggle_colors(opened)
    opened.locator(".asker-open").click()
    expect(opened.locator(".asker-head")).to_be_visible()

    opened.goto("practice/")
    opened.get_by_role("button", name="Deal me a case").click()
    opened.locator("details[data-verdict]:visible summary").first.click()
    expect(opened.locator(".practice-count")).to_contain_text("1 of")
    opened.get_by_role("button", name="Forget my count").click()


@pytest.mark.parametrize(
    "note",
    [
        "{",
        "7",
        "null",
        '"dark"',
        "[]",
        "{}",
        '{"index":0.5,"color":{"scheme":"slate"}}',
        '{"index":"1","color":{"scheme":"slate"}}',
        '{"index":1,"color":{"a b":"x"}}',
        '{"index":1,"color":{"scheme":{}}}',
        '{"index":1,"color":null}',
    ],
)
def test_a_note_that_nobody_can_read_is_dropped(opened: Page, note: str) -> None:
    """Other pages at the same address may have written it; search and colors live on."""
    opened.add_init_script(f"localStorage.setItem({NOTE!r}, {note!r})")
    opened.goto("./")

    find(opened, "gift")
    toggle_colors(opened)


def test_nothing_is_kept_before_somebody_chose(opened: Page) -> None:
    """Until then the page follows the device; what was chosen outlives the page, and its next one, too."""
    opened.emulate_media(color_scheme="light")
    opened.goto("./")
    find(opened, "gift")
    assert opened.evaluate("Object.keys(localStorage)") == []
    light = colors(opened)
    opened.emulate_media(color_scheme="dark")
    opened.goto("faqs/")
    wait_until(opened, "light => document.body.dataset.mdColorScheme !== light", light)
    assert opened.evaluate("Object.keys(localStorage)") == []

    toggle_colors(opened)
    opened.goto("cases/")

    assert colors(opened) == light
    assert opened.evaluate("Object.keys(localStorage)") == [NOTE]


def test_what_was_chosen_before_stays(opened: Page) -> None:
    """A note of an earlier visit is good, whatever the device wants, and can be changed."""
    opened.emulate_media(color_scheme="light")
    opened.goto("./")
    toggle_colors(opened)
    chosen = colors(opened)
    opened.reload()
    find(opened, "gift")
    assert colors(opened) == chosen

    toggle_colors(opened)
    opened.reload()
    find(opened, "gift")
    assert colors(opened) != chosen
