"""Reads `docs/guide.yml`, the words and numbers that all pages share. It is not published."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from handbook.model import FACT_TYPES, EmergencyLine, FactKind
from handbook.problem import Place, Problem
from handbook.reading.map_reader import MapReader
from handbook.reading.reader import Reader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values

GUIDE_FILE = "docs/guide.yml"
CHECKED = ("primary", "secondary")
"""How far a number was checked; one that nobody has checked is not offered to a reader in need."""
KNOWN_TO_ALL = ("911",)
"""The numbers that need no source."""


class Guide(NamedTuple):
    """What the file holds, each in the order written."""

    lines: Mapping[str, EmergencyLine] = MappingProxyType({})
    facts: Mapping[str, FactKind] = MappingProxyType({})
    """What the pages of states may say, by id."""
    states: tuple[str, ...] = ()
    """The postal codes that a state's page may have as its name, in small letters."""


def read_guide(root: Path) -> tuple[Guide, list[Problem]]:
    """Return what the file holds; nothing without the file."""
    file = root / GUIDE_FILE
    if not file.is_file():
        return Guide(), []
    node, problems = read_yaml(file.read_bytes(), GUIDE_FILE)
    if node is None:
        return Guide(), problems
    return guide(MapReader(node, Values(GUIDE_FILE, problems, MappingProxyType({})))), problems


def guide(reader: Reader) -> Guide:
    """Read every key of the file."""
    blocks = reader.named_blocks("lines", "a line", holds='"label", "number" and "for"', required=False)
    lines = {id: _read_line(id, place, block) for id, place, block in blocks}
    blocks = reader.named_blocks("facts", "a fact", holds='"question" and "type"', required=False)
    facts = {id: _read_fact_kind(id, place, block) for id, place, block in blocks}
    states = reader.texts("states")
    reader.end()
    return Guide(MappingProxyType(lines), MappingProxyType(facts), states)


def _read_fact_kind(id: str, place: Place, reader: Reader) -> FactKind:
    values = {value.name: value.text for value in reader.named_texts("values", what="a value", required=False)}
    kind = FactKind(
        id=id,
        question=reader.text("question"),
        type=reader.choice("type", FACT_TYPES),
        values=MappingProxyType(values),
        place=place,
    )
    reader.end()
    return kind


def _read_line(id: str, place: Place, reader: Reader) -> EmergencyLine:
    number = reader.phone("number")
    has_source = reader.together("url", "checked", "date")
    needs_source = has_source or number not in ("", *KNOWN_TO_ALL)
    line = EmergencyLine(
        id=id,
        label=reader.text("label"),
        number=number,
        purpose=reader.text("for"),
        place=place,
        text=reader.phone("text", required=False),
        url=reader.address("url", required=needs_source),
        checked=reader.choice("checked", CHECKED, required=needs_source),
        date=reader.day("date", required=needs_source),
    )
    reader.end()
    return line
