"""Which files the handbook is made of: ours below `docs/`, and a district's below `district/docs/`.

A district adds pages, or puts its own in the place of ours; what may not be replaced is named
here, so that the floors hold in every fork.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.problem import Place, Problem

DOCS = "docs"
OVERLAY = "district/docs"

OPEN = ("guidelines", "faqs", "cases", "about")
"""The folders in which a district may add and replace pages."""

CLOSED = ("flows", "outcomes", "settings", "states")
"""The folders that decide. Here the floors are, and every page of ours is proved against them."""

FLOORS = (
    "emergencies, reports of abuse, no secrets with a child's family, other children's information, "
    "what a student's plan says, raising a concern, and a named contact for every parent"
)
FLOORS_PAGE = "about/floors.md"
MEDIA = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".pdf")


@dataclass(frozen=True, slots=True)
class Found:
    """One file of the handbook."""

    file: Path
    shown: str
    """Its path from the root of the repository, with `/`."""
    replaces: Path | None = None
    """The page of ours that stands in the same place."""


def find(root: Path) -> tuple[dict[str, Found], set[str], list[Problem]]:
    """Return the files by their path below `docs/`, the paths that were refused, and why."""
    refused: set[str] = set()
    problems: list[Problem] = []
    found: dict[str, Found] = {}
    for folder in (DOCS, OVERLAY):
        for path, file in _walk(root / folder):
            shown = f"{folder}/{path}"
            if not file.resolve().is_relative_to(root.resolve()):
                message = "this is a link to a place outside the repository. Put the file itself here."
                problems.append(Problem(Place(shown, 1), "file-from-elsewhere", message))
                refused.add(path)
                continue
            if not file.is_file():
                continue
            if folder == OVERLAY and (wrong := _not_for_a_district(path, shown, found)):
                problems.append(wrong)
                if path not in found:
                    refused.add(path)
                continue
            ours = found.get(path) if folder == OVERLAY else None
            found[path] = Found(file, shown, ours.file if ours else None)
    return found, refused, problems


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files below a folder, sorted, hidden ones left out."""
    for file in sorted(folder.rglob("*")):
        if file.name.startswith(".") or (not file.is_symlink() and not file.is_file()):
            continue
        yield file.relative_to(folder).as_posix(), file


def _not_for_a_district(path: str, shown: str, ours: dict[str, Found]) -> Problem | None:
    """What a district may not put here, with the reason."""
    first, slash, _ = path.partition("/")
    if first == "states":
        return Problem(
            Place(shown, 1),
            "floor-holds",
            f'"{path}" says what the law of a state is, and is the same in every district. Delete this file. Is it wrong? '
            "Tell us, and put a number of your own into district/district.yml.",
        )
    if first in CLOSED or path == FLOORS_PAGE or path.rpartition("/")[2] == "index.md":
        return Problem(
            Place(shown, 1),
            "floor-holds",
            f'"{path}" is the same in every district, because the floors rest on it: {FLOORS}. '
            "Delete this file; say what you decided in district/district.yml, or write a guideline, FAQ, case "
            "or about page.",
        )
    if path.endswith(".md"):
        if first in OPEN and slash:
            return None
        return Problem(
            Place(shown, 1),
            "district-page-place",
            f"a district's pages stand in {', '.join(f'{OVERLAY}/{name}/' for name in OPEN)}. Move it there.",
        )
    if path in ours or not path.lower().endswith(MEDIA):
        return Problem(
            Place(shown, 1),
            "district-page-place",
            f"beside pages, only pictures and PDF files that we do not have go into {OVERLAY}/. "
            "Give it another name, or delete it.",
        )
    return None
