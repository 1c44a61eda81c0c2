"""Nothing lies over the questions or over the answer: on every screen, to every outcome, at every size."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from screens import Screens

SIZES = ((360, 740), (740, 360), (320, 256), (1280, 800))
"""A phone, the same on its side, 1280 x 1024 at 400 %, and a desk."""

LOOK = """async (addresses) => {
  const shown = (before) => new Promise((done) => {
    let frames = 0;
    const look = () => {
      const panel = document.querySelector("[data-asker]");
      if (panel && panel !== before) done(panel);
      else if (frames++ < 1000) requestAnimationFrame(look);
      else done(null);
    };
    look();
  });
  const found = [];
  for (const address of addresses) {
    const before = document.querySelector("[data-asker]");
    location.hash = address;
    const panel = await shown(before);
    if (!panel) return [[address, "", "", "", "", ["no screen comes"]]];
    const wrong = [];
    const head = document.activeElement;
    if (!panel.contains(head) || !head.matches("h1, h2, h3, .card-act")) wrong.push("the focus is not on its heading");
    const lines = [...head.getClientRects(), ...(panel.querySelector(".card-kind")?.getClientRects() ?? [])];
    for (const { left, top, bottom, width, height } of [lines.at(-1), head.getBoundingClientRect()]) {
      if (top < 0 || top + Math.min(height, 20) > innerHeight) wrong.push("its heading is outside the screen");
      const ys = [top + 4, Math.min((top + bottom) / 2, innerHeight - 2)];
      const seen = (x, y) => panel.contains(document.elementFromPoint(x, y));
      if (!ys.every((y) => seen(left + 4, y) && seen(left + width / 2, y))) wrong.push("its heading is covered");
    }
    for (const part of panel.querySelectorAll("[data-answer], .card a, .card-act, [data-first-words], .card blockquote")) {
      for (const end of [0, document.documentElement.scrollHeight]) {
        scrollTo({ top: end, behavior: "instant" });
        if (!part.checkVisibility()) continue;
        part.scrollIntoView({ block: "nearest", behavior: "instant" });
        const box = part.getClientRects()[0]; // of a link within a line, what stands in the first
        const y = box.height > innerHeight / 2 ? Math.max(box.top, 60) + 4 : (box.top + box.bottom) / 2;
        const name = part.textContent.trim().slice(0, 30);
        if (!part.contains(document.elementFromPoint((box.left + box.right) / 2, y))) wrong.push(`"${name}" is covered`);
        if (part.matches("[data-answer]") && box.height < 48) wrong.push(`"${name}" is ${box.height} px high`);
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push("it scrolls sideways");
    const outcome = panel.querySelector("[data-outcome]")?.dataset.outcome ?? "";
    const left = panel.querySelector(".asker-left")?.textContent ?? "";
    found.push([address, outcome, left, head.textContent.trim(), document.title, [...new Set(wrong)]]);
  }
  return found;
}"""


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("where", ["./", "faqs/how-was-his-day/"])
def test_every_screen_can_be_read_and_pressed(
    browser: Browser, address: str, site: Path, width: int, height: int, where: str
) -> None:
    """The heading that has the focus, each answer, the act and its words; each screen says what is left, and names itself."""
    screens = list(Screens(json.loads((site / "handbook.json").read_text(encoding="utf-8"))).all())
    context = browser.new_context(base_url=address, viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(where)
    found = page.evaluate(LOOK, [screen.address for screen in screens])
    context.close()

    assert len(screens) > 60
    assert {at: wrong for at, *_, wrong in found if wrong} == {}
    assert [outcome for _, outcome, *_ in found] == [screen.outcome for screen in screens]
    for screen, (_, _, left, head, title, _) in zip(screens, found, strict=True):
        assert head in title
        if screen.question and screen.address != "#ask:":
            assert int((re.findall(r"\d+", left) or [0])[0]) == screen.left, screen


def test_a_bar_over_the_questions_is_found(browser: Browser, address: str) -> None:
    """The same look at a page with a bar that stays where a heading is, and one where buttons come to."""
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto("./")
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("body::after { content: ''; position: fixed; z-index: 9; top: 48px; left: 0; width: 100%; height: 80px; }");
          document.adoptedStyleSheets = [sheet];
        }"""
    )
    ((*_, wrong),) = page.evaluate(LOOK, ["#ask:"])
    context.close()

    assert any("heading" in line for line in wrong)
    assert any("heading" not in line for line in wrong)
