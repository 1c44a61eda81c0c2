"""The files of `docs/`: each can be held by every computer, stands where it is read, and is of use.

`handbook.reading.files` sorts them and tells most of this. Pages show the pictures, and the frame of the site loads the rest.
"""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem
from handbook.reading import prose
from handbook.reading.files.places import ASSETS, DOCS, MEDIA, OVERLAY
from handbook.rules.coverage import is_replaced
from handbook.rules.rule import Rule

FAMILY = "files"


def stray_script(handbook: Handbook) -> Iterator[Problem]:
    """A script, a style sheet or any other file lies there, and nothing of the guide loads it."""
    for path in sorted(handbook.files - handbook.framed):
        if path.startswith(f"{ASSETS}/") and not path.lower().endswith(MEDIA):
            message = "no page and no part of the site loads this file, so it is not published. Delete it."
            yield Problem(place_of(handbook, path), "stray-file", message)


def unused_picture(handbook: Handbook) -> Iterator[Problem]:
    """No page shows a picture or links a PDF file; where a district replaced a page, ours may have been of use there."""
    links = ((page, link) for page in handbook.pages.values() for link in page.links)
    used = {found.path for page, link in links if (found := prose.target(page, link.href))} | handbook.framed
    replaced = is_replaced(handbook)
    for path in sorted(handbook.files - used):
        if path.lower().endswith(MEDIA) and (path in handbook.overlay or not replaced):
            message = "no page shows this file or links to it, so no reader would find it. Link to it, or delete it."
            yield Problem(place_of(handbook, path), "unused-file", message)


def place_of(handbook: Handbook, path: str) -> Place:
    """Return the place of a file by its path below `docs/`, or below a district's own."""
    return Place(f"{OVERLAY if path in handbook.overlay else DOCS}/{path}", 1)


RULES = (
    Rule("not-a-file", FAMILY, why="A link to a file elsewhere could show readers what was never meant to be shown."),
    Rule(
        "stray-file",
        FAMILY,
        check=stray_script,
        why="What nobody reads or checks is not published. Notes, copies and Word files would otherwise lie about "
        "unseen, and their writer would think them on the site.",
    ),
    Rule(
        "unused-file",
        FAMILY,
        check=unused_picture,
        requires=("coverage", "unknown-own-line"),
        why="A picture that no page shows is published, and nobody sees it.",
    ),
    Rule(
        "bad-file-name",
        FAMILY,
        why="Windows refuses some names and marks, and a name that does not end in `.md` is no page. Either would be "
        "lost for somebody.",
    ),
    Rule(
        "same-name",
        FAMILY,
        why="Some disks and addresses cannot tell two names apart that differ in capitals or accents. One file would "
        "be lost.",
    ),
    Rule(
        "misplaced-page",
        FAMILY,
        why="The folder says what kind of page it is. In another folder a page is of no kind, and no list names it.",
    ),
    Rule("bad-picture", FAMILY, why="A file that only has the name of a picture shows nothing."),
    Rule(
        "unsafe-svg",
        FAMILY,
        why="An SVG file can hold a script, or fetch something from another host, which would then know who reads "
        "here.",
    ),
)
