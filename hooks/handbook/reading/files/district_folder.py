"""What lies in and around a district's folder: `district.yml`, the logo that it names, `docs/`, and a folder for its parts.

A file in a wrong place, or under a name that is not quite right, would be passed over without a word, and the site
would be nobody's. So each such file is named here, with the right place for it.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from handbook.problem import Place, Problem, shown
from handbook.reading.files.district_elsewhere import FILE, FOLDER, WHOLE, beside
from handbook.reading.files.find import NO_FILE, OPEN
from handbook.reading.files.places import OVERLAY
from handbook.reading.files.tree import Entry, kind_of, walk

OWN_PAGES = "docs"
"""The folder of a district's own pages."""


def misplaced(root: Path, units: str = "") -> Iterator[Problem]:
    """Yield a problem for each file of a district that nobody would read where it is.

    `units` is the folder in which each part of the district may have a file; who reads these names them.
    """
    yield from beside(root)
    folder = root / FOLDER
    if (kind := kind_of(folder)) != "folder":
        if kind in NO_FILE:
            yield Problem(Place(FOLDER, 1), "not-a-file", NO_FILE[kind])
        return
    if (what := kind_of(folder / FILE)) == "folder":
        yield Problem(
            Place(WHOLE, 1), "not-a-file", f'"{FILE}" is a folder. Put a text file of this name in its place.'
        )
    within = [entry for entry in walk(folder) if not entry.path.startswith("docs/")]
    yield from _not_files(within)
    of_units = [entry for entry in within if units and entry.path.startswith(f"{units}/")]
    strangers = [entry for entry in within if entry.kind == "file" and entry.path != FILE and entry not in of_units]
    folders = (OWN_PAGES, units) if units else (OWN_PAGES,)
    if not what:
        yield from _unnamed(strangers, folders)
    elif what == "file":
        read = [folder / FILE, *(entry.file for entry in of_units if entry.kind == "file")]
        named = "\n".join(file.read_bytes().decode(errors="replace").casefold() for file in read)
        yield from _strangers([entry for entry in strangers if entry.path.casefold() not in named], folders)


def nobodys(root: Path, overlay: Collection[str]) -> Iterator[Problem]:
    """Yield a problem where a district has files (`overlay`) and no `district.yml`, so that nobody knows whose they are."""
    if overlay and not kind_of(root / WHOLE):
        message = f'a district\'s own pages are in {OVERLAY}/, and there is no "{WHOLE}" that says whose they are. '
        yield _no_file(WHOLE, message + "Write it, or delete the pages.")


def _not_files(entries: list[Entry]) -> Iterator[Problem]:
    for entry in entries:
        if entry.kind in NO_FILE:
            yield Problem(Place(f"{FOLDER}/{entry.path}", 1), "not-a-file", NO_FILE[entry.kind])


def _unnamed(strangers: list[Entry], folders: Collection[str]) -> Iterator[Problem]:
    """A district's folder without its file: the file may be there under another name, or in a folder too deep."""
    likely = next((entry.path for entry in strangers if _is_like(entry.path)), "")
    if not likely:
        yield from _strangers(strangers, folders)
        return
    name = likely.rpartition("/")[2].casefold()
    end = name.partition(".")[2]
    way = f'Write a text file with the name "{FILE}".'
    if "/" in likely:
        way = f'Move it to "{WHOLE}".'
    elif not end or end.endswith(("yml", "yaml", "txt", "bak")):
        way = f'Rename it to "{FILE}".'
    message = f'there is "{shown(likely)}" here, and no "{FILE}", which is what is read. {way}'
    yield _no_file(WHOLE, message)


def _is_like(path: str) -> bool:
    name = path.rpartition("/")[2].casefold()
    return name.startswith(FOLDER) or name.endswith((".yml", ".yaml", ".txt"))


def _strangers(entries: list[Entry], folders: Collection[str]) -> Iterator[Problem]:
    """Files that the district's file does not name; a folder of them is told once."""
    told = set()
    for entry in entries:
        first, slash, _ = entry.path.partition("/")
        if first not in told and not (slash and first in folders):
            told.add(first)
            yield Problem(Place(f"{FOLDER}/{entry.path}", 1), "stray-file", _way(entry.path, folders))


def _way(path: str, folders: Collection[str]) -> str:
    first, slash, _ = path.partition("/")
    if slash and first.strip().casefold() in folders:
        return f'the folder has to be named "{FOLDER}/{first.strip().casefold()}". Rename it.'
    if slash and first.casefold() in (*OPEN, "assets"):
        return f'nothing is read in "{FOLDER}/{shown(first)}". Move the folder to "{OVERLAY}/{first.casefold()}".'
    if not slash and path.casefold().endswith(".md"):
        return f"a district's pages stand in folders of {OVERLAY}/, such as {OVERLAY}/about/. Move it there."
    if _is_like(path):
        return f'nobody reads this file: only "{WHOLE}" is read. Delete it, or put what it says there.'
    return f'nobody reads this file, and "{WHOLE}" does not name it. Move it out of "{FOLDER}", or delete it.'


def _no_file(path: str, message: str) -> Problem:
    return Problem(Place(path, 1), "no-district-file", message)
