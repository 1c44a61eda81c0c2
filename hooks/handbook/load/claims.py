"""Reads what a FAQ or a case claims: its answers, where they lead, and what people suggested."""

from types import MappingProxyType

from handbook.load.reader import Reader
from handbook.model import Claim, Given, Otherwise, Response, Variant
from handbook.problem import Place

VERDICTS = ("best", "good-but-incomplete", "risky", "wrong")


def read_claim(reader: Reader, *, required: bool) -> Claim | None:
    """Read `answers`, `outcome` and `otherwise`; None where the page names no path."""
    wanted = required or "answers" in reader.node.items or "outcome" in reader.node.items
    block = reader.block("answers", required=wanted)
    outcome = reader.reference("outcome", ("outcomes",), required=wanted)
    otherwise = tuple(entry for inner in reader.blocks("otherwise") if (entry := _read_otherwise(inner)))
    if block is None or outcome is None:
        return None
    return Claim(read_given(block), outcome, otherwise, reader.at("answers"))


def read_given(block: Reader) -> tuple[Given, ...]:
    """Read answers: question id to answer id, in the order written."""
    return tuple(
        Given(key, block.plain(value, key), Place(block.path, value.line)) for key, value in block.node.items.items()
    )


def _read_otherwise(reader: Reader) -> Otherwise | None:
    settings: dict[str, str] = {}
    block = reader.block("settings")
    if block:
        settings = {f"settings/{key}": block.plain(value, key) for key, value in block.node.items.items()}
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
