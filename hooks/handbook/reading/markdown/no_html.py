"""Markdown as this site prints it: no raw HTML, whatever a body holds, and no signs among the links that are heard.

The check refuses raw HTML with a message; this is the second net, so that a tag that the
check overlooks is printed as text and never runs.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class NoHtml(Extension):
    """Takes raw HTML, in blocks and in lines, out of Markdown's grammar."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(QuietSigns(md), "quiet_signs", 4)  # after "toc", which makes them


class QuietSigns(Treeprocessor):
    """Takes the `#` behind each heading out of the tab order and out of what is heard.

    It is a convenience of the mouse; the list of contents holds the same addresses, with names.
    """

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("class") == "headerlink":
                link.set("tabindex", "-1")
                link.set("aria-hidden", "true")
