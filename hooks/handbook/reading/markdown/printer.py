"""A body as the site's printer reads it: there is one reader of Markdown, and it is the one that prints.

In: Markdown, as many lines as were written. Out: its links, its headings, and what was left in the
text as it was typed. The printer keeps no lines, so each thing is looked for where it was written.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import markdown
from markdown.extensions import Extension

from handbook.model import Handbook, Printed
from handbook.problem import Fault
from handbook.reading.markdown.no_html import NoHtml
from handbook.reading.markdown.slips import slips, tight
from handbook.reading.markdown.tables import Rows
from handbook.reading.markdown.tree import TreeReader
from handbook.reading.markdown.whereabouts import Whereabouts

Extensions = Mapping[str, Mapping[str, object]]
"""Extensions of Python-Markdown, by name, with their options."""

PLAIN: Extensions = MappingProxyType({"toc": {}, "tables": {}, "fenced_code": {}})
"""What a body needs: headings with addresses, tables, and code between marks."""

SUPERFENCES, HIGHLIGHT = "pymdownx.superfences", "pymdownx.highlight"


def printer(extensions: Extensions, *more: Extension) -> markdown.Markdown:
    """Return the Markdown that the site prints with; `extensions` by name, with their options."""
    return markdown.Markdown(
        extensions=[*extensions, NoHtml(), *more],
        extension_configs={name: dict(options) for name, options in extensions.items()},
    )


def printer_of(handbook: Handbook) -> markdown.Markdown:
    """Return the Markdown that the site of a handbook prints with."""
    return printer(handbook.markdown)


class Printer:
    """Prints bodies to look at what comes out; one for all pages, because making one takes as long as a page."""

    def __init__(self, extensions: Extensions) -> None:
        self.extensions = extensions
        self._begin()

    def _begin(self) -> None:
        self._tree, self._rows = TreeReader(), Rows()
        extensions = dict(self.extensions)
        if SUPERFENCES in extensions:
            extensions = {HIGHLIGHT: {"use_pygments": False}, **extensions}  # nobody looks at the colors of code
        self._markdown = printer(extensions, self._tree, self._rows)
        self._serialize = self._markdown.serializer

    def read(self, text: str, prose: Sequence[str], first_line: int) -> Printed:
        """Return what the printer makes of `text`, whose lines without code are `prose`.

        A text that the printer cannot follow is a fault of its first line, whatever it raises.
        """
        self._tree.forget()  # the printer does nothing at all with an empty text
        self._rows.found.clear()
        self._markdown.serializer = self._serialize
        try:
            self._markdown.reset().convert(text)
        except Exception:  # the printer's own failure on what somebody wrote: a RecursionError, an IndexError
            self._begin()  # the one that failed would go on where it stopped
            message = "the text cannot be printed: something in it nests too deep. Write it flatter."
            return Printed(left=(Fault(first_line, "too-deep", message),))
        where = Whereabouts(prose, first_line)
        headings = tuple(self._tree.headings(where))
        return Printed(
            links=tuple(self._tree.links(self._markdown, where)),
            headings=headings,
            left=(*tight(headings, where), *slips(self._tree.texts, self._rows.found, where)),
        )
