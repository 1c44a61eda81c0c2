"""Files to a `Handbook`.

In: the root of the repository. Out: every page that could be read, and the problems.
A page with a problem is left out and remembered as refused, so one mistake gives one
message. Content never makes this room raise.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from handbook.model import GUIDE, District, EmergencyLine, Handbook, Page, State, contacts_in, kind_of
from handbook.problem import Problem, nearest, shown
from handbook.reading.changelog import read_changelog
from handbook.reading.district.file import DISTRICT_FILE, read_district
from handbook.reading.files.around import FOLDER, misplaced, nobodys
from handbook.reading.files.find import Files, Found, find
from handbook.reading.files.frame import named
from handbook.reading.files.places import ASSETS, DOCS, OVERLAY
from handbook.reading.markdown.printer import Printer
from handbook.reading.pages.kinds import read
from handbook.reading.reader import Reader, as_id
from handbook.reading.site_file import read_site, unlike
from handbook.reading.source import Document, beside, read_page
from handbook.reading.version import read_version
from handbook.reading.vocabulary import GUIDE_FILE, read_guide

__all__ = ["DISTRICT_FILE", "load", "read_one"]

NAMES = ("title", "description", "asked_by", "asked_as")
"""Keys of pages that begin no sentence."""


def load(root: Path, district_file: Path | None = None) -> tuple[Handbook, list[Problem]]:
    """Read `docs/` and `district/` below `root`; another file may stand for `district/district.yml`."""
    settings = {file.stem for file in (root / DOCS / "settings").glob("*.md")}
    district, problems = read_district(district_file or root / DISTRICT_FILE, settings)
    # A logo under a name that is not quite right is one mistake, and not a stray file as well.
    in_doubt = {"stray-file"} if any(found.rule == "bad-logo" for found in problems) else ()
    problems += [found for found in misplaced(root) if found.rule not in in_doubt]
    guide, met = read_guide(root)
    lines = guide.lines
    problems += met
    files = find(root)
    problems += files.problems
    district, wrong = _in_its_state(district, files.kept)
    problems += wrong
    pages: dict[str, Page] = {}
    unread = {path.removesuffix(".md") for path in files.refused}
    refused = unread | {_meant(id) for id in unread} | ({GUIDE} if met else set())
    site, met = read_site(root)
    problems += met
    printer = Printer(site.extensions)
    digest = hashlib.sha256(repr((district, guide)).encode())
    for path, entry in sorted(files.kept.items()):
        if not path.endswith(".md"):
            continue
        id = path.removesuffix(".md")
        raw = _with_plain_ends(entry.file.read_bytes())
        digest.update(b"%s %d " % (path.encode(errors="replace"), len(raw)) + raw)
        replaced = mark(entry.replaces.read_bytes()) if entry.replaces else ""
        page, met = read_one(id, raw, district, entry.shown, replaced, lines, printer)
        problems += met
        if page and not met:
            pages[id] = page
        else:
            refused |= {id, _meant(id)}
    changes, met = read_changelog(root, printer)
    problems += met
    digest.update(changes.text.encode())
    ours = {path for path, entry in files.kept.items() if entry.replaces or not entry.shown.startswith(OVERLAY)}
    problems += unlike(site, ours, files.refused)
    overlay = frozenset(path for path, entry in files.kept.items() if entry.shown.startswith(OVERLAY))
    problems += nobodys(root, overlay) if not any(met.place.path.startswith(f"{FOLDER}/") for met in problems) else ()
    handbook = Handbook(
        MappingProxyType(pages),
        district,
        refused=frozenset(refused),
        digest=digest.hexdigest()[:16],
        files=frozenset(files.kept) - {GUIDE_FILE.removeprefix(f"{DOCS}/")},
        strays=frozenset(files.refused),
        overlay=overlay,
        framed=frozenset(named(root, _assets(files))),
        markdown=site.extensions,
        changes=changes,
        version=read_version(root),
        lines=lines,
        facts=guide.facts,
        state_ids=guide.states,
    )
    return handbook, problems


def _assets(files: Files) -> dict[str, Path]:
    return {path: entry.file for path, entry in files.kept.items() if path.startswith(f"{ASSETS}/")}


def _meant(id: str) -> str:
    """The id that a page with a wrong file name is given, and to which other pages refer."""
    folder, slash, stem = id.rpartition("/")
    return f"{folder}{slash}{as_id(stem)}"


def _in_its_state(district: District, found: Mapping[str, Found]) -> tuple[District, list[Problem]]:
    """Give a district what its state's page says of the hotline. Texts name it, so that page is read before all others."""
    if not district.state or district.state_place is None:
        return district, []
    pages = {path[len("states/") : -len(".md")]: entry for path, entry in found.items() if _is_state(path)}
    if district.state not in pages:
        states = {name: page for name in pages if (page := _state(name, pages[name]))}
        named = [name for name, page in states.items() if page.title.lower() == district.state]
        hint = (
            f' Write "state: {named[0].upper()}".'
            if named
            else nearest(district.state.title(), (page.title for page in states.values()))
        )
        message = f'no state "{shown(district.state.upper())}".{hint or " Write its two letters, such as TX."}'
        return replace(district, state=""), [Problem(district.state_place, "unknown-state", message)]
    state = _state(district.state, pages[district.state])
    return replace(district, contacts=contacts_in(state, district.contacts)) if state else district, []


def _is_state(path: str) -> bool:
    return path.endswith(".md") and kind_of(path.removesuffix(".md")) == "states"


def _state(name: str, entry: Found) -> State | None:
    page, problems = read_one(f"states/{name}", _with_plain_ends(entry.file.read_bytes()), District(), entry.shown)
    return page if isinstance(page, State) and not problems else None


def mark(raw: bytes) -> str:
    """Return a short mark of a page's bytes; the same whatever ends its lines, as git may change that."""
    return hashlib.sha256(_with_plain_ends(raw).removeprefix(b"\xef\xbb\xbf")).hexdigest()[:12]


def _with_plain_ends(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def read_one(
    id: str,
    raw: bytes,
    district: District,
    path: str = "",
    replaced: str = "",
    lines: Mapping[str, EmergencyLine] = MappingProxyType({}),
    printer: Printer | None = None,
) -> tuple[Page | None, list[Problem]]:
    """Read one page from its bytes; `id` is its path below `docs/` without `.md`.

    `path` is where it stands in the repository; `replaced` marks the page of ours in its place;
    `lines` are the numbers that it may name. Without a `printer` nobody looks at what its body becomes.
    """
    path = path or f"{DOCS}/{id}.md"
    document, slips = read_page(raw, path, NAMES)
    if document is None:
        return None, slips
    kind = kind_of(id)
    marks = mark(raw), replaced
    page, problems = _read(kind, id, document, path, district, lines, marks, printer)
    if problems and not slips:
        # What is wrong may come from a slip that YAML reads as something else.
        mended, slips = read_page(raw, path, NAMES, closely=True)
        if mended and slips:
            page, problems = _read(kind, id, mended, path, district, lines, marks, printer)
    problems = [*slips, *beside(slips, problems)]
    return page, problems


def _read(
    kind: str,
    id: str,
    document: Document,
    path: str,
    district: District,
    lines: Mapping[str, EmergencyLine],
    marks: tuple[str, str],
    printer: Printer | None,
) -> tuple[Page, list[Problem]]:
    """Read a page from its front matter and its body; `marks` are its own, and that of the page it replaces."""
    reader = Reader(document.front, path, [], district.said, lines)
    return read(kind, id, document.body, document.body_line, reader, *marks, printer), reader.problems
