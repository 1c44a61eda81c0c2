"""Files to a `Handbook`.

In: the root of the repository. Out: every page that could be read, and the problems.
A page with a problem is left out and remembered as refused, so one mistake gives one
message. Content never makes this room raise.
"""

import hashlib
from pathlib import Path
from types import MappingProxyType

from handbook.load.district import DISTRICT_FILE, read_district
from handbook.load.pages import read
from handbook.load.reader import Reader, is_id
from handbook.load.site import read_extensions
from handbook.model import District, Handbook, Page, kind_of
from handbook.problem import Place, Problem
from handbook.source import read_page

DOCS = "docs"


def load(root: Path, district_file: Path | None = None) -> tuple[Handbook, list[Problem]]:
    """Read `docs/` and `district/district.yml` below `root`; another file may stand for the latter."""
    district, problems = read_district(district_file or root / DISTRICT_FILE)
    pages: dict[str, Page] = {}
    refused: set[str] = set()
    files: set[str] = set()
    digest = hashlib.sha256(repr(district).encode())
    docs = root / DOCS
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if file.is_symlink() and not file.resolve().is_relative_to(root.resolve()):
            message = "this is a link to a place outside the repository. Put the file itself here."
            problems.append(Problem(Place(f"{DOCS}/{path}", 1), "file-from-elsewhere", message))
            refused.add(path.removesuffix(".md"))
            continue
        if not file.is_file() or file.name.startswith("."):
            continue
        files.add(path)
        if not path.endswith(".md"):
            continue
        id = path.removesuffix(".md")
        raw = file.read_bytes()
        digest.update(b"%s %d " % (path.encode(errors="replace"), len(raw)) + raw)
        page, found = read_one(id, raw, district)
        problems += found
        if page and not found:
            pages[id] = page
        else:
            refused.add(id)
    extensions, found = read_extensions(root)
    handbook = Handbook(
        MappingProxyType(pages),
        district,
        refused=frozenset(refused),
        digest=digest.hexdigest()[:16],
        files=frozenset(files),
        markdown=extensions,
    )
    return handbook, problems + found


def read_one(id: str, raw: bytes, district: District) -> tuple[Page | None, list[Problem]]:
    """Read one page from its bytes; `id` is its path below `docs/` without `.md`."""
    path = f"{DOCS}/{id}.md"
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
    reader = Reader(document.front, path, problems, district.contacts)
    digest = hashlib.sha256(raw).hexdigest()[:16]
    return read(kind, id, document.body, document.body_line, reader, digest), problems
