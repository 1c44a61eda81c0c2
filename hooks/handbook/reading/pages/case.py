"""Reads a case."""

from handbook.model import Case, Common, Response, Variant
from handbook.reading.pages.claims import read_claim, read_own_line
from handbook.reading.reader import Reader

VERDICTS = ("best", "good-but-incomplete", "risky", "wrong")


def read_case(reader: Reader, common: Common) -> Case:
    """Read who asks and when, the path that it claims, what would have changed it, and what people suggested."""
    return Case(
        common,
        asked_by=reader.choice("asked_by", reader.vocabulary.askers),
        moment=reader.choice("moment", reader.vocabulary.moments),
        claim=read_claim(reader, required=True),
        say=read_own_line(reader),
        variants=_read_variants(reader),
        responses=_read_responses(reader),
    )


def _read_variants(reader: Reader) -> tuple[Variant, ...]:
    """What would have changed the answer; one whose claim cannot be read is left out."""
    found = []
    for block in reader.blocks("variants"):
        condition = block.text("if")
        claim = read_claim(block, required=True)
        block.end()
        if claim:
            found.append(Variant(condition, claim))
    return tuple(found)


def _read_responses(reader: Reader) -> tuple[Response, ...]:
    """What people suggested, each weighed."""
    found = []
    for block in reader.blocks("responses"):
        found.append(Response(block.text("says"), block.choice("verdict", VERDICTS), block.text("why")))
        block.end()
    return tuple(found)
