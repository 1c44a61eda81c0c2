"""Markdown as this site prints it: no raw HTML, whatever a body holds.

The check refuses raw HTML with a message; this is the second net, so that a tag that the
check overlooks is printed as text and never runs.
"""

from markdown import Markdown
from markdown.extensions import Extension


class NoHtml(Extension):
    """Takes raw HTML, in blocks and in lines, out of Markdown's grammar."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
