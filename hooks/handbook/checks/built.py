"""The built site has what the build promised; this catches a build in which the hook did not run."""

from collections.abc import Iterator
from pathlib import Path

from handbook.model import KINDS, Handbook
from handbook.problem import Place, Problem


def built(handbook: Handbook, site: Path) -> Iterator[Problem]:
    """Yield a problem for each guidance page that was not built, or has no chart."""
    for page in handbook.pages.values():
        folder, _, stem = page.id.rpartition("/")
        if not page.kind and (stem != "index" or (folder and folder not in KINDS)):
            continue
        found = [file for file in _files(site, page.id) if file.is_file()]
        if not found:
            yield Problem(Place(page.place.path, 1), "not-built", "the site has no page for this file.")
        elif "data-flow=" not in found[0].read_text(encoding="utf-8"):
            yield Problem(Place(page.place.path, 1), "no-chart", "the built page has no chart. Did the hook run?")
    if not (site / "handbook.json").is_file():
        yield Problem(Place("hooks/on_mkdocs.py", 1), "not-built", "handbook.json is missing. Did the hook run?")


def _files(site: Path, id: str) -> list[Path]:
    """Where a page is, with and without addresses that end in a slash."""
    stem = id.removesuffix("index").rstrip("/")
    return [site / stem / "index.html", site / f"{id}.html"]
