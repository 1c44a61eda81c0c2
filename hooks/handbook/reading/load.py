"""Files to a `Handbook`.

In: the root of the repository, and how its site prints. Out: every page that could be read, and the problems.
A page with a problem is left out and remembered as refused, so one mistake gives one
message. Content never makes this room raise.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from handbook.model import District, Handbook, Page
from handbook.problem import Place, Problem, shown
from handbook.reading.changelog import read_changelog
from handbook.reading.district.file import DISTRICT_FILE, read_district
from handbook.reading.district.in_state import in_its_state
from handbook.reading.district.units import NONE, Units, read_units
from handbook.reading.files.district_elsewhere import FOLDER
from handbook.reading.files.district_folder import misplaced, nobodys
from handbook.reading.files.find import Files, Found, find
from handbook.reading.files.named import named_assets
from handbook.reading.files.places import ASSETS, DATA, DOCS, OVERLAY, PAGE
from handbook.reading.former.settle import ReadAs, settle
from handbook.reading.forms import as_id
from handbook.reading.markdown.printer import PLAIN, Extensions, Printer
from handbook.reading.one_page import ReadOne, content_hash, read_one
from handbook.reading.source import with_plain_ends
from handbook.reading.version import read_version
from handbook.reading.vocabulary import GUIDE_FILE, read_guide
from handbook.vocabulary import GUIDE, Vocabulary


def load(
    root: Path,
    district_file: Path | None = None,
    *,
    unit: str = "",
    has_unit_sites: bool = False,
    markdown: Extensions = PLAIN,
    frame: Iterable[Path] = (),
    read: ReadOne = read_one,
) -> tuple[Handbook, list[Problem]]:
    """Read `docs/` and `district/` below `root`; another file may stand for `district/district.yml`.

    `unit` is the part of the district for which it is read; nothing for the district itself. `has_unit_sites` is
    whether the sites of all of them stand below that of the district.
    `markdown` are the extensions that the site prints with, and `frame` the files of which its frame is made:
    what these name of `docs/assets/` is of use. `read` reads each page. Nothing is raised for what stands in a file, only OSError for
    one that cannot be opened.
    """
    files = find(root)
    vocabulary, guide_problems = read_guide(root)
    whole, units, district_problems = _read_district(root, district_file, files, vocabulary)
    district = units.get(unit, whole)
    if unit not in ("", *units):
        district_problems.append(_no_such_unit(unit, vocabulary))
    printer = Printer(markdown)
    pages = _read_pages(files, district, vocabulary, printer, read)
    changes, changes_problems = read_changelog(root, printer)
    settled = settle(
        pages.read, pages.behind, district, vocabulary, _reading_again(files, district, vocabulary, printer)
    )
    moved = {f"{former}{PAGE}": f"{now}{PAGE}" for former, now in settled.moved.items()}
    overlay = frozenset(moved.get(path, path) for path, entry in files.kept.items() if _is_districts(entry))
    problems = [*files.problems, *district_problems, *pages.problems, *changes_problems]
    if guide_problems:  # every page uses these words, and would only say so again
        problems = [problem for problem in files.problems if problem.place.path == GUIDE_FILE] or guide_problems
    if not any(problem.place.path.startswith(f"{FOLDER}/") for problem in problems):
        problems += nobodys(root, overlay)
    handbook = Handbook(
        MappingProxyType(settled.pages),
        settled.district,
        units=units,
        has_unit_sites=has_unit_sites and bool(units),
        refused=frozenset({*_refused(files.refused, pages.refused), *([GUIDE] if guide_problems else [])}),
        digest=_digest(
            repr((district, units if has_unit_sites else (), vocabulary)).encode(),
            *pages.bytes_read,
            changes.text.encode(),
        ),
        files=frozenset(files.kept).difference(DATA, moved),
        strays=frozenset(files.refused),
        overlay=overlay,
        framed=frozenset(named_assets(frame, _assets(files))),
        markdown=markdown,
        changes=changes,
        version=read_version(root),
        vocabulary=vocabulary,
        former_uses=settled.uses,
    )
    return handbook, problems


def _read_district(
    root: Path, file: Path | None, files: Files, vocabulary: Vocabulary
) -> tuple[District, Units, list[Problem]]:
    """Read what the district decided, what its state's page says of the hotline, and what each part of it decided.

    Another file for the district's is only tried, and its parts stay out.
    """
    settings = {file.stem for file in (root / DOCS / "settings").glob(f"*{PAGE}")}
    district, problems = read_district(file or root / DISTRICT_FILE, settings, vocabulary)
    folder = vocabulary.units.folder if vocabulary.units else ""
    # A logo under a name that is not quite right is one mistake, and not a stray file as well.
    in_doubt = {"stray-file"} if any(problem.rule == "bad-logo" for problem in problems) else ()
    problems += [problem for problem in misplaced(root, folder) if problem.rule not in in_doubt]
    district, state_problems = in_its_state(district, files.kept, vocabulary)
    units, unit_problems = (NONE, []) if file else read_units(root, settings, vocabulary, district)
    return district, units, [*problems, *state_problems, *unit_problems]


def _no_such_unit(unit: str, vocabulary: Vocabulary) -> Problem:
    folder = f"{FOLDER}/{vocabulary.units.folder}" if vocabulary.units else FOLDER
    message = f'there is no "{folder}/{shown(unit)}.yml". Write it, or ask for another.'
    return Problem(Place(folder, 1), "missing-file", message)


@dataclass(slots=True)
class _Pages:
    """What became of the pages."""

    read: dict[str, Page] = field(default_factory=dict)
    """By id, those without a problem."""
    behind: dict[str, Page] = field(default_factory=dict)
    """By id, our pages in whose place a district put its own."""
    refused: list[str] = field(default_factory=list)
    """Ids of the others."""
    problems: list[Problem] = field(default_factory=list)
    bytes_read: list[bytes] = field(default_factory=list)
    """What stands in each file, behind its name and size."""


def _read_pages(files: Files, district: District, vocabulary: Vocabulary, printer: Printer, read: ReadOne) -> _Pages:
    """Read every page, in the order of their paths."""
    pages = _Pages()
    for path, entry in sorted(files.kept.items()):
        if not path.endswith(PAGE):
            continue
        id = path.removesuffix(PAGE)
        raw = with_plain_ends(entry.file.read_bytes())
        pages.bytes_read.append(b"%s %d %s" % (path.encode(errors="replace"), len(raw), raw))
        ours = entry.replaces.read_bytes() if entry.replaces else b""
        replaced = content_hash(ours) if entry.replaces else ""
        page, problems = read(id, raw, district, vocabulary, entry.shown, replaced, printer)
        pages.problems.extend(problems)
        if page and not problems:
            pages.read[id] = page
        else:
            pages.refused.append(id)
        behind = read_one(id, ours, District(), vocabulary)[0] if ours else None
        if behind:
            pages.behind[id] = behind
    return pages


def _reading_again(files: Files, district: District, vocabulary: Vocabulary, printer: Printer) -> ReadAs:
    """Return what reads a district's page as the page whose former name it has."""

    def read_as(former: str, now: str, replaced: str) -> Page | None:
        entry = files.kept[f"{former}{PAGE}"]
        page, problems = read_one(now, entry.file.read_bytes(), district, vocabulary, entry.shown, replaced, printer)
        return None if problems else page

    return read_as


def _refused(paths: Iterable[str], ids: Iterable[str]) -> Iterator[str]:
    """Yield the ids of pages that exist and were not read, and those that pages with a wrong file name are given."""
    for id in (*(path.removesuffix(PAGE) for path in paths), *ids):
        yield id
        folder, slash, stem = id.rpartition("/")
        yield f"{folder}{slash}{as_id(stem)}"


def _digest(*parts: bytes) -> str:
    """Return 16 digits of the SHA-256 of all that was read."""
    return hashlib.sha256(b"".join(parts)).hexdigest()[:16]


def _assets(files: Files) -> dict[str, Path]:
    return {path: entry.file for path, entry in files.kept.items() if path.startswith(f"{ASSETS}/")}


def _is_districts(entry: Found) -> bool:
    return entry.shown.startswith(OVERLAY)
