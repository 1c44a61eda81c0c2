"""What a writer's hand did to YAML: each slip found in its own line, and taken out.

In: the text of a file of settings, or of a page's front matter. Out: the slips, and the text as it
was probably meant, with the same number of lines. So the parser, which stops at the first thing that
it cannot read, can go on, and one reading names every mistake.

This room looks at lines, and knows neither the parser nor what the keys mean. It is asked only about
a text in which something is wrong, or that is short.
"""

from collections.abc import Callable, Iterable

from handbook.reading.slips import columns, marks, quotes, separators, spaces, stray
from handbook.reading.slips.draft import Draft, Slip

__all__ = ["Draft", "Pass", "Slip", "fix"]

MAX_LINES = 2000
"""Nobody writes a longer text by hand; in one, only the parser's own message is given."""

Pass = Callable[[Draft], None]
"""Looks through a draft for one kind of slip, and takes it out."""

_PASSES: tuple[Pass, ...] = (
    marks.pasted,
    spaces.odd,
    separators.missing,
    quotes.unbalanced,
    quotes.unquoted,
    stray.text,
    marks.hyphens,
    columns.uneven,
)
"""In the order in which one slip can hide another."""


def fix(draft: Draft, before: Iterable[Pass] = ()) -> None:
    """Take every slip out of a draft; `before` are passes of the caller's own."""
    for find in (*before, *_PASSES) if len(draft.lines) <= MAX_LINES else ():
        find(draft)
