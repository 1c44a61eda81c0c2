"""axe-core over the built site: what it finds on a page, and on all pages from the command line.

`python tests/support/axe.py SITE` looks at every page of a built site, in light and dark colors, at 360 and
1280 pixels, in two processes. It prints a table and exits with 1 if anything was found.
"""

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, sync_playwright
from serving import serving, start

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
RUN = """async (tags) => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame(); // what a scroll has changed begins to fade now
  const fading = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  await Promise.all(fading.map((one) => one.finished.catch(() => {})));
  const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id, impact, target.join(" "), failureSummary]));
}"""


def findings(page: Page) -> list[str]:
    """Return what axe finds on the page once nothing on it is fading, one line each: rule, impact, element, reason."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, TAGS)
    return [f"{id} ({impact}): {target}: {' '.join(reason.split())}" for id, impact, target, reason in found]


def pages(site: Path) -> list[str]:
    """Return the address of every page below the site's root."""
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [file.removesuffix("index.html") or "./" for file in files]


def opened(browser: Browser, base: str, width: int, scheme: str) -> Page:
    """Return a fresh page of that width, for a device that prefers light or dark colors."""
    context = browser.new_context(
        base_url=base, viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    return context.new_page()


def look(site: str, addresses: list[str]) -> list[tuple[str, int, str, str]]:
    """Return (page, width, scheme, finding) for each finding on these pages; made for one process."""
    found = []
    with sync_playwright() as playwright, serving(Path(site)) as base:
        browser = start(playwright)
        for scheme in SCHEMES:
            page = opened(browser, base, WIDTHS[0], scheme)
            for address in addresses:
                page.goto(address)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    found += [(address, width, scheme, line) for line in findings(page)]
        browser.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/support/axe.py", description=__doc__)
    parser.add_argument("site", type=Path)
    site = parser.parse_args().site.resolve()
    addresses, began = pages(site), time.monotonic()
    with ProcessPoolExecutor(2) as both:
        halves = both.map(look, [str(site)] * 2, [addresses[::2], addresses[1::2]])
        found = sorted(line for half in halves for line in half)
    for address, width, scheme, line in found:
        print(f"{address} at {width}, {scheme}: {line}")
    rules = Counter(line.split(" ")[0] for *_, line in found)
    print(f"\n{'rule':<32}{'findings':>9}")
    for rule, count in rules.most_common():
        print(f"{rule:<32}{count:>9}")
    print(f"{'in all':<32}{len(found):>9}")
    looks = len(addresses) * len(WIDTHS) * len(SCHEMES)
    print(f"{len(addresses)} pages, {looks} looks, {time.monotonic() - began:.0f} seconds.")
    return 1 if found or not addresses else 0


if __name__ == "__main__":
    sys.exit(main())
