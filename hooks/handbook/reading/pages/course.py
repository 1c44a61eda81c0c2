"""Reads the course and its lessons."""

from handbook.model import COURSE, AgendaItem, Common, Course, Lesson
from handbook.reading.reader import Reader

MINUTES = ("5", "10", "15", "20")
"""How long a part of a meeting may be; nobody plans by the minute."""


def read_course(reader: Reader, common: Common) -> Course:
    """Read which lessons there are, in their order, and the plan of a meeting."""
    lessons = reader.references("lessons", ("course",))
    for lesson in lessons:
        if lesson.to == COURSE:
            reader.wrong(lesson.place, "bad-reference", "the course is no lesson of its own. Take this line out.")
    meeting = tuple(_read_item(block) for block in reader.blocks("meeting"))
    return Course(common, lessons=tuple(lesson for lesson in lessons if lesson.to != COURSE), meeting=meeting)


def read_lesson(reader: Reader, common: Common) -> Lesson:
    """Read which guidelines a lesson is made from, and its cases."""
    return Lesson(
        common,
        teaches=reader.references("teaches", ("guidelines",)),
        practice=reader.references("practice", ("cases",)),
    )


def _read_item(reader: Reader) -> AgendaItem:
    minutes = reader.choice("minutes", MINUTES)
    item = AgendaItem(
        minutes=int(minutes) if minutes in MINUTES else 0,
        title=reader.text("title"),
        how=reader.text("how"),
        case=reader.reference("case", ("cases",), required=False),
    )
    reader.end()
    return item
