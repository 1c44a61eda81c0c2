"""Reads what a FAQ or a case claims: its answers, where they lead, and what people suggested."""

from types import MappingProxyType

from handbook.model import Claim, Given, Otherwise, Response, Variant
from handbook.reading.reader import Reader

VERDICTS = ("best", "good-but-incomplete", "risky", "wrong")


def read_claim(reader: Reader, *, required: bool) -> Claim | None:
    """Read `answers`, `outcome` and `otherwise`; None where the page names no path."""
    wanted = required or reader.any_of("answers", "outcome")
    answers = read_given(reader, required=wanted)
    outcome = reader.reference("outcome", ("outcomes",), required=wanted)
    otherwise = tuple(entry for inner in reader.blocks("otherwise") if (entry := _read_otherwise(inner)))
    return Claim(answers, outcome, otherwise, reader.at("answers")) if answers and outcome else None


def read_given(reader: Reader, *, required: bool) -> tuple[Given, ...]:
    """Read `answers`: question id to answer id, in the order written."""
    return tuple(Given(*given) for given in reader.named_texts("answers", required=required))


def _read_otherwise(reader: Reader) -> Otherwise | None:
    settings = {f"settings/{given.name}": given.text for given in reader.named_texts("settings")}
    outcome = reader.reference("outcome", ("outcomes",))
    reader.end()
    return Otherwise(MappingProxyType(settings), outcome, reader.place) if settings and outcome else None


def read_variants(reader: Reader) -> tuple[Variant, ...]:
    """Read `variants`: what would have changed the answer."""
    found = []
    for block in reader.blocks("variants"):
        condition = block.text("if")
        claim = read_claim(block, required=True)
        block.end()
        if claim:
            found.append(Variant(condition, claim))
    return tuple(found)


def read_responses(reader: Reader) -> tuple[Response, ...]:
    """Read `responses`: what people suggested, each weighed."""
    found = []
    for block in reader.blocks("responses"):
        found.append(Response(block.text("says"), block.choice("verdict", VERDICTS), block.text("why")))
        block.end()
    return tuple(found)
