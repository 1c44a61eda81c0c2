"""Where a district uses a name that we have changed."""

from dataclasses import dataclass

from handbook.problem import Place


@dataclass(frozen=True, slots=True)
class FormerUse:
    """One mention of something by its former name. What was read of it has the name of today."""

    place: Place
    what: str
    """What is named, in a word or two: `setting`, `value`, `question`, `answer`, `page`, `fact`."""
    former: str
    now: str
