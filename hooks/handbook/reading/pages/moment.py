"""Reads the page of a moment."""

from handbook.model import Common, Moment
from handbook.problem import Place, listed, nearest, shown
from handbook.reading.pages.claims import read_given
from handbook.reading.reader import Reader


def read_moment(reader: Reader, common: Common) -> Moment:
    """Read what to say or do at once, what happens most, and what the moment itself answers."""
    name = common.id.removeprefix("moments/")
    moments = reader.vocabulary.moments
    if name not in moments:
        message = f'"{shown(name)}" is no moment.{nearest(name, moments)} They are: {listed(moments)}.'
        reader.wrong(Place(reader.path, 1), "unknown-moment", message)
    moment = Moment(
        common,
        example=reader.text("example", required=False),
        say=reader.text("say", required=False),
        do=reader.text("do", required=False),
        when=reader.text("when", required=False),
        often=reader.references("often"),
        answers=read_given(reader, required=False),
    )
    reader.one_of(("say", "do"), 'a moment has "say", a line that is true at once, or "do", an act.')
    return moment
