"""Who goes by keyboard sees where they are: the ring has a contrast of 3 to 1 on every kind of card."""

from pathlib import Path

import axe
import pytest
from handbook.model import CAUTION
from handbook.site.load_site import load_site
from playwright.sync_api import Browser

FAINT = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const over = (color, below) => {
    canvas.fillStyle = `rgb(${below.join(" ")})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const ground = (part) => part ? over(getComputedStyle(part).backgroundColor, ground(part.parentElement)) : [255, 255, 255];
  const light = (color) => {
    const [r, g, b] = color.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  for (const fold of document.querySelectorAll(".card details")) fold.open = true;
  return [...document.querySelectorAll(".card :is(a, button, summary)")].map((part) => {
    part.focus({ focusVisible: true });
    const look = getComputedStyle(part);
    const behind = ground(part.parentElement);
    const found = ratio(over(look.outlineColor, behind), behind);
    return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 && found >= 3 ? "" : `${part.textContent.trim()}: ${look.outline}, ${found}`;
  }).filter(Boolean);
}"""


@pytest.mark.parametrize("scheme", axe.SCHEMES)
def test_the_ring_is_seen_on_every_card(browser: Browser, address: str, root: Path, scheme: str) -> None:
    handbook, _ = load_site(root)
    page = axe.opened(browser, address, 360, scheme)
    for kind in CAUTION:
        of_kind = [outcome for outcome in handbook.outcomes if outcome.outcome_kind == kind]
        most = max(of_kind, key=lambda outcome: (len(outcome.call), len(outcome.also)))
        page.goto(f"{most.id}/")
        assert page.evaluate(FAINT) == [], most.id
    page.context.close()
