"""One frame for every page: nothing above the title, lines that can be read, a contents list that is whole."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

KINDS = (
    "./",
    "search/",
    "404.html",
    "guidelines/secrets/",
    "faqs/how-was-his-day/",
    "cases/the-bite/",
    "flows/safety-first/",
    "outcomes/save-and-report/",
    "settings/contact-level/",
    "faqs/",
    "about/words/",
    "about/sources/",
)
"""One page of each kind."""

LISTED = """() => {
  const listed = new Set([...document.querySelectorAll("[data-md-component=toc] a")].map((link) => link.hash.slice(1)));
  return [...document.querySelectorAll("article h2[id]")].filter((head) => !listed.has(head.id) && !/^chart-/.test(head.id)).map((head) => head.id);
}"""

LINES = """() => {
  const long = [];
  for (const part of document.querySelectorAll("article p, article li")) {
    if (!part.checkVisibility() || part.querySelector("p, li, table")) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let line = 0, top = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (top !== null && Math.abs(box.top - top) > 8) line = 0;
        top = box.top;
        line += 1;
        if (line === 86) long.push(part.textContent.trim().slice(0, 60));
      }
    }
  }
  return long;
}"""
"""What has a line far over 75 characters; the width is set for the average letter, so a line of narrow ones has a few more."""


@pytest.fixture(scope="module")
def wide(browser: Browser, address: str) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 800}, base_url=address).new_page()


def test_every_page_begins_at_one_place(wide: Page) -> None:
    """At the same left edge, right below the head; on the home page the line for danger stands between."""
    lefts = set()
    for where in KINDS:
        wide.goto(where)
        box = wide.locator("article h1").bounding_box()
        assert box
        head = wide.locator(".door-urgent" if where == "./" else ".md-tabs").first.bounding_box()
        assert head and box["y"] - (head["y"] + head["height"]) < 40, where
        lefts.add(round(box["x"]))

    assert len(lefts) == 1, lefts


@pytest.mark.parametrize("where", [where for where in KINDS if where != "search/"])
def test_the_contents_are_whole(wide: Page, where: str) -> None:
    """Every heading of the second level is listed, whoever made it; of several charts the first."""
    wide.goto(where)
    if wide.locator("[data-md-component=toc]").count():
        assert wide.evaluate(LISTED) == []
    else:
        assert wide.locator("article h2[id]").count() == 0


@pytest.mark.parametrize("where", ["cases/the-bite/", "guidelines/secrets/", "about/words/", "faqs/how-was-his-day/"])
def test_lines_can_be_read(wide: Page, where: str) -> None:
    wide.goto(where)

    assert wide.evaluate(LINES) == []


def test_beside_the_words_stands_whom_to_tell(wide: Page) -> None:
    """On a wide screen; on a phone it is below them. Both are one element."""
    wide.goto("cases/the-bite/")
    words, tell = wide.locator("[data-first-words]"), wide.locator("[data-first-tell]")
    said, told = words.bounding_box(), tell.bounding_box()
    assert said and told and told["x"] > said["x"] + said["width"] and told["y"] < said["y"] + said["height"]
    story, change = wide.locator(".beside > div").first.bounding_box(), wide.locator(".change").bounding_box()
    assert story and change and change["x"] >= story["x"] + story["width"] and tell.count() == 1


def test_a_page_in_another_language_says_so(site: Path, wide: Page) -> None:
    """The whole page is in it, but the frame; and the link to it says so, too."""
    wide.goto("about/familias/")
    assert wide.locator("html").get_attribute("lang") == "es"
    for part in (".md-header", ".md-footer", ".md-tabs"):
        assert wide.locator(part).get_attribute("lang") == "en"
    wide.goto("about/")
    link = wide.locator(".guide-beside a[href*=familias]")
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("es", "es")
    assert wide.locator("html").get_attribute("lang") == "en"


def test_the_signs_behind_headings_are_for_the_mouse(wide: Page) -> None:
    """They take no stop of the tab key and are not heard; the contents have the same addresses."""
    wide.goto("cases/the-bite/")
    signs = wide.locator(".headerlink")
    assert signs.count() > 2
    assert signs.evaluate_all("all => all.every((one) => one.tabIndex === -1 && one.ariaHidden === 'true')")


def test_the_lost_are_told_the_names_of_the_menu(wide: Page) -> None:
    """The 404 page, at any depth, has the lists that the menu has, in its words."""
    wide.goto("cases/")
    menu = wide.locator(".guide-lists a").all_inner_texts()
    assert len(menu) > 3
    wide.goto("404.html")
    tiles = wide.locator("article .tiles a").all_inner_texts()

    assert tiles[-len(menu) :] == menu


def test_on_a_low_screen_the_head_goes_with_the_page(browser: Browser, address: str) -> None:
    """At 400 % zoom, or with the phone on its side, nothing stays over the text."""
    for width, height in ((320, 256), (740, 360)):
        page = browser.new_context(viewport={"width": width, "height": height}, base_url=address).new_page()
        page.goto("cases/the-bite/")
        page.locator("[data-first-tell]").evaluate("part => part.scrollIntoView()")
        expect(page.locator("[data-first-tell]")).to_be_in_viewport()
        assert page.evaluate("document.elementFromPoint(innerWidth / 2, 4).closest('.md-header') === null")
        page.context.close()


def test_only_the_table_of_words_is_labelled_so(browser: Browser, address: str) -> None:
    """On a phone "Say" and "Not" stand before the cells of the one table that has such columns, and before no others."""
    page = browser.new_context(viewport={"width": 360, "height": 740}, base_url=address).new_page()
    page.goto("guidelines/secrets/")
    labels = page.locator("article td:first-child").evaluate_all(
        """cells => cells.map((cell) => {
          const table = cell.closest("table");
          const says = table.querySelector("th").textContent.startsWith("Say");
          return [says, getComputedStyle(cell, "::before").content.includes("Say")];
        })"""
    )
    assert {tuple(pair) for pair in labels} == {(True, True), (False, False)}
    page.context.close()
