"""The built site has what the build promised.

This catches a build in which the hook did not run, as under a site generator that ignores
hooks without a word, pages that were left over from another state of the handbook, and
pages that the site's own security policy would stop or in which a reader would see our marks.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem
from handbook.rendering.page_template import template_of
from handbook.site.inline_code import Inline, stopped

_STAMP = re.compile(r'data-stamp="([0-9a-f]+)"')


ENTRANCE = "hooks/guide.py"
"""What builds the site; named where the site as a whole is wrong."""

_NOTHING = 'there is no built page of this handbook. Build the site first: "python3 hooks/guide.py build".'
_IGNORED = (
    "no page of the site has what the guide adds to it: the program that built the site ran no hook, "
    "so it checked nothing and drew no chart. Do not publish this site. "
    'Build it with "python3 hooks/guide.py build"; for Zensical, see docs/about/engines.md.'
)
_STALE = "what was built is of another state of the handbook. Build again."


def built(handbook: Handbook, site: Path, *, policy: bool = True) -> Iterator[Problem]:
    """Yield a problem for each guidance page that was not built, has no chart, or is stale, or that its policy stops.

    `policy` is whether the site has one: what another generator prints from an export has none.

    Where all pages share a fault, they share its cause: that is one problem.
    """
    pages = {Place(page.place.path, 1): page for page in handbook.pages.values() if template_of(page)}
    states = {place: _state(handbook, site, page) for place, page in pages.items()}
    seen = set(states.values())
    if seen <= {"missing"}:
        yield Problem(Place(ENTRANCE, 1), "not-built", _NOTHING)
        return
    if seen <= {"missing", "bare"}:
        yield Problem(Place(ENTRANCE, 1), "hook-ignored", _IGNORED)
        return
    if "whole" not in seen:
        yield Problem(Place(ENTRANCE, 1), "stale-page", _STALE)
    for place, state in states.items():
        if state == "missing":
            yield Problem(place, "not-built", "the site has no page for this file.")
        elif state == "bare":
            yield Problem(place, "no-chart", "the built page has no chart, and others have.")
        elif state == "stale" and "whole" in seen:
            yield Problem(place, "stale-page", _STALE)
    if not (site / "handbook.json").is_file():
        yield Problem(Place("hooks/on_mkdocs.py", 1), "not-built", "handbook.json is missing. Did the hook run?")
    if policy:
        yield from _carried(handbook, site)


def _carried(handbook: Handbook, site: Path) -> Iterator[Problem]:
    """Yield what pages of the site carry that their policy stops, or that a reader would see as it was typed."""
    sources = {file: page.place.path for page in handbook.pages.values() for file in _files(site, page.id)}
    others = () if handbook.district.unit else handbook.units  # these sites are looked at by themselves
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        if name.partition("/")[0] in others:
            continue
        page = Inline(file.read_text(encoding="utf-8", errors="replace"))
        if stops := stopped(page):
            yield Problem(
                Place("mkdocs.yml", 1),
                "breaks-policy",
                f"the site's security policy stops what {name} has: {', '.join(stops)}. Put it into a file of its own.",
            )
        if page.left:
            yield Problem(
                Place(sources.get(file, ENTRANCE), 1),
                "printed-raw",
                f'a reader of {name} would see "{page.left[0]}", as it was typed. Fix the text, then build again.',
            )


def _state(handbook: Handbook, site: Path, page: Page) -> str:
    """Whether a page is missing, bare (without a chart), stale, or whole."""
    found = [file for file in _files(site, page.id) if file.is_file()]
    if not found:
        return "missing"
    stamps = set(_STAMP.findall(found[0].read_text(encoding="utf-8", errors="replace")))
    if not stamps:
        return "bare"
    return "whole" if stamps == {handbook.digest} else "stale"


def _files(site: Path, id: str) -> list[Path]:
    """Where a page is, with and without addresses that end in a slash."""
    stem = id.removesuffix("index").rstrip("/")
    return [site / stem / "index.html", site / f"{id}.html"]
