"""Reads the page of a state and its facts. Whether they are of the right type is checked later, with the vocabulary at hand."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from handbook.model import Area, Common, Fact, FactSource, State
from handbook.problem import Place
from handbook.reading.reader import Reader

CHECKED = ("primary", "secondary")
"""How far a fact was checked. What nobody has read is no fact."""


def read_state(reader: Reader, common: Common) -> State:
    """Read the facts of a state."""
    return State(common, facts=_read_facts(reader))


def _read_facts(reader: Reader) -> Mapping[str, Fact]:
    """Read the block `facts`: the id of a fact to its value and its sources."""
    blocks = reader.named_blocks("facts", holds='"value" and "sources"', required=False)
    return MappingProxyType({id: _read_fact(id, place, block) for id, place, block in blocks})


def _read_fact(id: str, place: Place, reader: Reader) -> Fact:
    fact = Fact(
        id=id,
        place=place,
        value_place=reader.at("value" if reader.has("value") else "number"),
        value=reader.text("value", required=False),
        number=reader.phone("number", required=False),
        hours=reader.text("hours", required=False),
        areas=tuple(_read_areas(reader)),
        agency=reader.text("agency", required=False),
        directory=reader.address("directory"),
        note=reader.text("note", required=False),
        sources=tuple(_read_source(block) for block in reader.blocks("sources", required=True)),
    )
    reader.end()
    return fact


def _read_areas(reader: Reader) -> Iterator[Area]:
    for block in reader.blocks("numbers"):
        yield Area(block.text("area"), block.phone("number"), block.at("number"))
        block.end()


def _read_source(reader: Reader) -> FactSource:
    source = FactSource(
        cite=reader.text("cite"),
        url=reader.address("url"),
        quote=reader.text("quote", required=False),
        checked=reader.choice("checked", CHECKED),
        date=reader.day("date"),
        expires=reader.day("expires"),
        of=reader.text("of", required=False),
        shared=reader.choice("shared", ("yes", "no"), required=False) == "yes",
        place=reader.at("expires"),
    )
    reader.end()
    return source
