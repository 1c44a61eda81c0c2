"""Reads what a FAQ or a case claims: its answers, where they lead, and the line that it says first."""

from types import MappingProxyType

from handbook.model import Claim, Given, Otherwise, Reference
from handbook.reading.reader import Reader


def read_claim(reader: Reader, *, required: bool) -> Claim | None:
    """Read `answers`, `outcome` and `otherwise`; None where the page names no path."""
    wanted = required or reader.together("answers", "outcome")
    answers = read_given(reader, required=wanted)
    outcome = reader.reference("outcome", ("outcomes",), required=wanted)
    otherwise = tuple(entry for inner in reader.blocks("otherwise") if (entry := _read_otherwise(inner)))
    return Claim(answers, outcome, otherwise, reader.at("answers")) if answers and outcome else None


def read_given(reader: Reader, *, required: bool) -> tuple[Given, ...]:
    """Read `answers`: question id to answer id, in the order written."""
    return tuple(Given(*given) for given in reader.named_texts("answers", required=required))


def read_own_line(reader: Reader) -> Reference | None:
    """Read `say`: which line of its outcome a page says first."""
    line = reader.text("say", required=False)
    return Reference(line, reader.at("say")) if line else None


def _read_otherwise(reader: Reader) -> Otherwise | None:
    settings = {f"settings/{given.name}": given.text for given in reader.named_texts("settings")}
    outcome = reader.reference("outcome", ("outcomes",))
    reader.end()
    return Otherwise(MappingProxyType(settings), outcome, reader.place) if settings and outcome else None
