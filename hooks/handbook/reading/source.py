"""The bytes of one file to its text, its front matter and its body.

In: bytes. Out: a `Document`, a tree or a plain text, and the problems; None where nothing can be read.
"""

from collections.abc import Collection
from dataclasses import dataclass

from handbook.problem import Problem
from handbook.reading.rawtext import fault
from handbook.reading.slips import fences
from handbook.reading.slips.passes import Pass
from handbook.reading.source_error import SourceError
from handbook.reading.yaml.parse import parse
from handbook.reading.yaml.tree import YamlMap

MAX_BYTES = 1_000_000
"""A page larger than this was not written by hand for readers."""


@dataclass(frozen=True, slots=True)
class Document:
    """One Markdown page: its front matter, and its body with the line on which that begins."""

    front: YamlMap
    body: str
    body_line: int


def read_page(
    raw: bytes, path: str, names: Collection[str] = (), *, closely: bool = False
) -> tuple[Document | None, list[Problem]]:
    """Split a Markdown page into front matter and body; None if it cannot be read.

    A comment after a value is refused: YAML drops what follows " #", and a writer who meant a
    number sign would lose text without a word. A comment on a line of its own is fine.
    What was fixed on the way to a document is among the problems. With `closely`, slips are sought
    in a page that can be read, too; `names` are keys that every page has.
    """
    try:
        text = _decode(raw)
        lines = text.split("\n")
        if wrong := fences.fault(lines):
            raise SourceError(wrong[0] + 1, "no-front-matter", wrong[1])
        end = fences.end(lines)
        front, problems = parse("\n".join(lines[1:end]), path, 2, names, closely=closely)
        unread = any(problem.rule in ("broken-yaml", "stray-text") for problem in problems)
        if unread and (body := fences.body(lines[:end])) and not lines[body].strip():
            # The three hyphens found are a ruler further down.
            raise SourceError(body + 1, "no-front-matter", f"{fences.NO_END} above this one.")
        return Document(front, "\n".join(lines[end + 1 :]), end + 2) if front else None, problems
    except SourceError as error:
        return None, [error.at(path)]


def read_plain(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """Read a file that has no front matter; an empty text if it cannot be read."""
    try:
        return _decode(raw), []
    except SourceError as error:
        return "", [error.at(path)]


def read_yaml(
    raw: bytes, path: str, *passes: Pass, names: Collection[str] = (), closely: bool = False
) -> tuple[YamlMap | None, list[Problem]]:
    """Read a file that is YAML as a whole, such as `district/district.yml`; None if it cannot be read.

    With `passes` or `closely`, slips are sought even where it can be read, and by these passes first. What was
    fixed on the way is among the problems. `names` are keys that the file has.
    """
    try:
        return parse(_decode(raw), path, 1, names, closely=closely or bool(passes), passes=passes)
    except SourceError as error:
        return None, [error.at(path)]


def with_plain_ends(raw: bytes) -> bytes:
    """Return the bytes with every line ended by a line feed alone: git may write other ends on other computers."""
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _decode(raw: bytes) -> str:
    """Return the text of a file. Raises SourceError where it is too large, no UTF-8, or holds what no file may."""
    raw = with_plain_ends(raw)
    if len(raw) > MAX_BYTES:
        message = f"this file has {len(raw):,} bytes; at most {MAX_BYTES:,} are read. Split the page."
        raise SourceError(1, "too-large", message)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SourceError(line, "not-utf-8", "this line is not UTF-8 text. Save the file as UTF-8.") from None
    if found := fault(text):
        raise SourceError(*found)
    return text
