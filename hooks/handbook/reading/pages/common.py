"""Reads what every page has."""

from dataclasses import dataclass

from handbook.model import KINDS, LESSONS, Common, Printed, Source
from handbook.reading.files.places import OVERLAY
from handbook.reading.reader import Reader

LANGUAGES = ("en", "es")
STRENGTHS = ("law", "policy", "practice")
CHECKED = ("primary", "secondary", "not-yet")
HASH = "[0-9a-f]{12}"
"""The form of a page's hash (`reading.one_page.content_hash`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """What is known of a page before its keys are read; as `Common` has it."""

    id: str
    body: str = ""
    body_line: int = 1
    front: tuple[tuple[int, str], ...] = ()
    prose: tuple[str, ...] = ()
    printed: Printed = Printed()
    content_hash: str = ""
    replaced: str = ""


def read_common(reader: Reader, text: PageText) -> Common:
    """Read the keys that every page may hold."""
    return Common(
        id=text.id,
        body=text.body,
        body_line=text.body_line,
        front=text.front,
        prose=text.prose,
        printed=text.printed,
        content_hash=text.content_hash,
        is_districts=reader.path.startswith(OVERLAY),
        place=reader.at("title"),
        title=reader.text("title"),
        description=reader.text("description"),
        see=reader.references("see"),
        asked_as=reader.texts("asked_as"),
        aliases=reader.references("aliases", (*KINDS, "moments", LESSONS, "about")),
        sources=tuple(_read_source(block) for block in reader.blocks("sources")),
        lang=reader.choice("lang", LANGUAGES, required=False),
        replaces=_read_replaces(reader, text.replaced),
        replaced=text.replaced,
    )


def _read_source(reader: Reader) -> Source:
    source = Source(
        cite=reader.text("cite"),
        says=reader.text("says"),
        url=reader.address("url"),
        strength=reader.choice("strength", STRENGTHS),
        checked=reader.choice("checked", CHECKED),
        date=reader.day("date"),
        place=reader.place,
    )
    reader.end()
    return source


def _read_replaces(reader: Reader, replaced: str) -> str:
    """Read which version of our page a district's page was written to replace; `replaced` is the one of now."""
    if not reader.path.startswith(OVERLAY):
        return ""
    now = f', and ours has now "{replaced}".' if replaced else ". Delete the line."
    message = f"marks no version of a page: a mark is 12 digits and letters a to f{now}"
    return reader.like("replaces", HASH, "replaced-version", message)
