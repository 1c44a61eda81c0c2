"""Reads an outcome."""

from handbook.model import CAUTION, Also, Common, Outcome, Reference, Tell, Under, Words
from handbook.reading.reader import Reader


def read_outcome(reader: Reader, common: Common) -> Outcome:
    """Read the act, the words to say, whom to tell and whom to call."""
    return Outcome(
        common,
        outcome_kind=reader.choice("kind", CAUTION),
        label=reader.text("label"),
        act=reader.text("act"),
        say=tuple(_read_words(block) for block in reader.blocks("say", required=True)),
        if_pushed=reader.text("if_pushed", required=False),
        tell=_read_tell(reader),
        call=reader.line_ids("call"),
        warning=reader.text("warning", required=False),
        exception=reader.flag("exception"),
        also=tuple(found for block in reader.blocks("also") if (found := _read_also(block))),
    )


def _read_words(reader: Reader) -> Words:
    words = Words(
        id=reader.text("id", required=False),
        id_place=reader.at("id"),
        to=reader.choice("to", reader.vocabulary.listeners),
        words=reader.text("words"),
        when=reader.text("when", required=False),
        act=reader.text("act", required=False),
        under=tuple(
            Under(Reference(f"settings/{setting.to}", setting.place), values)
            for setting, values in reader.named_ids("under")
        ),
    )
    reader.end()
    return words


def _read_tell(reader: Reader) -> Tell:
    block = reader.block("tell")
    if block is None:
        return Tell(who="", at_work="", off_work="", instead="")
    tell = Tell(
        who=block.text("who"),
        at_work=block.text("at_work"),
        off_work=block.text("off_work"),
        instead=block.text("instead"),
    )
    block.end()
    return tell


def _read_also(reader: Reader) -> Also | None:
    when, outcome = reader.text("when"), reader.reference("outcome", ("outcomes",))
    reader.end()
    return Also(when, outcome) if outcome else None
