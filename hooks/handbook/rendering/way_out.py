"""The quick way out of a page that somebody should not be seen with."""

from handbook.model import Handbook, Outcome, Page
from handbook.reading.braces import calls


def way_out(handbook: Handbook, page: Page, outcome: Outcome | None) -> str:
    """Return the address to leave for; nothing on a page that names no line of which `docs/guide.yml` says so.

    `outcome` is the one whose card the page carries.
    """
    named = [*calls.named(page.body), *(reference.to for reference in (outcome.call if outcome else ()))]
    ways = (handbook.lines[id].leave for id in named if id in handbook.lines)
    return next((way for way in ways if way), "")
