"""A district's files that lie beside its folder: under a name that is almost right, at the top, or in the example.

Nobody would read them there, and nobody would be told: the site would go out without what somebody decided.
"""

import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from handbook.problem import Place, Problem, RuleId, shown
from handbook.reading.files.find import CLOSED, OPEN
from handbook.reading.files.places import DOCS, MEDIA, OVERLAY, PAGE
from handbook.reading.files.tree import is_hidden

FOLDER = "district"
FILE = "district.yml"
WHOLE = f"{FOLDER}/{FILE}"
MANY = "districts"
"""A folder that may hold a folder for each of many districts."""

EXAMPLE = f"examples/{WHOLE}"

_NAMED = re.compile(r"^name:[ \t]*[\"']?(?!Example\b)(?=\w)", re.MULTILINE)
"""The example's district has a name that begins with "Example"; whoever wrote another one there decided something."""


def beside(root: Path) -> Iterator[Problem]:
    """Yield a problem for each file or folder at the top of the guide that was meant for the district's folder."""
    is_ours = (root / FOLDER).is_dir()
    for name in within(root):
        if is_hidden(name) or name in (FOLDER, DOCS):
            continue
        if (root / name).is_dir():
            yield from _folder(root / name, name)
        else:
            yield from _file(root / name, name, is_ours=is_ours)
    yield from _example(root / EXAMPLE)


def within(folder: Path) -> list[str]:
    """Return the names in a folder, sorted; none where it cannot be read."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _folder(folder: Path, name: str) -> Iterator[Problem]:
    plain = name.strip().casefold()
    if plain == FOLDER:
        way = f'the folder "{shown(name)}" has to be named "{FOLDER}", in small letters and without a space. Rename it.'
        yield _told(name, "no-district-file", way)
    elif inner := next((found for found in within(folder) if found.casefold() == FILE), ""):
        yield _told(f"{name}/{inner}", "no-district-file", f'nobody reads it here. Move it to "{WHOLE}".')
    elif _is_almost(plain) and (plain != MANY or "docs" in within(folder)):
        way = f'nobody reads the folder "{shown(name)}". What a district decided stands in "{FOLDER}". Rename it.'
        yield _told(name, "no-district-file", way)
    elif plain in (*OPEN, *CLOSED) and any(found.endswith(PAGE) for found in within(folder)):
        way = f'nobody reads the folder "{shown(name)}" here. Move a district\'s pages to "{OVERLAY}/{plain}".'
        yield _told(name, "misplaced-page", way)


def _file(file: Path, name: str, *, is_ours: bool) -> Iterator[Problem]:
    stem, _, end = name.strip().casefold().partition(".")
    at_the_top = f'"{shown(name)}" stands at the top of the guide, where nobody reads it.'
    if stem == FOLDER or (end in ("yml", "yaml", "txt") and _is_almost(stem)):
        yield _told(name, "no-district-file", f'{at_the_top} Move it to "{WHOLE}".')
    elif end == PAGE[1:] and _is_page(file):
        way = f"{at_the_top} Move it to a folder of {OVERLAY}/, such as {OVERLAY}/about/."
        yield _told(name, "misplaced-page", way)
    elif is_ours and name.casefold().endswith(MEDIA):
        way = f"{at_the_top} Move a logo to {FOLDER}/, and a picture of a page to {OVERLAY}/assets/."
        yield _told(name, "stray-file", way)


def _example(file: Path) -> Iterator[Problem]:
    try:
        text = file.read_bytes().decode(errors="replace")
    except OSError:
        return
    if _NAMED.search(text):
        way = f'this is only an example, and nobody reads it here. Move what you wrote to "{WHOLE}", and put ours back.'
        yield Problem(Place(EXAMPLE, 1), "no-district-file", way)


def _is_almost(name: str) -> bool:
    """Whether a name was meant to be that of the folder, or begins with it."""
    return name.startswith(FOLDER) or bool(difflib.get_close_matches(name[:40], [FOLDER], cutoff=0.85))


def _is_page(file: Path) -> bool:
    """Whether it begins as a page does. Other Markdown files, such as README.md, belong at the top."""
    try:
        with file.open("rb") as opened:
            return opened.read(3) == b"---"
    except OSError:
        return False


def _told(path: str, rule: RuleId, message: str) -> Problem:
    return Problem(Place(path, 1), rule, message)
