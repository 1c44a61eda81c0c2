"""The files of `docs/`: pages show the pictures, the frame of the site loads the rest, and every name can be read."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem
from handbook.reading import prose
from handbook.reading.files.places import ASSETS, DOCS, MEDIA, OVERLAY
from handbook.reading.rawtext import unseen


def stray_script(handbook: Handbook) -> Iterator[Problem]:
    """A script, a style sheet or any other file lies there, and nothing of the guide loads it."""
    for path in sorted(handbook.files - handbook.framed):
        if path.startswith(f"{ASSETS}/") and not path.lower().endswith(MEDIA):
            message = "no page and no part of the site loads this file, so it is not published. Delete it."
            yield Problem(_place(handbook, path), "stray-file", message)


def unused_picture(handbook: Handbook) -> Iterator[Problem]:
    """No page shows a picture or links a PDF file; where a district replaced a page, ours may have been of use there."""
    links = ((page, link) for page in handbook.pages.values() for link in page.links)
    used = {found.path for page, link in links if (found := prose.target(page, link.href))} | handbook.framed
    replaced = any(page.replaced for page in handbook.pages.values())
    for path in sorted(handbook.files - used):
        if path.lower().endswith(MEDIA) and (path in handbook.overlay or not replaced):
            message = "no page shows this file or links to it, so no reader would find it. Link to it, or delete it."
            yield Problem(_place(handbook, path), "unused-file", message)


def unseen_name(handbook: Handbook) -> Iterator[Problem]:
    """A mark in the name of a file that nobody can see."""
    for path in sorted(handbook.files):
        if sentence := unseen(path):
            yield Problem(_place(handbook, path), "control-character", f"in the file's name, {sentence} Rename it.")


def _place(handbook: Handbook, path: str) -> Place:
    return Place(f"{OVERLAY if path in handbook.overlay else DOCS}/{path}", 1)
