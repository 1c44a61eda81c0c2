"""Reads `docs/guide.yml`, the words and numbers that all pages share. It is not published."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from handbook.problem import Place, Problem
from handbook.reading.files.places import DOCS
from handbook.reading.map_reader import MapReader
from handbook.reading.reader import Reader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values
from handbook.vocabulary import FACT_TYPES, Asker, EmergencyLine, FactKind, Form, Kind, Report, Role, Vocabulary

T = TypeVar("T")
GUIDE_FILE = "docs/guide.yml"
CHECKED = ("primary", "secondary")
"""How far a number was checked; one that nobody has checked is not offered to a reader in need."""
KNOWN_TO_ALL = ("911",)
"""The numbers that need no source."""


LANGUAGE = "[a-z]{2}(-[A-Z]{2})?"
"""A code of a language, as ISO 639 has it, perhaps with a country."""
YES_NO = ("yes", "no")
MISSING = f'there is no "{GUIDE_FILE}", and no guide without its words. Put it back.'


def read_guide(root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Return the words of the field; without the file there are none, which is a problem where pages are."""
    file = root / GUIDE_FILE
    if not file.is_file():
        problem = Problem(Place(GUIDE_FILE, 1), "missing-file", MISSING)
        return Vocabulary(), [problem] if (root / DOCS).is_dir() else []
    node, problems = read_yaml(file.read_bytes(), GUIDE_FILE)
    if node is None:
        return Vocabulary(), problems
    return guide(MapReader(node, Values(GUIDE_FILE, problems, Vocabulary()))), problems


def guide(reader: Reader) -> Vocabulary:
    """Read every key of the file."""
    vocabulary = Vocabulary(
        title=reader.text("title"),
        language=reader.like("language", LANGUAGE, "not-a-choice", "is no code of a language, such as en or es."),
        entry=_entry(reader),
        capitals=_words(reader, "capitals", "a word"),
        roles=_blocks(reader, "roles", "a role", '"said"', _read_role),
        ask_first=reader.text("ask_first", required=False),
        askers=_blocks(reader, "askers", "an asker", '"asks" and "am"', _read_asker),
        listeners=_words(reader, "listeners", "a listener", required=True),
        moments=reader.texts("moments"),
        severities=_words(reader, "severities", "a kind of outcome", required=True),
        kinds=_blocks(reader, "kinds", "a kind", '"one" and "many"', _read_kind),
        forms=tuple(_read_form(block) for block in reader.blocks("forms")),
        report=_read_report(reader.block("report", required=False)),
        private=_words(reader, "private", "a word"),
        placeholder=reader.text("placeholder", required=False),
        lines=_blocks(reader, "lines", "a line", '"label", "number" and "for"', _read_line, required=False),
        facts=_blocks(reader, "facts", "a fact", '"question" and "type"', _read_fact_kind, required=False),
        states=reader.texts("states"),
    )
    reader.end()
    return vocabulary


def _entry(reader: Reader) -> str:
    found = reader.reference("entry", ("flows",))
    return found.to if found else ""


def _words(reader: Reader, key: str, what: str, *, required: bool = False) -> Mapping[str, str]:
    """Read a block of names with a text each."""
    return MappingProxyType({entry.name: entry.text for entry in reader.named_texts(key, what=what, required=required)})


def _blocks(
    reader: Reader,
    key: str,
    what: str,
    holds: str,
    read: Callable[[str, Place, Reader], T],
    *,
    required: bool = True,
) -> Mapping[str, T]:
    """Read a block of names with a block each."""
    blocks = reader.named_blocks(key, what, holds=holds, required=required)
    return MappingProxyType({id: read(id, place, block) for id, place, block in blocks})


def _read_role(id: str, _: Place, reader: Reader) -> Role:
    role = Role(
        id=id,
        said=reader.text("said"),
        families=_words(reader, "families", "a language"),
        blank=reader.choice("blank", YES_NO, required=False) == "yes",
    )
    reader.end()
    return role


def _read_asker(id: str, _: Place, reader: Reader) -> Asker:
    asker = Asker(id=id, asks=reader.text("asks"), am=reader.text("am"), folded=reader.text("folded", required=False))
    reader.end()
    return asker


def _read_kind(id: str, _: Place, reader: Reader) -> Kind:
    kind = Kind(id=id, one=reader.text("one"), many=reader.text("many"), headings=reader.texts("headings"))
    reader.end()
    return kind


def _read_form(reader: Reader) -> Form:
    outcome = reader.reference("outcome", ("outcomes",), required=False)
    form = Form(
        name=reader.text("name"),
        title=reader.text("title"),
        use=reader.text("use"),
        outcome=outcome.to if outcome else "",
    )
    reader.end()
    return form


def _read_report(reader: Reader | None) -> Report | None:
    if reader is None:
        return None
    report = Report(
        what=reader.text("what"),
        said=reader.text("said"),
        by_county=reader.text("by_county"),
        not_for_reports=_words(reader, "not_for_reports", ""),
    )
    reader.end()
    return report


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
