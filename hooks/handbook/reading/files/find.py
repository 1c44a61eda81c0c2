"""Which files the handbook is made of: ours below `docs/`, and a district's below `district/docs/`.

A page stands in a folder that is known, and what pages show or load stands in `assets/`. Nothing else is
published: whatever else lies there is a problem. A district adds pages, or puts its own in the place of ours;
what may not be replaced is named here, so that the floors hold in every fork.
"""

from dataclasses import dataclass, field
from pathlib import Path

from handbook.problem import Place, Problem, shown
from handbook.reading.files import names, places
from handbook.reading.files.pictures import faulty
from handbook.reading.files.places import ASSETS, DOCS, OVERLAY, Wrong
from handbook.reading.files.tree import Entry, kind_of, walk

OPEN = ("guidelines", "faqs", "cases", "about")
"""The folders in which a district may add and replace pages."""

CLOSED = ("flows", "outcomes", "settings", "states")
"""The folders that decide. Here the floors are, and every page of ours is proved against them."""

FLOORS_PAGE = "about/floors.md"

NO_FILE = {
    "link": "this is a link (a symlink), and a link can show what was never meant to be shown. "
    "Delete it, and put the file itself here.",
    "device": "this is no file but a pipe, a socket or a device. Delete it.",
    "closed": "this folder cannot be read here. Get the right to read it, or delete it.",
}
"""What is said of something that is no plain file, by its kind."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file of the handbook."""

    file: Path
    shown: str
    """Its path from the root of the repository, with `/`."""
    replaces: Path | None = None
    """The page of ours that stands in the same place."""


@dataclass(frozen=True, slots=True)
class Files:
    """What lies below `docs/` and `district/docs/`, by its path there."""

    kept: dict[str, Found] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    """Paths that were refused, or at which a refused file was meant to be: who names them is not told twice."""
    problems: list[Problem] = field(default_factory=list)
    alike: dict[str, str] = field(default_factory=dict)
    """What was kept, by its address (`_address`)."""


def find(root: Path) -> Files:
    """Return the files of the handbook at `root`, what was refused, and why."""
    files = Files()
    for folder in (DOCS, OVERLAY):
        if folder == OVERLAY and kind_of((root / folder).parent) in NO_FILE:
            continue  # `district_folder` says so
        if not_there := NO_FILE.get(kind_of(root / folder)):
            files.problems.append(Problem(Place(folder, 1), "not-a-file", not_there))
            continue
        told: set[str] = set()
        for entry in walk(root / folder):
            _sort_in(files, entry, folder, told)
    _look_at_pictures(files)
    return files


def _sort_in(files: Files, entry: Entry, folder: str, told: set[str]) -> None:
    """Keep a file, or refuse it; `told` are the files and folders of which somebody was told."""
    path, at = entry.path, f"{folder}/{entry.path}"
    if wrong := _wrong(entry, folder, files):
        files.refused.update(name for name in (path, wrong.meant) if name and name not in files.kept)
        if (wrong.about or path) not in told:
            told.add(wrong.about or path)
            files.problems.append(Problem(Place(at, 1), wrong.rule, wrong.message))
        return
    ours = files.kept.get(path) if folder == OVERLAY else None
    files.kept[path] = Found(entry.file, at, ours.file if ours else None)
    files.alike[_address(path)] = path


def may_replace(path: str) -> bool:
    """Whether a district may put a page of its own in the place of ours at this path below `docs/`."""
    return path.partition("/")[0] in OPEN and not _is_floor(path) and path.count("/") == 1


def _is_floor(path: str) -> bool:
    """Whether a page is the same in every district."""
    return path.partition("/")[0] in CLOSED or path == FLOORS_PAGE or path.rpartition("/")[2] == "index.md"


def _look_at_pictures(files: Files) -> None:
    """Every picture is looked at, whoever brought it; one that is none is refused."""
    for path, found in [*files.kept.items()]:
        if path.lower().endswith(places.MEDIA) and (faults := list(faulty(found.file, found.shown))):
            files.problems.extend(faults)
            files.refused.add(path)
            del files.kept[path]


def _wrong(entry: Entry, folder: str, files: Files) -> Wrong | None:
    is_districts = folder == OVERLAY
    return (
        _no_file(entry)
        or (_not_for_a_district(entry.path, files.kept) if is_districts else None)
        or places.wrong(entry.path, folder, OPEN if is_districts else places.FOLDERS)
        or _same_name(entry.path, files, replaces=is_districts)
    )


def _no_file(entry: Entry) -> Wrong | None:
    if entry.kind == "hidden":
        folder = next(part for part in entry.path.split("/") if part.startswith("."))
        message = f'what lies in "{shown(folder)}" is hidden, and no reader finds this page. Move it or delete it.'
        return Wrong("misplaced-page", message)
    return Wrong("not-a-file", NO_FILE[entry.kind]) if entry.kind in NO_FILE else None


def _same_name(path: str, files: Files, *, replaces: bool) -> Wrong | None:
    """Two files of which some disks could hold only one, or two pages at one address."""
    other = files.alike.get(_address(path), path)
    if other == path and (replaces or path not in files.kept):
        return None
    first = shown(files.kept[other].shown)
    if names.same(other) != names.same(path):
        return Wrong("same-name", f'this page and "{first}" would have one address. Rename or delete one of the two.')
    message = f'some computers take this name and "{first}" for the same: they tell neither capitals apart '
    return Wrong("same-name", f"{message}nor two ways to write an accent. Rename one of the two.")


def _address(path: str) -> str:
    """Where a file will be found, as a disk sees it: a page `about/x/index.md` where a page `about/x.md` would be."""
    return names.same(path.removesuffix(".md").removesuffix("/index"))


def _not_for_a_district(path: str, ours: dict[str, Found]) -> Wrong | None:
    """What a district may not put here, with the reason."""
    first, slash, _ = path.partition("/")
    if first == "states":
        return Wrong(
            "floor-holds",
            f'"{shown(path)}" says what the law of a state is, and is the same in every district. Delete this file. Is it wrong? '
            "Tell us, and put a number of your own into district/district.yml.",
        )
    if _is_floor(path):
        return Wrong(
            "floor-holds",
            f'"{shown(path)}" is the same in every district, because the floors rest on it (docs/{FLOORS_PAGE} lists them). '
            "Delete this file; say what you decided in district/district.yml, or write a guideline, FAQ, case "
            "or about page.",
        )
    if first == ASSETS and slash and (path in ours or not path.lower().endswith(places.MEDIA)):
        return Wrong(
            "district-page-place",
            f"beside pages, only pictures and PDF files that we do not have go into {OVERLAY}/. "
            "Give it another name, or delete it.",
        )
    return None
