"""The built site has what the build promised.

This catches a build in which the hook did not run, as under a site generator that ignores
hooks without a word, pages that were left over from another state of the handbook, and
pages that the site's own security policy would stop.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.checks.inline import stopped
from handbook.model import Handbook
from handbook.problem import Place, Problem

_STAMP = re.compile(r'data-stamp="([0-9a-f]+)"')


def built(handbook: Handbook, site: Path) -> Iterator[Problem]:
    """Yield a problem for each guidance page that was not built, has no chart, or is stale."""
    for page in handbook.pages.values():
        if not page.template:
            continue
        found = [file for file in _files(site, page.id) if file.is_file()]
        if not found:
            yield Problem(Place(page.place.path, 1), "not-built", "the site has no page for this file.")
            continue
        stamps = set(_STAMP.findall(found[0].read_text(encoding="utf-8")))
        if not stamps:
            yield Problem(Place(page.place.path, 1), "no-chart", "the built page has no chart. Did the hook run?")
        elif stamps != {handbook.digest}:
            yield Problem(
                Place(page.place.path, 1),
                "stale-page",
                "the built page is of another state of the handbook. Build again.",
            )
    if not (site / "handbook.json").is_file():
        yield Problem(Place("hooks/on_mkdocs.py", 1), "not-built", "handbook.json is missing. Did the hook run?")
    for file in sorted(site.rglob("*.html")):
        if stops := stopped(file.read_text(encoding="utf-8")):
            yield Problem(
                Place("mkdocs.yml", 1),
                "breaks-policy",
                f"the site's security policy stops what {file.relative_to(site).as_posix()} has: {', '.join(stops)}. "
                "Put it into a file of its own.",
            )


def _files(site: Path, id: str) -> list[Path]:
    """Where a page is, with and without addresses that end in a slash."""
    stem = id.removesuffix("index").rstrip("/")
    return [site / stem / "index.html", site / f"{id}.html"]
