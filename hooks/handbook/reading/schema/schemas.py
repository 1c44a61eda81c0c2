"""What the front matter of each kind may hold, as JSON Schema, for editors and other programs.

In: a handbook. Out: one schema for each kind of page, one for `district/district.yml`, one for the
file of a part of a district, and one for `docs/guide.yml`.
Nothing is typed twice: the functions that read a page are run with a reader that has nothing to
read and notes what it is asked for.
"""

from pathlib import Path

from handbook.model import COURSE, HOME, KINDS, LESSONS, Handbook
from handbook.reading.district.file import decided
from handbook.reading.district.units import own
from handbook.reading.files.find import OPEN
from handbook.reading.files.places import DOCS, OVERLAY
from handbook.reading.pages.common import PageText
from handbook.reading.pages.kinds import read_keys
from handbook.reading.schema.schema_reader import SchemaReader
from handbook.reading.schema.shapes import Schema
from handbook.reading.vocabulary import guide
from handbook.vocabulary import GUIDE

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the YAML language server of most editors knows whole."""

OTHERS, DISTRICT, UNIT = "others", "district", "unit"
"""The names of the schemas of the site's other pages, of the district's file, and of that of a part of it; that of `docs/guide.yml` is `GUIDE`."""

_EXAMPLES = {
    **{kind: f"{kind}/x" for kind in KINDS},
    "home": HOME,
    "moments": "moments/x",
    LESSONS: f"{LESSONS}/x",
    "course-index": COURSE,
    OTHERS: "about/x",
}
"""For each schema the id of a page that it describes."""


def schemas(handbook: Handbook) -> dict[str, Schema]:
    """Return each schema by its name: a kind, `home`, `moments`, `course`, `course-index`, `others`, `district`, `unit` or `guide`."""
    found: dict[str, Schema] = {}
    for name, id in _EXAMPLES.items():
        # A district's page may hold whatever ours may, and says what it replaces.
        reader = SchemaReader(handbook, OVERLAY if name in (*OPEN, OTHERS) else DOCS)
        read_keys(reader, PageText(id=id))
        found[name] = _titled(f"The front matter of {name}", reader)
    reader = SchemaReader(handbook)
    decided(reader, Path())
    found[DISTRICT] = _titled("district/district.yml", reader)
    if units := handbook.vocabulary.units:
        reader = SchemaReader(handbook)
        own(reader, Path(), is_example=True)
        found[UNIT] = _titled(f"district/{units.folder}/<id>.yml", reader)
    reader = SchemaReader(handbook)
    guide(reader)
    found[GUIDE] = _titled("docs/guide.yml", reader)
    return found


def _titled(title: str, reader: SchemaReader) -> Schema:
    return {"$schema": DRAFT, "title": title, **reader.shape}
