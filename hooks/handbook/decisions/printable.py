"""The Markdown of a page as it is printed here: roles filled, and the blocks that hold under what this district chose.

In: a handbook and one of its pages. Out: Markdown of as many lines as the body has.
"""

import re

from handbook.model import Handbook, Page, fits
from handbook.reading.body.blocks import Condition, condition, is_end
from handbook.reading.braces.filling import escaped, filled, in_markdown
from handbook.reading.prose import prose_lines

CHANGES = "about/changes"
"""The page that shows what changed from version to version."""

_FROM_ROOT = re.compile(r"(?<=\]\()docs/|(?<=\]: )docs/")


def printable(handbook: Handbook, page: Page) -> str:
    """Return the body as Markdown to print here: roles filled, blocks of other settings left out.

    The page of changes has the changelog below its own text.
    """
    if page.id == CHANGES and handbook.changes.text:
        return f"{_printable(handbook, page)}\n\n{_FROM_ROOT.sub('../', handbook.changes.text)}"
    return _printable(handbook, page)


def _printable(handbook: Handbook, page: Page) -> str:
    if "///" not in page.body and "{{" not in page.body:
        return page.body
    kept: list[str] = []
    words, known = in_markdown(handbook.vocabulary.said, handbook.district.contacts), _known(handbook)
    printing = True
    for line, (number, plain) in zip(page.body.split("\n"), prose_lines(page), strict=True):
        if block := condition(plain, number):
            printing = _holds(handbook, block)
        elif is_end(plain):
            printing = True
        elif printing:
            kept.append(filled(line, plain, words, handbook.lines, known))
            continue
        kept.append("")
    return "\n".join(kept)


def _holds(handbook: Handbook, block: Condition) -> bool:
    if block.fact:
        return fits(handbook.state.facts.get(block.fact) if handbook.state else None, block.values)
    setting = handbook.setting(block.setting)
    return setting is not None and handbook.chosen(setting) in block.values


def _known(handbook: Handbook) -> dict[str, str]:
    """The facts of this district's state, as Markdown that prints them as they are."""
    if not handbook.state:
        return {}
    return {
        id: escaped(handbook.facts[id].words(fact.value))
        for id, fact in handbook.state.facts.items()
        if id in handbook.facts and fact.value
    }
