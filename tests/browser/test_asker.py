"""The questions, one at a time: what waits until it was read, the way back, and how they begin and end."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import asking
import pytest
from playwright.sync_api import Browser, Page, expect

SMALL = {"width": 320, "height": 256}
"""1280 x 1024 at 400 %."""


@pytest.fixture
def small(browser: Browser, address: str) -> Iterator[Page]:
    """The first screen of the questions, most of it still below the fold."""
    context = browser.new_context(base_url=address, viewport=SMALL)
    page = context.new_page()
    page.goto("./")
    asking.start(page)
    yield page
    context.close()


def hash_of(page: Page) -> str:
    return urlsplit(page.url).fragment


def test_none_of_these_waits_until_all_were_seen(small: Page) -> None:
    """It says so, and becomes a button like the others when the last question has been on the screen."""
    none = small.locator(".asker-none")
    expect(none).to_have_attribute("aria-disabled", "true")
    expect(small.locator(f"#{none.get_attribute('aria-describedby')}")).to_be_visible()
    count = small.locator(".asker-opening > li").count()
    assert 2 <= count <= 5

    asking.none_of_these(small)

    expect(small.locator(".asker-opening")).to_have_count(0)
    expect(small.locator(".asker-head")).to_be_focused()


def test_a_press_too_early_leads_to_what_was_not_read(small: Page) -> None:
    """Nobody is locked out: each press brings the focus to a question that was not seen, until there is none."""
    none = small.locator(".asker-none")
    met = []
    for _ in range(small.locator(".asker-opening > li").count()):
        none.dispatch_event("click")  # as assistive technology presses, without scrolling there
        if small.locator(".asker-opening").count():
            met.append(small.evaluate("document.activeElement.id"))
            assert met[-1].startswith("asker-ask-")
    none.dispatch_event("click") if none.count() else None

    expect(small.locator(".asker-opening")).to_have_count(0)
    assert met and len(met) == len(set(met))


def test_the_keyboard_has_read_what_it_came_to(small: Page) -> None:
    """Tabbing through the answers is enough."""
    none = small.locator(".asker-none")
    for _ in range(40):
        small.keyboard.press("Tab")
        if none.evaluate("button => button === document.activeElement"):
            break
    expect(none).not_to_have_attribute("aria-disabled", "true")
    small.keyboard.press("Enter")

    expect(small.locator(".asker-opening")).to_have_count(0)


def test_a_browser_that_cannot_tell_lets_everybody_on(browser: Browser, address: str) -> None:
    """Without a way to know what was on the screen, nothing waits."""
    context = browser.new_context(base_url=address, viewport=SMALL)
    page = context.new_page()
    page.goto("./")
    page.evaluate("delete globalThis.IntersectionObserver")
    asking.start(page)

    expect(page.locator(".asker-none")).to_be_visible()
    expect(page.locator(".asker-none")).not_to_have_attribute("aria-disabled", "true")
    context.close()


def test_none_of_these_comes_last_and_is_not_the_loudest(page: Page) -> None:
    """After every answer, without a ground of its own, and it stays in its place."""
    page.goto("./")
    asking.start(page)
    page.mouse.move(0, 0)  # what lies under the pointer looks chosen
    looks = page.locator("[data-answer]").evaluate_all(
        "all => all.map((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).position])"
    )

    assert page.locator("[data-answer]").last.get_attribute("data-answer") == "none"
    assert len({tuple(look) for look in looks}) == 1 and looks[0][1] == "static"


def test_back_goes_back_and_out(page: Page) -> None:
    """One screen at a time to the page that the questions began on, as it was; the browser's forward comes again."""
    page.goto("moments/drop-off/")
    title, opener = page.title(), page.locator("[data-asker-open]")
    asking.start(page)
    first = hash_of(page)
    asking.answer(page)
    second, asked = hash_of(page), page.locator(".asker-head").inner_text()
    asking.answer(page)
    expect(page.locator(".asker-head")).not_to_have_text(asked)

    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator(".asker-head")).to_have_text(asked)
    expect(page.locator(".asker-head")).to_be_focused()
    assert (hash_of(page), asked in page.title()) == (second, True)
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator(".asker-opening")).to_be_visible()
    assert hash_of(page) == first
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator("[data-asker]")).to_have_count(0)
    expect(opener).to_be_focused()
    expect(page.locator("h1")).to_be_visible()
    assert (page.title(), hash_of(page)) == (title, "")

    page.go_forward()
    expect(page.locator(".asker-opening")).to_be_visible()


def test_back_from_a_shared_link_takes_one_answer_back(page: Page) -> None:
    """Where the browser has nowhere to go back to."""
    page.goto("flows/safety-first/#ask:anyone-in-danger=no&abuse-suspected=yes")
    expect(page.locator(".asker .card.urgent")).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator(".asker-choices")).to_have_count(1)
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator(".asker-opening")).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()

    expect(page.locator("[data-asker]")).to_have_count(0)
    expect(page.locator(".flow-steps")).to_be_visible()


def test_what_a_moment_knows_is_not_lost_on_the_way(page: Page) -> None:
    """It stays in the address until the walk comes to it, also over a reload."""
    page.goto("moments/drop-off/")
    known = page.locator("[data-ask]").get_attribute("data-ask")
    assert known
    asking.start(page)
    asking.answer(page)
    page.reload()
    expect(page.locator(".asker-head")).to_be_visible()

    assert known in page.url


def test_there_is_one_way_to_open_them(page: Page) -> None:
    """No page has two buttons to the same thing."""
    for where in ("./", "moments/call/", "flows/safety-first/", "cases/the-bite/"):
        page.goto(where)
        expect(page.locator("[data-asker-open]")).to_have_count(1)


def test_a_link_to_a_path_shows_it_and_leads_to_its_outcome(page: Page) -> None:
    """On the chart the path is lit; from there the outcome is one tap away, and Back returns."""
    page.goto("flows/safety-first/#path:anyone-in-danger=no&abuse-suspected=yes")
    expect(page.locator(".flow-yours")).to_be_focused()
    page.locator(".flow-yours a[href^='#ask:']").click()
    expect(page.locator(".asker .card.urgent")).to_be_visible()
    page.go_back()

    expect(page.locator(".flow-yours")).to_be_visible()
    expect(page.locator("[data-asker]")).to_have_count(0)


def test_the_job_is_asked_once_a_visit(page: Page) -> None:
    """Later walks of the tab take it as said and say so; there it can be changed; another tab knows nothing."""
    page.goto("./")
    asking.start(page)
    asking.none_of_these(page)
    asked = page.locator(".asker-head").inner_text()
    said = page.locator("[data-answer]").first.inner_text()
    asking.answer(page)
    expect(page.locator(".asker-head")).not_to_have_text(asked)
    after = page.locator(".asker-head").inner_text()

    page.goto("moments/drop-off/")
    asking.start(page)
    asking.none_of_these(page)
    expect(page.locator(".asker-head")).to_have_text(after)
    expect(page.locator(".asker-said-once")).to_contain_text(said)
    page.locator(".asker-said-once button").click()
    expect(page.locator(".asker-head")).to_have_text(asked)
    page.locator("[data-answer]").last.click()
    expect(page.locator(".asker-said-once")).not_to_contain_text(said)

    other = page.context.new_page()
    other.goto("./")
    asking.start(other)
    asking.none_of_these(other)
    expect(other.locator(".asker-head")).to_have_text(asked)
    other.close()


def test_a_link_that_tells_a_job_tells_it_of_its_own_walk_alone(page: Page) -> None:
    """What somebody shared says nothing about who opens it."""
    page.goto("#ask:anyone-in-danger=no&abuse-suspected=no&your-job=lead&what-is-my-job=office")
    expect(page.locator(".asker-head")).to_be_visible()

    assert page.evaluate("sessionStorage.length") == 0


def test_without_storage_the_page_remembers(browser: Browser, address: str) -> None:
    """A browser that blocks it, as a school's may, asks once in a page."""
    context = browser.new_context(base_url=address)
    context.add_init_script(
        "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new Error('blocked'); } })"
    )
    page = context.new_page()
    page.goto("flows/safety-first/")
    asking.start(page)
    asking.none_of_these(page)
    asked = page.locator(".asker-head").inner_text()
    asking.answer(page)
    expect(page.locator(".asker-head")).not_to_have_text(asked)
    page.get_by_role("button", name="Start again").click()
    asking.none_of_these(page)

    expect(page.locator(".asker-said-once")).to_be_visible()
    expect(page.locator(".asker-head")).not_to_have_text(asked)
    context.close()
