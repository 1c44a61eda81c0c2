"""The ways in: the home page, and a page for each moment at which somebody needs the guide."""

from dataclasses import dataclass

from handbook.model.advice import Given
from handbook.model.ids import Reference
from handbook.model.pages import Page

HOME = "index"
"""The id of the home page."""


@dataclass(frozen=True, slots=True)
class Door:
    """A way straight to one page, in the words of somebody in a hurry."""

    words: str
    to: Reference
    example: str = ""
    """A few words of what one may see or hear. A door with an example stands among the moments."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Home(Page):
    """The page that asks what has happened."""

    say: str = ""
    """A line to say while one looks."""
    when: str = ""
    """When that line is true, and when it is not."""
    doors: tuple[Door, ...] = ()
    further: tuple[Reference, ...] = ()
    """Pages that nobody needs in a hurry, by their titles."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moment(Page):
    """What to say or do at once at such a moment, and the pages and questions from there on."""

    example: str = ""
    """A few words by which the home page makes the moment known."""
    say: str = ""
    """A line that is true at once, to say. A moment for which there is none has an act instead."""
    do: str = ""
    """What to do at once, where there is no line to say."""
    when: str = ""
    """When that line or act holds, and what comes before it."""
    often: tuple[Reference, ...] = ()
    """What happens most at such a moment, the commonest first; pages of other moments may be among them."""
    answers: tuple[Given, ...] = ()
    """What the moment itself already answers, so that nobody is asked it again."""
