"""What people type when it cannot wait finds an urgent page first: `tests/data/urgent-words.yml`."""

import json
from pathlib import Path
from typing import Any

import hashed
import searching
import yaml
from playwright.sync_api import Browser
from serving import serving

WORDS: list[dict[str, Any]] = yaml.safe_load((searching.DATA / "urgent-words.yml").read_text(encoding="utf-8"))
AT_LEAST = 90
"""So many lines have to be tried, so that none is dropped when it fails."""


def _ends(site: Path) -> tuple[dict[str, str], set[str]]:
    """Return the outcome whose act each address shows, and the outcomes that are urgent."""
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    kinds = {outcome["id"]: outcome["kind"] for outcome in data["outcomes"]}
    shown = {page["url"]: page["id"] if page["id"] in kinds else page["outcome"] or "" for page in data["pages"]}
    return shown, {id for id, kind in kinds.items() if kind == "urgent"}


def test_urgent_words_find_an_urgent_page_first(browser: Browser, site: Path) -> None:
    """All that fail are named in one message, each with what stood first instead."""
    shown, urgent = _ends(site)
    named = {id for line in WORDS if line["first"] != "any" for id in line["first"]}
    assert len(WORDS) >= AT_LEAST
    assert len({line["words"] for line in WORDS}) == len(WORDS)

    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}about/words/")
        found = searching.ask(
            page, address + hashed.named(site, "assets/search/worker.js"), [line["words"] for line in WORDS]
        )
        page.close()

    unknown = [f"{id} is not an urgent outcome" for id in sorted(named - urgent)]
    failed = unknown + [
        f"{line['words']!r} finds {addresses[0] if addresses else 'nothing'}, not {line['first']}"
        for line, addresses in zip(WORDS, found, strict=True)
        if shown.get(addresses[0] if addresses else "", "") not in (urgent if line["first"] == "any" else line["first"])
    ]
    assert not failed, f"{len(failed)} faults in {len(WORDS)} lines:\n" + "\n".join(failed)
