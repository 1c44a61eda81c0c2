"""Files to a `Handbook`.

In: the root of the repository. Out: every page that could be read, and the problems.
A page with a problem is left out and remembered as refused, so one mistake gives one
message. Content never makes this room raise.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from handbook.load.changelog import read_changelog
from handbook.load.district import DISTRICT_FILE, read_district
from handbook.load.files import DOCS, OVERLAY, find
from handbook.load.guide import GUIDE_FILE, read_guide
from handbook.load.pages import read
from handbook.load.reader import Reader, is_id
from handbook.load.site import read_extensions
from handbook.load.svg import harmful
from handbook.load.version import read_version
from handbook.model import GUIDE, District, EmergencyLine, Handbook, Page, kind_of
from handbook.printed import Printer
from handbook.problem import Place, Problem
from handbook.source import read_page

__all__ = ["DISTRICT_FILE", "load", "read_one"]


def load(root: Path, district_file: Path | None = None) -> tuple[Handbook, list[Problem]]:
    """Read `docs/` and `district/` below `root`; another file may stand for `district/district.yml`."""
    district, problems = read_district(district_file or root / DISTRICT_FILE)
    lines, met = read_guide(root)
    problems += met
    found, refused_files, wrong = find(root)
    problems += wrong
    pages: dict[str, Page] = {}
    refused = {path.removesuffix(".md") for path in refused_files} | ({GUIDE} if met else set())
    extensions, met = read_extensions(root)
    problems += met
    printer = Printer(extensions)
    digest = hashlib.sha256(repr((district, lines)).encode())
    for path, entry in sorted(found.items()):
        if not path.endswith(".md"):
            if entry.shown.startswith(OVERLAY) and path.lower().endswith(".svg"):
                problems += harmful(entry.file.read_bytes(), entry.shown)
            continue
        id = path.removesuffix(".md")
        raw = entry.file.read_bytes()
        digest.update(b"%s %d " % (path.encode(errors="replace"), len(raw)) + raw)
        replaced = mark(entry.replaces.read_bytes()) if entry.replaces else ""
        page, met = read_one(id, raw, district, entry.shown, replaced, lines, printer)
        problems += met
        if page and not met:
            pages[id] = page
        else:
            refused.add(id)
    changes, met = read_changelog(root, printer)
    digest.update(changes.text.encode())
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
    )
    return handbook, problems + met


def mark(raw: bytes) -> str:
    """Return a short mark of a page's bytes; the same whatever ends its lines, as git may change that."""
    text = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.sha256(text).hexdigest()[:12]


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
    reader = Reader(document.front, path, problems, district.contacts, lines)
    return read(kind, id, document.body, document.body_line, reader, mark(raw), replaced, printer), problems
