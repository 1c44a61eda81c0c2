"""Pictures of a few pages of two built sites, compared point by point.

`python tests/support/pictures.py BEFORE AFTER REPORT` prints a line for each page that differs, writes what
differs to REPORT as a page with pictures side by side, and exits with 1 if anything differs.
"""

import argparse
import io
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright
from serving import serving, start

PAGES = ("flows/safety-first/", "faqs/how-was-his-day/", "outcomes/save-and-report/")
WIDTHS = (360, 1280)
MEDIA = {"light": ("screen", "light"), "dark": ("screen", "dark"), "paper": ("print", "light")}
TOLERANCE = 24
"""How far a color may be off, of 255: edges of letters may differ by a shade, and nothing else."""

FEW = 0.0001
"""Which part of the points may differ: one run in a few draws some edges of letters otherwise."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One page in one look; `share` is the part of its points that differ, 1.0 where its size does."""

    name: str
    share: float
    before: bytes
    after: bytes


def pictures(
    browser: Browser, site: Path, pages: tuple[str, ...] = PAGES, widths: tuple[int, ...] = WIDTHS
) -> dict[str, bytes]:
    """Return a picture (PNG) of each page in each width and medium, by name; a page that is not there has none."""
    made = {}
    with serving(site) as base:
        for width in widths:
            for look, (medium, scheme) in MEDIA.items():
                context = browser.new_context(
                    base_url=base,
                    viewport={"width": width, "height": 900},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                )
                page = context.new_page()
                page.emulate_media(media=medium)
                for where in pages:
                    if (site / where / "index.html").is_file():
                        page.goto(where)
                        made[f"{where} at {width}, {look}"] = page.screenshot(full_page=True, animations="disabled")
                context.close()
    return made


def differences(before: dict[str, bytes], after: dict[str, bytes]) -> list[Difference]:
    """Return what differs between two sets of pictures, by name."""
    names = sorted(before.keys() | after.keys())
    shares = {name: share(before.get(name, b""), after.get(name, b"")) for name in names}
    return [
        Difference(name, found, before.get(name, b""), after.get(name, b""))
        for name, found in shares.items()
        if found > FEW
    ]


def share(before: bytes, after: bytes) -> float:
    """Return which part of the points differ by more than the tolerance."""
    if before == after:
        return 0.0
    if not before or not after:
        return 1.0
    one, two = (Image.open(io.BytesIO(picture)).convert("RGB") for picture in (before, after))
    if one.size != two.size:
        return 1.0
    strongest = ImageChops.difference(one, two).split()
    far = ImageChops.lighter(ImageChops.lighter(strongest[0], strongest[1]), strongest[2]).histogram()[TOLERANCE + 1 :]
    return sum(far) / (one.size[0] * one.size[1])


def report(found: list[Difference], folder: Path) -> None:
    """Write the pictures that differ and a page that shows them in pairs."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, difference in enumerate(found):
        cells = []
        for side, picture in (("before", difference.before), ("after", difference.after)):
            name = f"{number}-{side}.png"
            (folder / name).write_bytes(picture)
            cells.append(f'<td><img src="{name}" alt="{side}" width="600"></td>' if picture else "<td>No page</td>")
        rows.append(
            f"<tr><th colspan=2>{escape(difference.name)}: {difference.share:.2%}</th></tr><tr valign=top>{''.join(cells)}</tr>"
        )
    (folder / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Looks</title><table>{''.join(rows)}</table>", encoding="utf-8"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/support/pictures.py", description=__doc__)
    for name in ("before", "after", "report"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    with sync_playwright() as playwright:
        browser = start(playwright)
        before, after = (pictures(browser, site) for site in (arguments.before, arguments.after))
        browser.close()
    found = differences(before, after)
    for difference in found:
        print(f"{difference.name}: {difference.share:.2%} of its points differ")
    print(f"{len(before | after)} pictures, {len(found)} differ.")
    if found:
        report(found, arguments.report)
        print(f"Side by side: {arguments.report / 'index.html'}")
    return 1 if found or not before else 0


if __name__ == "__main__":
    sys.exit(main())
