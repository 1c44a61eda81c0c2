"""Reads a guideline."""

from handbook.model import Common, Guideline
from handbook.reading.reader import Reader


def read_guideline(reader: Reader, common: Common) -> Guideline:
    """Read the flow that it belongs to, and the questions that it governs."""
    return Guideline(common, flow=reader.reference("flow", ("flows",)), at=reader.ids("at"))
