"""The ways in: the home page, and a page for each moment at which somebody needs the guide."""

from dataclasses import dataclass

from handbook.model.advice import Given
from handbook.model.pages import Page, Reference

HOME = "index"
"""The id of the home page."""

MOMENTS = ("drop-off", "call", "message", "in-town", "meeting", "something-happened", "asked-of-me")
"""The moments, in the order in which the home page offers them; each is a page `moments/<moment>`."""


@dataclass(frozen=True, slots=True)
class Door:
    """A way straight to one page, in the words of somebody in a hurry."""

    words: str
    to: Reference


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Home(Page):
    """The page that asks what has happened."""

    say: str = ""
    """A line that fits most moments."""
    doors: tuple[Door, ...] = ()

    @property
    def template(self) -> str:
        return "home"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moment(Page):
    """What to say at once at such a moment, and the questions from there on."""

    say: str = ""
    answers: tuple[Given, ...] = ()
    """What the moment itself already answers, so that nobody is asked it again."""

    @property
    def template(self) -> str:
        return "moments"
