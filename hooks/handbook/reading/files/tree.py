"""What really lies below a folder: plain files, and what is none. Nothing is opened, and no link is followed.

MkDocs follows links wherever they lead, also out of the repository and in circles. Here a link is only ever named.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["file", "link", "device", "hidden", "closed"]

LEFT_BY_SYSTEMS = ("Thumbs.db", "desktop.ini")
"""What Windows puts into folders by itself; `exclude_docs` in `mkdocs.yml` keeps these from the site, too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing below a folder. A folder that is no link is looked into, and is no entry."""

    path: str
    """From the folder that was walked, with `/`."""
    file: Path
    kind: Kind
    """`link` is a symbolic link to whatever; `device` is a pipe, a socket or the like;
    `hidden` is a page in a hidden folder, the first of each such folder; `closed` is a folder that cannot be read."""


def walk(folder: Path) -> Iterator[Entry]:
    """Yield what lies below a folder, by path; nothing where it is no folder. What is hidden stays out, but for pages."""
    if folder.is_dir() and not folder.is_symlink():
        yield from sorted(_below(folder, ""), key=lambda entry: entry.path)


def kind_of(file: Path) -> Kind | Literal["folder", ""]:
    """Return what a path is, and `folder` for a folder; nothing where nothing is."""
    if file.is_symlink():
        return "link"
    if file.is_dir():
        return "folder"
    if file.is_file():
        return "file"
    return "device" if file.exists() else ""


def is_hidden(name: str) -> bool:
    """Whether nobody means such a file to be published: hidden ones, and what systems leave behind."""
    return name.startswith(".") or name in LEFT_BY_SYSTEMS


def _below(folder: Path, above: str) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        yield Entry(above.rstrip("/"), folder, "closed")
        return
    for entry in entries:
        path, file = f"{above}{entry.name}", Path(entry.path)
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_hidden(entry.name):
            yield from _first_hidden_page(file, f"{path}/") if is_folder else ()
        elif is_folder:
            yield from _below(file, f"{path}/")
        elif entry.is_symlink():
            yield Entry(path, file, "link")
        else:
            yield Entry(path, file, "file" if entry.is_file(follow_symlinks=False) else "device")


def _first_hidden_page(folder: Path, above: str) -> Iterator[Entry]:
    pages = (
        Path(place, name)
        for place, _, names in os.walk(folder)
        for name in names
        if name.endswith(".md") and not is_hidden(name)
    )
    for file in sorted(pages)[:1]:
        yield Entry(f"{above}{file.relative_to(folder).as_posix()}", file, "hidden")
