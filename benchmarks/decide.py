"""How long it takes to get from "Make it yours" to a right `district.yml`, counted in a real browser.

In: a built site. The way is found by links and roles, not by wording: from the page for districts to the form, through
every question of it, to the finished file. Out: clicks, characters typed, words read, and minutes under stated
assumptions; and the file, so that a test can read it.

    python benchmarks/decide.py SITE
"""

import math
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from serving import serving, start  # noqa: E402 (found on the path that was just set)

START, FORM = "about/make-it-yours/", "about/decide/"
WORDS_A_MINUTE, SECONDS_A_CLICK, CHARACTERS_A_SECOND = 200, 3, 2
MOST = 15
"""Minutes that it may take."""

NAME, PHONE = "Maple Valley School District", "316-555-2368"
SEEN = """root => {
  let words = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: holder, data } = walker.currentNode;
    if (holder.checkVisibility() && !["SCRIPT", "STYLE", "OPTION"].includes(holder.tagName)) words += (data.match(/\\S+/g) ?? []).length;
  }
  return words;
}"""


@dataclass
class Count:
    """What somebody does on the way."""

    clicks: int = 0
    typed: int = 0
    words: int = 0

    @property
    def minutes(self) -> float:
        """How long all of it takes."""
        return self.words / WORDS_A_MINUTE + (self.clicks * SECONDS_A_CLICK + self.typed / CHARACTERS_A_SECOND) / 60

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    def type(self, what: Locator, text: str) -> None:
        """Into a field, which is clicked first."""
        self.click(what)
        what.press_sequentially(text)
        self.typed += len(text)

    def read(self, page: Page) -> None:
        """Every word of the page's text that can be seen."""
        self.words += int(page.locator("article").evaluate(SEEN))


def way(page: Page) -> tuple[Count, str]:
    """Go it: decide each question for the first choice that clashes with nothing, name the state and two contacts."""
    count = Count()
    page.goto(START)
    count.read(page)
    count.click(page.locator(f"article a[href$='{Path(FORM).name}/']").first)
    form = page.locator("form.decide")
    form.wait_for()
    count.read(page)
    count.type(form.locator("section").first.get_by_role("textbox").first, NAME)
    state = form.get_by_role("combobox").first
    state.select_option(index=17)
    count.clicks += 2
    for group in form.locator("fieldset").all():
        for choice in group.get_by_role("radio").all():
            count.click(choice)
            if not group.get_by_role("status").inner_text():
                break
    for contact in form.locator(".decide-contact").all()[:2]:
        fields = contact.get_by_role("textbox").all()
        count.type(fields[0], "Ms. Okafor")
        count.type(fields[1], PHONE)
    with page.expect_download() as coming:
        count.click(form.locator("section").last.get_by_role("button").nth(1))
    return count, Path(coming.value.path()).read_text(encoding="utf-8")


def measure(site: Path) -> tuple[Count, str]:
    """Go the way through a built site."""
    with sync_playwright() as playwright, serving(site) as address:
        browser = start(playwright)
        found = way(browser.new_page(base_url=address, viewport={"width": 1280, "height": 900}))
        browser.close()
        return found


def report(count: Count) -> str:
    """Return the line that is printed."""
    held = "held" if count.minutes <= MOST else "MISSED"
    return (
        f"From the page for districts to a right file: {count.clicks} clicks, {count.typed} characters, {count.words} words: "
        f"{math.ceil(count.minutes * 10) / 10} minutes    (at most {MOST}: {held})"
    )


if __name__ == "__main__":
    if not os.environ.get("CHROMIUM"):
        sys.exit("CHROMIUM names no browser.")
    print(report(measure(Path(sys.argv[1]))[0]))
