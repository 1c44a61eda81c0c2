"""The tracks at the right edge of a chart, in which the lines of answers run that skip some questions.

In: each skip, from the step with its question to the step that it leads to. Out: which track is whose, and which
lines run past a step or end at it. Answers that skip to one step share a track.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MAX_TRACKS = 4
"""More lines side by side cannot be followed; a further skip keeps its link and has no line."""


@dataclass(frozen=True, slots=True)
class Skip:
    """An answer, by its token, that leads from one step past others to another."""

    token: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a track: the slot it runs in (0 is innermost), and the tokens that light it."""

    slot: int
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tracks:
    """Which skip runs where."""

    skips: tuple[Skip, ...]
    slots: Mapping[int, int]
    """The number of a step that skips lead to, to their slot."""

    @property
    def count(self) -> int:
        """How many run side by side."""
        return 1 + max(self.slots.values(), default=-1)

    def passing(self, step: int) -> tuple[Line, ...]:
        """Return the tracks that run past a step: begun above it, ending below it."""
        found = ((slot, self._tokens(end, before=step)) for end, slot in self.slots.items() if step < end)
        return tuple(Line(slot, tokens) for slot, tokens in found if tokens)

    def joining(self, step: int) -> tuple[Line, ...]:
        """Return the track that ends at a step, if one does."""
        return (Line(self.slots[step], self._tokens(step, before=step)),) if step in self.slots else ()

    def _tokens(self, end: int, *, before: int) -> tuple[str, ...]:
        """The tokens of the skips that begin before one step and lead to another."""
        return tuple(skip.token for skip in self.skips if skip.end == end and skip.start < before)


def assign_tracks(skips: Sequence[Skip]) -> Tracks:
    """Give the skips to each step a track, the shortest first, so that no two lines of one track meet."""
    starts: dict[int, int] = {}
    for skip in skips:
        starts[skip.end] = min(skip.start, starts.get(skip.end, skip.end))
    slots: dict[int, int] = {}
    for end, start in sorted(starts.items(), key=lambda span: (span[0] - span[1], span[0])):
        taken = {slot for other, slot in slots.items() if starts[other] < end and start < other}
        free = next((slot for slot in range(MAX_TRACKS) if slot not in taken), None)
        if free is not None:
            slots[end] = free
    return Tracks(tuple(skips), slots)
