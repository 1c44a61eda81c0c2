"""Search: how often the first results answer, how large the index is, and how soon a result is there.

The theme's own worker searches the theme's own index of the same pages, in the same browser.
"""

import gzip
import statistics
import sys
from pathlib import Path

from handbook.output.search_index import index_script
from handbook.site.load_site import load_site
from handbooks import ROOT, make
from measure import build
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(ROOT / "tests" / "support"))

import hashed
import repo_copy
import searching
from serving import serving, start

THROTTLE = 4
"""How many times slower the processor is made: a cheap phone."""
SOON = 100
"""Milliseconds within which the first result should stand."""
READY = 1000
"""Milliseconds within which search should be ready."""
HIDDEN = 'found["search"] = {"exclude": True}'
SEPARATOR = r"""  search: {separator: '[\s\u200b\-,:!=\[\]()"/?.;]+'}"""

_TIME = """async (queries) => {
  const begun = performance.now();
  const find = guideEngine(MiniSearch, stemmer, guideSearch);
  const made = performance.now() - begun;
  const times = queries.map((query) => { const at = performance.now(); find(query); return performance.now() - at; });
  return [made, times];
}"""


def measure(folder: Path) -> None:
    """Print everything about search; `folder` is for what is built on the way."""
    python = sys.executable
    ours, stock = repo_copy.copy(folder / "search-ours"), repo_copy.copy(folder / "search-stock")
    _give_the_theme_its_index(stock)
    for copied in (ours, stock):
        build(python, copied)
    print("\nSearch, answered by the")
    with sync_playwright() as playwright:
        browser = start(playwright)
        _hits(browser, ours / "site", stock / "site")
        _sizes(browser, folder)
        browser.close()


def _give_the_theme_its_index(root: Path) -> None:
    """Let the theme index the pages again, with a separator that takes punctuation off, which helps it."""
    for name, old, new in (
        ("hooks/handbook/site/options.py", HIDDEN, "pass"),
        ("mkdocs.yml", "  search: {}", SEPARATOR),
    ):
        file = root / name
        text = file.read_text(encoding="utf-8")
        if text.count(old) != 1:
            sys.exit(f"{name} has changed: the theme's own search cannot be measured. Fix benchmarks/search.py.")
        file.write_text(text.replace(old, new), encoding="utf-8")


def _hits(browser: Browser, ours: Path, stock: Path) -> None:
    theirs = next((stock / "assets/javascripts/workers").glob("search.*.min.js")).relative_to(stock).as_posix()
    for half in searching.SETS:
        asked = searching.queries(half)
        texts = [query.text for query in asked]
        for name, site, worker, index in (
            ("ours", ours, hashed.named(ours, "assets/search/worker.js"), ""),
            ("the theme's", stock, theirs, "search/search_index.json"),
        ):
            with serving(site) as address:
                page = browser.new_page()
                page.goto(f"{address}about/words/")
                found = searching.ask(page, address + worker, texts, index and address + index)
                page.close()
            print(f"  {half:<9} {name:<12} {searching.hits(asked, found, searching.addresses(site))}")


def _sizes(browser: Browser, folder: Path) -> None:
    queries = [query.text for query in searching.queries("tuning")]
    roots = {"these": ROOT} | {f"{pages:,}": make(folder / f"search-{pages}", pages) for pages in (200, 1000)}
    for name, root in roots.items():
        handbook, _ = load_site(root)
        script = index_script(handbook, {id: f"{id}/" for id in handbook.pages})
        raw, packed = len(script.encode()), len(gzip.compress(script.encode(), mtime=0))
        page = browser.new_page()
        for part in searching.ENGINE:
            page.add_script_tag(path=ROOT / "docs/assets" / part)
        page.add_script_tag(content=script)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        made, times = page.evaluate(_TIME, queries)
        page.close()
        print(f"  {name} pages: index {raw / 1000:.0f} kB, {packed / 1000:.0f} kB gzipped;")
        print(f"    ready in {made:.0f} ms (at most {READY}: {'held' if made <= READY else 'MISSED'})")
        held = "held" if times[0] <= SOON else "MISSED"
        print(
            f"    first result {times[0]:.0f} ms (at most {SOON}: {held}), "
            f"then {statistics.median(times):.0f} ms, at worst {max(times[1:]):.0f} ms, {THROTTLE} times throttled"
        )
