"""A text from which slips are being taken out."""

from collections.abc import Collection
from typing import NamedTuple

from handbook.problem import RuleId
from handbook.reading.slips.lines import Line, read


class Slip(NamedTuple):
    """One mistake; `line` counts in the whole file."""

    line: int
    rule: RuleId
    message: str


class Draft:
    """The lines of a text, which passes fix in place.

    `first_line` is where it begins in its file; `names` are keys that may be known without their colon.
    """

    def __init__(self, text: str, first_line: int = 1, names: Collection[str] = ()) -> None:
        self.names = names
        self.lines = text.split("\n")
        self.first_line = first_line
        self.slips: list[Slip] = []
        self._told: set[int] = set()

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return "\n".join(self.lines)

    def read(self) -> list[Line]:
        """Return what each line is, as the lines stand now."""
        return read(self.lines)

    def number(self, index: int) -> int:
        """The number in the file of the line at `index`."""
        return self.first_line + index

    def wrong(self, index: int, rule: RuleId, message: str) -> None:
        """Note a slip in the line at `index`; what a line has besides its first slip mostly comes from that."""
        if index not in self._told:
            self.slips.append(Slip(self.number(index), rule, message))
        self._told.add(index)

    def these(self, first: int, last: int) -> str:
        """Name some lines at the start of a sentence: `lines 4 to 6`, or `this line`."""
        return "this line" if first == last else f"lines {self.number(first)} to {self.number(last)}"
