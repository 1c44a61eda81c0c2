"""What the printer of Markdown makes of a body, with the line on which each thing was written."""

from dataclasses import dataclass

from handbook.problem import Fault


@dataclass(frozen=True, slots=True)
class Link:
    """One link or image of a body, as the printer read it."""

    href: str
    words: str
    """The words that are linked, or the image's description."""
    is_image: bool
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a body."""

    words: str
    level: int
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out."""

    links: tuple[Link, ...] = ()
    """Links and images, then the addresses that the page gives a name."""
    headings: tuple[Heading, ...] = ()
    left: tuple[Fault, ...] = ()
    """What stands in the text as it was typed, and was meant to be something else."""
