"""Each line to say can be copied and shown large; nothing is sent; without a script the line is there alone."""

from playwright.sync_api import Browser, Page, expect
from visitor import wait_until

WHERE = "cases/the-bite/"


def test_a_line_is_copied_to_the_letter(browser: Browser, address: str) -> None:
    """The words and nothing else, and a screen reader is told."""
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(WHERE)
    page.locator(".say.first").get_by_role("button", name="Copy").click()

    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("[data-first-words]").inner_text()
    context.close()


def test_without_the_clipboard_it_is_copied_the_old_way(page: Page) -> None:
    """As from a folder, where browsers close the clipboard to pages."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(WHERE)
    page.evaluate("document.addEventListener('copy', () => (globalThis.copied = String(document.activeElement.value)))")
    page.locator(".say.first").get_by_role("button", name="Copy").click()

    wait_until(page, "globalThis.copied")
    assert page.evaluate("globalThis.copied") == page.locator("[data-first-words]").inner_text()


def test_a_line_is_shown_large_and_closes(page: Page) -> None:
    """It fills the screen; Escape closes it, and so does a tap; the focus goes back."""
    page.goto(WHERE)
    show = page.locator(".say.first").get_by_role("button", name="Show these words large")
    words = page.locator("[data-first-words]")
    for closing in (lambda: page.keyboard.press("Escape"), lambda: page.locator(".say-large p").click()):
        show.click()
        large = page.locator(".say-large p")
        expect(large).to_have_text(words.inner_text())
        size = "part => parseFloat(getComputedStyle(part).fontSize)"
        assert large.evaluate(size) > 1.5 * words.evaluate(size)
        closing()
        expect(large).to_be_hidden()
        expect(show).to_be_focused()


def test_every_line_has_its_buttons(page: Page) -> None:
    """The folded ones, too, and those of the card at the end of the questions; large enough to hit."""
    page.goto(WHERE)
    page.locator(".card-others-words > summary").click()
    for say in page.locator(".say").all():
        for button in say.get_by_role("button").all():
            box = button.bounding_box()
            assert box and box["height"] >= 24 and box["width"] >= 24


def test_without_a_script_there_are_none(browser: Browser, address: str) -> None:
    """And nothing is left free for them."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(WHERE)
    assert page.locator(".say button").count() == 0
    expect(page.locator("[data-first-words]")).to_be_visible()
    context.close()


def test_paper_has_no_buttons(page: Page) -> None:
    """And the card is black on white, the urgent one too."""
    page.goto("outcomes/report-it-yourself/")
    page.emulate_media(media="print")
    expect(page.locator(".say-tools").first).to_be_hidden()
    look = "part => [getComputedStyle(part).borderLeftColor, getComputedStyle(part).backgroundColor]"
    assert page.locator(".card.urgent").evaluate(look) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert page.locator("[data-first-words]").evaluate(look) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
