"""Reads the home page."""

from handbook.model import Common, Door, Home
from handbook.reading.reader import Reader


def read_home(reader: Reader, common: Common) -> Home:
    """Read the line to say, the ways straight to a page, and the pages for later."""
    doors = tuple(found for block in reader.blocks("doors") if (found := _read_door(block)))
    return Home(
        common,
        say=reader.text("say", required=False),
        when=reader.text("when", required=False),
        doors=doors,
        further=reader.page_ids("further"),
    )


def _read_door(reader: Reader) -> Door | None:
    words, to, example = reader.text("words"), reader.reference("to"), reader.text("example", required=False)
    reader.end()
    return Door(words, to, example) if to else None
