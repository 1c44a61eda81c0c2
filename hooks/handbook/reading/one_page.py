"""Reads one page.

In: its bytes, and what its text may name. Out: the page as far as it could be read, and the problems.
"""

import hashlib
from collections.abc import Callable

from handbook.model import EXPLAINING, District, Page, Printed
from handbook.problem import Place, Problem
from handbook.reading.body.lines import read_body
from handbook.reading.braces.filling import every_branch
from handbook.reading.files.places import DOCS
from handbook.reading.map_reader import MapReader
from handbook.reading.markdown.printer import Printer
from handbook.reading.pages.common import PageText
from handbook.reading.pages.kinds import read_keys
from handbook.reading.source import Document, read_page, with_plain_ends
from handbook.reading.values import Values
from handbook.reading.yaml.parse import beside
from handbook.reading.yaml.tree import texts
from handbook.vocabulary import Vocabulary

Given = tuple[str, bytes, District, Vocabulary, str, str, Printer]
"""What `read_one` is given, in its order."""

ReadOne = Callable[[*Given], tuple[Page | None, list[Problem]]]
"""What reads a page: `read_one`, or something that remembers what it read."""

NAMES = ("title", "description", "asked_by", "asked_as")
"""Keys of pages that begin no sentence."""


def read_one(
    id: str,
    raw: bytes,
    district: District,
    vocabulary: Vocabulary,
    path: str = "",
    replaced: str = "",
    printer: Printer | None = None,
) -> tuple[Page | None, list[Problem]]:
    """Read one page from its bytes; `id` is its path below `docs/` without `.md`.

    `path` is where it stands in the repository; `replaced` is the hash of our page in its place;
    `vocabulary` has the words that it may use. Without a `printer` nobody looks at what its body becomes.
    Nothing is raised, whatever the bytes are.
    """
    path = path or f"{DOCS}/{id}.md"
    document, slips = read_page(raw, path, NAMES)
    if document is None:
        return None, slips

    def read(document: Document) -> tuple[Page, list[Problem]]:
        values = Values(path, [], vocabulary, {**vocabulary.said, **district.said}, calls=True)
        text = _read_text(id, document, content_hash(raw), replaced, values, printer)
        return read_keys(MapReader(document.front, values), text), values.problems

    page, problems = read(document)
    if problems and not slips:
        # What is wrong may come from a slip that YAML reads as something else.
        fixed, slips = read_page(raw, path, NAMES, closely=True)
        if fixed and slips:
            page, problems = read(fixed)
    return page, [*slips, *beside(slips, problems)]


def content_hash(raw: bytes) -> str:
    """Return a short hash of a page's bytes; the same whatever ends its lines, as git may change that."""
    return hashlib.sha256(with_plain_ends(raw).removeprefix(b"\xef\xbb\xbf")).hexdigest()[:12]


def _read_text(
    id: str, document: Document, own_hash: str, replaced: str, values: Values, printer: Printer | None
) -> PageText:
    """Read all but the keys. A body that can be read in two ways is told, and not printed."""
    body = read_body(document.body, document.body_line, explains=id.startswith(EXPLAINING))
    for slip in body.slips:
        values.wrong(Place(values.path, slip.line), slip.rule, slip.message)
    printed = Printed()
    if printer and not body.slips:
        branches = every_branch(body, values.said, values.vocabulary.lines)
        printed = printer.read(branches, body.prose, document.body_line)
    return PageText(
        id=id,
        body=document.body,
        body_line=document.body_line,
        front=tuple((text.line, text.value) for text in texts(document.front)),
        prose=body.prose,
        printed=printed,
        content_hash=own_hash,
        replaced=replaced,
    )
