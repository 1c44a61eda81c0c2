"""The parts of a page that the site's own templates put together."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Parts:
    """What `overrides/` prints, each part complete and escaped, or empty."""

    leave: Markup = Markup("")
    """The quick way out of a page that somebody should not be seen with."""
    lead: Markup = Markup("")
    """What stands above all else: the door for danger, or the way to the exercise."""
    card: Markup = Markup("")
    chart: Markup = Markup("")
    details: Markup = Markup("")
    """What only a page of its kind has."""
    change: Markup = Markup("")
    """On a case, what would change the answer."""
    foot: Markup = Markup("")
    """What the page rests on, and its neighbours."""
    listing: Markup = Markup("")
    origin: Markup = Markup("")
    """On a district's own page, that it is one."""
    path: Markup = Markup("")
    """The path in words, for a print; on the screen it stands with the chart."""
    state: Markup = Markup("")
    """What the law of the reader's state says of this page."""
    edition: Markup = Markup("")
    """What stands at the foot of a print."""
    contents_first: Markup = Markup("")
    """Entries for the list of contents: the headings drawn above the page's body."""
    contents_last: Markup = Markup("")
    """And those drawn below it."""
