"""Reads the blocks of `docs/guide.yml`, one function for each kind of block."""

from collections.abc import Mapping
from types import MappingProxyType

from handbook.problem import Place, listed, shown
from handbook.reading.forms import ID
from handbook.reading.reader import Reader
from handbook.vocabulary import FACT_TYPES, Asker, EmergencyLine, FactKind, FamilyPage, Form, Kind, Report, Role, Units
from handbook.vocabulary.catalogs import SOURCE, languages

CHECKED = ("primary", "secondary")
"""How far a number was checked; one that nobody has checked is not offered to a reader in need."""
KNOWN_TO_ALL = ("911",)
"""The numbers that need no source."""
NO_ID = "is no name of a file: write small letters, digits and hyphens."
YES_NO = ("yes", "no")


def read_words(reader: Reader, key: str, what: str, *, required: bool = False) -> Mapping[str, str]:
    """Read a block of names with a text each."""
    return MappingProxyType({entry.name: entry.text for entry in reader.named_texts(key, what=what, required=required)})


def read_role(id: str, _: Place, reader: Reader) -> Role:
    """Read a role; `id` is its name in braces."""
    role = Role(
        id=id,
        said=reader.text("said"),
        families=read_words(reader, "families", "a language"),
        blank=reader.choice("blank", YES_NO, required=False) == "yes",
    )
    reader.end()
    return role


def read_family_page(language: str, place: Place, reader: Reader) -> FamilyPage:
    """Read where the page for families is in a language, and what it says."""
    spoken = (SOURCE, *languages())
    if language not in spoken:
        message = f'the interface has no words in "{shown(language)}". It has them in: {listed(spoken)}.'
        reader.wrong(place, "not-a-choice", message)
    page = FamilyPage(
        language=language,
        page=reader.text("page"),
        heading=reader.text("heading"),
        undecided=reader.text("undecided"),
    )
    reader.end()
    return page


def read_asker(id: str, _: Place, reader: Reader) -> Asker:
    """Read who asks."""
    asker = Asker(id=id, asks=reader.text("asks"), am=reader.text("am"), folded=reader.text("folded", required=False))
    reader.end()
    return asker


def read_kind(id: str, _: Place, reader: Reader) -> Kind:
    """Read what a folder of pages is called, and its headings."""
    kind = Kind(id=id, one=reader.text("one"), many=reader.text("many"), headings=reader.texts("headings"))
    reader.end()
    return kind


def read_form(reader: Reader) -> Form:
    """Read which form there is; its template is a file of its own."""
    outcome = reader.reference("outcome", ("outcomes",), required=False)
    form = Form(
        name=reader.like("name", ID, "bad-id", NO_ID, required=True),
        place=reader.at("name"),
        title=reader.text("title"),
        use=reader.text("use"),
        outcome=outcome.to if outcome else "",
    )
    reader.end()
    return form


def read_report(reader: Reader | None) -> Report | None:
    """Read what must be reported; None where nothing must."""
    if reader is None:
        return None
    report = Report(
        what=reader.text("what"),
        said=reader.text("said"),
        by_county=reader.text("by_county"),
        your_county=reader.text("your_county"),
        note=reader.text("note", required=False),
        not_for_reports=read_words(reader, "not_for_reports", ""),
    )
    reader.end()
    return report


def read_units(reader: Reader | None) -> Units | None:
    """Read what the parts of a district are called that may have a site of their own; None where there are none."""
    if reader is None:
        return None
    units = Units(
        folder=reader.like("folder", ID, "bad-id", NO_ID, required=True),
        one=reader.text("one"),
        page=reader.text("page"),
        none=reader.text("none"),
    )
    reader.end()
    return units


def read_fact_kind(id: str, place: Place, reader: Reader) -> FactKind:
    """Read what the page of a state may say."""
    values = {value.name: value.text for value in reader.named_texts("values", what="a value", required=False)}
    kind = FactKind(
        id=id,
        question=reader.text("question"),
        type=reader.choice("type", FACT_TYPES),
        values=MappingProxyType(values),
        place=place,
        aliases=tuple((former.to, former.place) for former in reader.ids("aliases")),
    )
    reader.end()
    return kind


def read_line(id: str, place: Place, reader: Reader) -> EmergencyLine:
    """Read a number to call, with where and when it was checked."""
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
        leave=reader.address("leave", required=False),
    )
    reader.end()
    return line
