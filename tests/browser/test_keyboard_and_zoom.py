"""Everybody gets everywhere: by keyboard, at any size, in any colors, and without a script."""

from collections.abc import Iterator

import asking
import pytest
from playwright.sync_api import Browser, Page, expect
from visitor import wait_until

KINDS = (
    "./",
    "practice/",
    "404.html",
    "guidelines/secrets/",
    "faqs/how-was-his-day/",
    "faqs/may-my-para-call-home/",
    "cases/the-bite/",
    "flows/safety-first/",
    "outcomes/save-and-report/",
    "settings/contact-level/",
    "moments/drop-off/",
    "guidelines/",
    "faqs/",
    "about/rules/",
    "about/coverage/",
    "about/sources/",
)
"""One page of each kind."""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

SMALL_TEXT = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, noscript, .unseen, .guide-unseen")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < 13.99) found.add(`${size}px ${parent.tagName}.${parent.className}: ${node.data.trim().slice(0, 30)}`);
  }
  return [...found];
}"""

SMALL_TARGETS = """() => {
  const alone = (part) => {
    let block = part;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block === part || block.textContent.trim() === part.textContent.trim() || part.tagName !== "A";
  };
  return [...document.querySelectorAll("a[href], button, summary, select, input, label[for]")]
    .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && alone(part))
    .map((part) => [part, part.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
    .map(([part, box]) => `${part.tagName}.${part.className} in ${part.parentElement.className}: ${box.width}x${box.height} ${part.textContent.trim().slice(0, 25)}`);
}"""

CLIPPED = """() => [...document.querySelectorAll(".md-content :is(p, li, a, button, summary, h1, h2, h3, td, dd)")]
  .filter((part) => part.checkVisibility() && !part.closest(".unseen, .flow-skip, .flow-end, .guide-unseen") && !part.querySelector(".unseen"))
  .filter((part) => !["visible", "auto", "scroll"].includes(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 2 && part.clientHeight > 0)
  .map((part) => `${part.tagName}.${part.className}: ${part.textContent.trim().slice(0, 30)}`)"""

SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
"""The values of WCAG 1.4.12."""

LOOK = "getComputedStyle({0}).outline + getComputedStyle({0}).boxShadow + getComputedStyle({0}).outlineStyle"


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A page of 360 px."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, base_url=address)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("where", KINDS)
def test_sizes_on_a_phone(phone: Page, where: str) -> None:
    """Text of 14 px, targets of 24 px, no sideways scroll at 320 px, with more space, or with text of twice the size."""
    phone.goto(where)
    assert phone.evaluate(SMALL_TEXT) == []
    assert phone.evaluate(SMALL_TARGETS) == []
    phone.set_viewport_size({"width": 320, "height": 800})
    assert phone.evaluate(SIDEWAYS) <= 0

    sheet = phone.evaluate_handle(
        "(text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; return sheet; }",
        SPACING,
    )
    assert phone.evaluate(SIDEWAYS) <= 0
    assert phone.evaluate(CLIPPED) == []

    phone.set_viewport_size(
        {"width": 640, "height": 800}
    )  # 1280 px at 200 % is 640 px; here the text alone is doubled too
    sheet.evaluate("(sheet) => sheet.replaceSync('html { font-size: 200% !important; }')")
    assert phone.evaluate(SIDEWAYS) <= 0
    assert phone.evaluate(CLIPPED) == []


def focused(page: Page) -> str:
    """What has the focus, in a few words that tell two elements apart."""
    return page.evaluate(
        """() => {
          const part = document.activeElement;
          if (!globalThis.numbers) { globalThis.numbers = new Map(); }
          if (!numbers.has(part)) numbers.set(part, numbers.size);
          return `${numbers.get(part)} ${part.tagName}.${part.className} ${(part.ariaLabel || part.textContent).trim().slice(0, 30)}`;
        }"""
    )


CONTROLS = """() => [...document.querySelectorAll("a[href], button, summary, select, input, [tabindex='0']")]
  .filter((part) => part.tabIndex >= 0 && part.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && part.getClientRects().length && !part.disabled).length"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "where", ["guidelines/secrets/", "cases/the-bite/", "flows/safety-first/", "about/words/", "practice/"]
)
def test_tab_reaches_everything_and_shows_where_it_is(browser: Browser, address: str, where: str, width: int) -> None:
    """From the top to the end, each control once, seen when it has the focus, and out at the end; the skip link is first."""
    context = browser.new_context(viewport={"width": width, "height": 800}, base_url=address, reduced_motion="reduce")
    page = context.new_page()
    page.goto(where)
    wait_until(page, "!document.documentElement.classList.contains('no-js')")
    expected = page.evaluate(CONTROLS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    seen: list[str] = []
    while len(seen) <= 2 * expected:
        name = focused(page)
        if name in seen or "BODY" in name:
            break
        seen.append(name)
        if "md-search__input" not in name:  # it shows the focus by opening, with its caret
            changed = page.evaluate(
                f"""() => {{
                  const part = document.activeElement;
                  const shown = {LOOK.format("part")};
                  const box = part.getBoundingClientRect();
                  part.blur();
                  const quiet = {LOOK.format("part")};
                  part.focus({{ focusVisible: true }});
                  return [shown !== quiet, box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth];
                }}"""
            )
            assert changed == [True, True], name
        else:
            page.keyboard.press("Escape")
            page.locator(".md-search__input").evaluate("(box) => box.focus()")
        page.keyboard.press("Tab")

    missing = expected - len(seen)
    assert missing <= 1, f"{missing} of {expected} controls were not reached; the last was {seen[-1]}"
    context.close()


def test_the_skip_link_skips_the_frame(page: Page) -> None:
    """After it, tab goes on inside the page's own text, and nothing of the frame is in between."""
    page.goto("faqs/how-was-his-day/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('article') !== null")
    assert page.evaluate("document.activeElement.closest('.crumb') !== null")


def test_menu_search_and_colors_by_keyboard(phone: Page) -> None:
    """The menu opens into itself and closes with Escape; colors change and keep the focus; search opens ready to type."""
    phone.goto("about/words/")
    wait_until(phone, "!document.documentElement.classList.contains('no-js')")
    menu = phone.get_by_role("button", name="Menu")
    menu.focus()
    phone.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate("document.activeElement.closest('.guide-nav') !== null")
    phone.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(phone.locator(".guide-nav")).to_be_hidden()

    phone.get_by_role("button", name="Use dark colors").focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Use light colors")).to_be_focused()

    phone.get_by_role("button", name="Search").focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("textbox", name="Search")).to_be_focused()


def test_forced_colors_keep_what_color_says(browser: Browser, address: str) -> None:
    """With the system's own colors the lit path, the icons and the buttons still differ from the ground."""
    context = browser.new_context(base_url=address, forced_colors="active", viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto("faqs/how-was-his-day/")
    path, other = (
        f"getComputedStyle(document.querySelector('.flow-a{name}')).getPropertyValue('--c')"
        for name in (".on", ":not(.on)")
    )
    assert page.evaluate(path) != page.evaluate(other)
    icon = "getComputedStyle(document.querySelector('.card-kind'), '::before').backgroundColor"
    assert page.evaluate(icon) != page.evaluate("getComputedStyle(document.body).backgroundColor")
    border = page.evaluate(
        "(() => { const look = getComputedStyle(document.querySelector('.asker-open')); return [look.borderTopStyle, look.borderTopWidth]; })()"
    )
    assert border == ["solid", "2px"]
    context.close()


def test_reduced_motion_moves_nothing(browser: Browser, address: str) -> None:
    """Where somebody asked for less motion, no transition or animation takes noticeable time."""
    context = browser.new_context(base_url=address, reduced_motion="reduce", viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto("flows/safety-first/")
    asking.start(page)
    expect(page.locator(".asker")).to_be_visible()
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((part) => {
          const look = getComputedStyle(part);
          const times = `${look.transitionDuration},${look.animationDuration}`.split(",").map(parseFloat);
          return part.checkVisibility() && Math.max(...times) > 0.01;
        }).map((part) => `${part.tagName}.${part.className}`)"""
    )
    assert moving == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()


def test_a_wide_table_can_be_scrolled_by_keyboard(browser: Browser, address: str) -> None:
    """It takes the focus where it is wider than the page, also after the page became narrow, and nowhere else."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto("about/engines/")
    table = page.locator(".md-typeset__scrollwrap").first
    expect(table).not_to_have_attribute("tabindex", "0")

    page.set_viewport_size({"width": 320, "height": 800})
    expect(table).to_have_attribute("tabindex", "0")
    table.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.activeElement.scrollLeft > 0")
    context.close()
