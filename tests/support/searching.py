"""Queries put to a search worker in a browser, ours or the theme's own, and where the answers came."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import NormalDist
from typing import Any

import yaml
from playwright.sync_api import Page

DATA = Path(__file__).parents[1] / "data"
ENGINE = ("vendor/minisearch-7.2.0.min.js", "vendor/stemmer-2.0.1.js", "search/texts.js", "search/engine.js")
"""What the worker loads to search with, below `docs/assets/`, in its order."""

_ASK = """async ([worker, index, queries]) => {
  const running = new Worker(worker);
  const next = (type) => new Promise((resolve, reject) => {
    running.onerror = (error) => reject(new Error(error.message));
    running.onmessage = ({data}) => data.type === type && resolve(data.data);
  });
  const setup = index ? await (await fetch(index)).json() : {config: {}, docs: []};
  const ready = next(1);
  running.postMessage({type: 0, data: {...setup, options: {suggest: false}}});
  await ready;
  const found = [];
  for (const query of queries) {
    const result = next(3);
    running.postMessage({type: 2, data: query});
    found.push((await result).items.map((item) => item[0].location.split("#")[0]));
  }
  running.terminate();
  return found;
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, and the ids of the pages that answer it."""

    text: str
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hits:
    """How many of some queries were answered by the first result, and by one of the first three."""

    first: int
    third: int
    queries: int

    def __str__(self) -> str:
        return f"first {_rate(self.first, self.queries)}   first three {_rate(self.third, self.queries)}   of {self.queries}"


def _rate(hits: int, queries: int) -> str:
    """A rate with its 95 % interval, `85.0% (77.5 to 90.3)`: Wilson's score interval, which stays within 0 and 100."""
    rate, z = hits / queries, NormalDist().inv_cdf(0.975)
    middle = (rate + z * z / (2 * queries)) / (1 + z * z / queries)
    half = z / (1 + z * z / queries) * sqrt(rate * (1 - rate) / queries + z * z / (4 * queries * queries))
    return f"{rate:5.1%} ({100 * (middle - half):.1f} to {100 * (middle + half):.1f})"


SETS = ("tuning", "seen", "held-out")
"""Sets of queries: the search was tuned on the first two; the third was written and judged by others, and is only counted."""


def queries(half: str) -> list[Query]:
    """Read a set of `SETS`."""
    entries = yaml.safe_load((DATA / f"queries-{half}.yml").read_text(encoding="utf-8"))
    return [Query(entry["query"], frozenset(entry["answers"])) for entry in entries]


def ask(page: Page, worker: str, texts: Iterable[str], index: str = "") -> list[list[str]]:
    """Return for each text the addresses found; `index` is what the theme's own worker searches."""
    found: list[list[str]] = page.evaluate(_ASK, [worker, index, list(texts)])
    return found


def hits(asked: list[Query], found: list[list[str]], ids: dict[str, str]) -> Hits:
    """Count; `ids` gives the page's id for an address below the site's root."""
    places = []
    for query, addresses in zip(asked, found, strict=True):
        pages = [ids.get(address, "") for address in addresses]
        places.append(next((place for place, id in enumerate(pages, 1) if id in query.answers), 99))
    return Hits(sum(place == 1 for place in places), sum(place <= 3 for place in places), len(places))


def addresses(site: Path) -> dict[str, str]:
    """Return the page's id for each address, as the site says."""
    data: dict[str, Any] = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    return {page["url"]: page["id"] for page in data["pages"]}
