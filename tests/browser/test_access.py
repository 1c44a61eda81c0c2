"""axe finds nothing: three pages of each kind, and the states that only use brings about.

`make access` looks at every page, in both widths and both color schemes. Here each page is looked at
in one of the four, in turn, so that each kind meets both widths and both schemes.
"""

from collections.abc import Iterator
from pathlib import Path

import asking
import axe
import pytest
from playwright.sync_api import Browser, Page, expect

KINDS = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings", "states", "moments")
OTHERS = (
    ("./", "practice/", "404.html"),
    ("guidelines/", "faqs/", "states/"),
    ("about/", "about/rules/", "about/engines/"),
)
LOOKS = ((360, "light"), (1280, "dark"), (360, "dark"), (1280, "light"))


@pytest.fixture
def at(browser: Browser, address: str) -> Iterator:
    """Opens a page of the site at a width, in a color scheme."""
    made: list[Page] = []

    def open_page(where: str, width: int = 360, scheme: str = "light") -> Page:
        page = axe.opened(browser, address, width, scheme)
        made.append(page)
        page.goto(where)
        return page

    yield open_page
    for page in made:
        page.context.close()


@pytest.mark.parametrize("kind", [*KINDS, *OTHERS], ids=lambda kind: kind if isinstance(kind, str) else kind[0])
def test_axe_finds_nothing(at, site: Path, kind: str | tuple[str, ...]) -> None:
    """Three pages of a kind, spread over its list, in three of the four looks."""
    addresses = kind
    if isinstance(kind, str):
        all_of_kind = [f"{kind}/{file.parent.name}/" for file in sorted(site.glob(f"{kind}/*/index.html"))]
        addresses = [all_of_kind[0], all_of_kind[len(all_of_kind) // 2], all_of_kind[-1]]
    first = [*KINDS, *OTHERS].index(kind)
    for number, where in enumerate(addresses, first):
        width, scheme = LOOKS[number % len(LOOKS)]
        assert axe.findings(at(where, width, scheme)) == [], f"{where} at {width}, {scheme}"


def test_axe_would_find_something(at) -> None:
    """A picture without words and pale text, planted, are found."""
    page = at("about/")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x.png\">')")

    assert [line.split(" ")[0] for line in axe.findings(page)] == ["image-alt"]


@pytest.mark.parametrize(("width", "scheme"), [LOOKS[0], LOOKS[1]])
def test_axe_finds_nothing_in_use(at, width: int, scheme: str) -> None:
    """The search open with results; a question, an outcome and the path; a practised case; the menu."""
    page = at("flows/safety-first/", width, scheme)
    page.keyboard.press("/")
    page.locator('[data-md-component="search-query"]').press_sequentially("secret")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert axe.findings(page) == [], "search"

    page = at("flows/safety-first/", width, scheme)
    asking.start(page)
    assert axe.findings(page) == [], "the first screen"
    asking.none_of_these(page)
    assert axe.findings(page) == [], "a question"
    asking.to_an_outcome(page)
    page.locator(".asker-fold summary").click()
    assert axe.findings(page) == [], "an outcome"
    page.get_by_role("button", name="See my path").click()
    assert axe.findings(page) == [], "the path on the chart"

    page = at("practice/", width, scheme)
    page.get_by_role("button", name="Deal me a case").click()
    page.locator("details[data-verdict]:visible summary").first.click()
    assert axe.findings(page) == [], "a practised case"

    if width < 1220:
        page.get_by_role("button", name="Menu").click()
        expect(page.locator(".guide-nav")).to_be_visible()
        assert axe.findings(page) == [], "the menu"
