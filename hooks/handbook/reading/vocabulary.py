"""Reads `docs/guide.yml`, the words and numbers that all pages share. It is not published."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from handbook.model import CAUTION, KINDS
from handbook.problem import Place, Problem, listed
from handbook.reading.braces import roles
from handbook.reading.files.places import DOCS
from handbook.reading.map_reader import MapReader
from handbook.reading.reader import Reader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values
from handbook.reading.vocabulary_blocks import (
    read_asker,
    read_fact_kind,
    read_family_page,
    read_form,
    read_kind,
    read_line,
    read_report,
    read_role,
    read_units,
    read_words,
)
from handbook.vocabulary import FORMS, Form, Vocabulary

T = TypeVar("T")
GUIDE_FILE = "docs/guide.yml"
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
    vocabulary = guide(MapReader(node, Values(GUIDE_FILE, problems, Vocabulary())))
    forms = tuple(_with_template(root, form, problems) for form in vocabulary.forms)
    return replace(vocabulary, forms=forms), problems


def guide(reader: Reader) -> Vocabulary:
    """Read every key of the file."""
    named = _blocks(reader, "roles", "a role", '"said"', read_role)
    vocabulary = Vocabulary(
        title=reader.text("title"),
        entry=_entry(reader),
        capitals=read_words(reader, "capitals", "a word"),
        roles=named,
        ask_first=reader.text("ask_first", required=False),
        undecided=_with_roles(reader, "undecided", named),
        families=_blocks(reader, "families", "a language", '"page" and "heading"', read_family_page, required=False),
        askers=_blocks(reader, "askers", "an asker", '"asks" and "am"', read_asker),
        listeners=read_words(reader, "listeners", "a listener", required=True),
        moments=reader.texts("moments"),
        severities=read_words(reader, "severities", "a kind of outcome", required=True),
        kinds=_blocks(reader, "kinds", "a kind", '"one" and "many"', read_kind),
        search_example=reader.text("search_example", required=False),
        leave_out=reader.text("leave_out", required=False),
        poster=reader.text("poster", required=False),
        forms=tuple(read_form(block) for block in reader.blocks("forms")),
        report=read_report(reader.block("report", required=False)),
        units=read_units(reader.block("units", required=False)),
        private=read_words(reader, "private", "a word"),
        placeholder=reader.text("placeholder", required=False),
        lines=_blocks(reader, "lines", "a line", '"label", "number" and "for"', read_line, required=False),
        facts=_blocks(reader, "facts", "a fact", '"question" and "type"', read_fact_kind, required=False),
        states=reader.texts("states"),
    )
    _see_each(reader, "severities", CAUTION, vocabulary.severities)
    _see_each(reader, "kinds", KINDS, vocabulary.kinds)
    reader.end()
    return vocabulary


def _see_each(reader: Reader, key: str, wanted: Collection[str], found: Collection[str]) -> None:
    """See that a block has each of the names that pages and templates ask for; that there is none is told elsewhere."""
    if found and (missing := [name for name in wanted if name not in found]):
        reader.wrong(reader.at(key), "missing-key", f'"{key}" has no {listed(missing)}. Write each that is missing.')


def _entry(reader: Reader) -> str:
    found = reader.reference("entry", ("flows",))
    return found.to if found else ""


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


def _with_roles(reader: Reader, key: str, known: Collection[str]) -> str:
    """Read a text that may name roles in braces; they are filled where it is shown."""
    text = reader.like(key, ".+", "empty-text", "is empty.")
    for message in roles.faults(text, known, calls_too=False):
        reader.wrong(reader.at(key), "unknown-role", message)
    return text


def _with_template(root: Path, form: Form, problems: list[Problem]) -> Form:
    """Return a form with the text of its template."""
    file = root / FORMS / f"{form.name}.html"
    if not form.name:
        return form
    if not file.is_file():
        message = f'there is no "{FORMS}/{form.name}.html", which says what stands on this form. Write it.'
        problems.append(Problem(form.place, "missing-file", message))
        return form
    return replace(form, template=file.read_text(encoding="utf-8", errors="replace"))
