"""Reads `docs/guide.yml`, the words and numbers that all pages share. It is not published."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from handbook.load.pages import WEB
from handbook.load.reader import Reader
from handbook.model import EmergencyLine
from handbook.problem import Place, Problem
from handbook.source import read_yaml

GUIDE_FILE = "docs/guide.yml"
CHECKED = ("primary", "secondary")
"""How far a number was checked; one that nobody has checked is not offered to a reader in need."""
KNOWN_TO_ALL = ("911",)
"""The numbers that need no source."""


def read_guide(root: Path) -> tuple[Mapping[str, EmergencyLine], list[Problem]]:
    """Return the lines by their id, in the order written; none without the file."""
    file = root / GUIDE_FILE
    if not file.is_file():
        return MappingProxyType({}), []
    node, problems = read_yaml(file.read_bytes(), GUIDE_FILE)
    if node is None:
        return MappingProxyType({}), problems
    return guide(Reader(node, GUIDE_FILE, problems, MappingProxyType({}))), problems


def guide(reader: Reader) -> Mapping[str, EmergencyLine]:
    """Read every key of the file."""
    blocks = reader.named_blocks("lines", "a line", holds='"label", "number" and "for"', required=False)
    lines = {id: _read_line(id, place, block) for id, place, block in blocks}
    reader.end()
    return MappingProxyType(lines)


def _read_line(id: str, place: Place, reader: Reader) -> EmergencyLine:
    number = reader.phone("number")
    has_source = reader.any_of("url", "checked", "date")
    needs_source = has_source or number not in ("", *KNOWN_TO_ALL)
    line = EmergencyLine(
        id=id,
        label=reader.text("label"),
        number=number,
        purpose=reader.text("for"),
        place=place,
        text=reader.phone("text", required=False),
        url=reader.like("url", WEB, "bad-address", "is no address: that begins with https://.", required=needs_source),
        checked=reader.choice("checked", CHECKED, required=needs_source),
        date=reader.day("date", required=needs_source),
    )
    reader.end()
    return line
