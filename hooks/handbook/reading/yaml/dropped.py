"""What YAML reads without a word and a writer did not mean: a comment behind a value, an anchor, an alias, a tag."""

import re
from collections.abc import Iterator, Sequence

import yaml

from handbook.problem import Fault

_COMMENT = re.compile(r"(?:[ \t]*[:,])?[ \t]+#")
"""A comment right after a value, a key or a bracket."""
_COLOR = re.compile("#[0-9a-fA-F]{3,8}")


def comments(event: yaml.Event, lines: Sequence[str], first_line: int) -> Iterator[Fault]:
    """Yield a fault where " #" stands right behind a value, for what comes after it is lost.

    `lines` are those of the text, of which the first is line `first_line` of its file. A block of text
    (| or >) ends on a line of its own, so it has nothing behind it.
    """
    end = event.end_mark
    if (
        end is None
        or not end.column
        or end.line >= len(lines)
        or not (found := _COMMENT.match(lines[end.line], end.column))
    ):
        return
    lost = lines[end.line][found.end() - 1 :].strip()
    if _COLOR.fullmatch(lost):
        message = f'without quotes, nobody reads what follows " #". Put the color in quotes: "{lost}".'
    else:
        message = (
            'no reader would see what stands after " #" here. Put the whole text in quotes, '
            "or move your comment to a line of its own."
        )
    yield Fault(first_line + end.line, "lost-comment", message)


def marks(event: yaml.NodeEvent, line: int) -> Iterator[Fault]:
    """Yield a fault of the line for an anchor, an alias or a tag: no page needs them, and they make text mean something else."""
    if event.anchor:
        message = "YAML anchors (&) and aliases (*) are not used here. Write it out, or quote the text."
        yield Fault(line, "yaml-alias", message)
    if getattr(event, "tag", None) not in (None, "!"):
        yield Fault(line, "yaml-tag", "YAML tags (!) are not used here. Delete it, or quote the text.")
