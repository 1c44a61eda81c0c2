"""Reads a FAQ."""

from handbook.model import Common, Faq
from handbook.reading.pages.claims import read_claim, read_own_line
from handbook.reading.reader import Reader


def read_faq(reader: Reader, common: Common) -> Faq:
    """Read who asks and when, and the path that it claims or the questions that it is about."""
    faq = Faq(
        common,
        asked_by=reader.choice("asked_by", reader.vocabulary.askers),
        moment=reader.choice("moment", reader.vocabulary.moments),
        flow=reader.reference("flow", ("flows",), required=False),
        at=reader.ids("at"),
        claim=read_claim(reader, required=False),
        say=read_own_line(reader),
    )
    reader.one_of(
        ("answers", "flow"),
        'a FAQ has "answers" and "outcome", or, where no single path is honest, "flow" and "at".',
        several=True,
    )
    return faq
