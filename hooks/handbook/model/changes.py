"""What changed from version to version."""

from dataclasses import dataclass

from handbook.model.printed import Link
from handbook.problem import Fault


@dataclass(frozen=True, slots=True)
class Changes:
    """The words of `CHANGELOG.md`."""

    text: str = ""
    """Markdown, without the file's title. Its links name files from the top of the repository."""
    links: tuple[Link, ...] = ()
    left: tuple[Fault, ...] = ()
    """What stands in the text as it was typed, and was meant to be something else."""
