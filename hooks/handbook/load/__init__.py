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

from handbook.load.changelog import read_changelog
from handbook.load.district import DISTRICT_FILE, read_district
from handbook.load.files import DOCS, OVERLAY, Found, find
from handbook.load.guide import GUIDE_FILE, read_guide
from handbook.load.pages import read
from handbook.load.reader import Reader, is_id
from handbook.load.site import read_extensions
from handbook.load.svg import harmful
from handbook.load.version import read_version
from handbook.model import GUIDE, District, EmergencyLine, Handbook, Page, State, contacts_in, kind_of
from handbook.problem import Place, Problem, nearest, shown
from handbook.source import read_page

__all__ = ["DISTRICT_FILE", "load", "read_one"]


def load(root: Path, district_file: Path | None = None) -> tuple[Handbook, list[Problem]]:
    """Read `docs/` and `district/` below `root`; another file may stand for `district/district.yml`."""
    district, problems = read_district(district_file or root / DISTRICT_FILE)
    guide, met = read_guide(root)
    lines = guide.lines
    problems += met
    found, refused_files, wrong = find(root)
    problems += wrong
    district, wrong = _in_its_state(district, found)
    problems += wrong
    pages: dict[str, Page] = {}
    refused = {path.removesuffix(".md") for path in refused_files} | ({GUIDE} if met else set())
    digest = hashlib.sha256(repr((district, guide)).encode())
    for path, entry in sorted(found.items()):
        if not path.endswith(".md"):
            if entry.shown.startswith(OVERLAY) and path.lower().endswith(".svg"):
                problems += harmful(entry.file.read_bytes(), entry.shown)
            continue
        id = path.removesuffix(".md")
        raw = _with_plain_ends(entry.file.read_bytes())
        digest.update(b"%s %d " % (path.encode(errors="replace"), len(raw)) + raw)
        replaced = mark(entry.replaces.read_bytes()) if entry.replaces else ""
        page, met = read_one(id, raw, district, entry.shown, replaced, lines)
        problems += met
        if page and not met:
            pages[id] = page
        else:
            refused.add(id)
    changes, met = read_changelog(root)
    problems += met
    digest.update(changes.text.encode())
    extensions, met = read_extensions(root)
    handbook = Handbook(
        MappingProxyType(pages),
        district,
        refused=frozenset(refused),
        digest=digest.hexdigest()[:16],
        files=frozenset(found) - {GUIDE_FILE.removeprefix(f"{DOCS}/")},
        overlay=frozenset(path for path, entry in found.items() if entry.shown.startswith(OVERLAY)),
        markdown=extensions,
        changes=changes,
        version=read_version(root),
        lines=lines,
        facts=guide.facts,
        state_ids=guide.states,
    )
    return handbook, problems + met


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
) -> tuple[Page | None, list[Problem]]:
    """Read one page from its bytes; `id` is its path below `docs/` without `.md`.

    `path` is where it stands in the repository; `replaced` marks the page of ours in its place;
    `lines` are the numbers that it may name.
    """
    path = path or f"{DOCS}/{id}.md"
    document, problems = read_page(raw, path)
    if document is None:
        return None, problems
    kind = kind_of(id)
    stem = id.rpartition("/")[2]
    if kind and not is_id(stem):
        problems.append(
            Problem(
                Place(path, 1),
                "bad-id",
                f'"{stem}.md" cannot be a page\'s file name: use small letters a to z, digits and single hyphens.',
            )
        )
    reader = Reader(document.front, path, problems, district.said, lines)
    return read(kind, id, document.body, document.body_line, reader, mark(raw), replaced), problems
