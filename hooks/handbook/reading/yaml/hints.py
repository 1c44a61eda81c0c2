"""What YAML stumbles over, in a writer's words, and the line of the mistake."""

import re

import yaml

from handbook.problem import shown

_HINTS = (
    (
        "mapping values are not allowed",
        'there is a second ": " here, or the line is indented too far. Put the text in quotes.',
    ),
    (
        "cannot start any token",
        "a tab or a mark such as % or @ begins the text here. Use spaces, or put the text in quotes.",
    ),
    ("quoted", "a quote that opens here never closes. Close it, or double it if it belongs to the text."),
    ("flow", "a bracket that opens here never closes, or a comma is missing. Close it, or put the text in quotes."),
    (
        "block (mapping|collection)|could not find expected",
        'this line is no "key: value", or it is indented differently from its neighbors.',
    ),
)
"""A pattern of what the parser says, and what that means; the first that fits counts."""


def error_line(error: yaml.YAMLError) -> int:
    """Return the line of the mistake in the text that was parsed, from 0.

    For a bracket or a quote that never ends, it is the line where that was opened.
    """
    opened = getattr(error, "context_mark", None)
    never_ends = re.search("flow|quoted", str(getattr(error, "context", "")))
    mark = opened if opened and never_ends else getattr(error, "problem_mark", None) or opened
    return mark.line if mark else 0


def hint(error: yaml.YAMLError) -> str:
    """Return what is wrong and the way out, as a sentence."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for words, meaning in _HINTS:
        if re.search(words, said):
            return meaning
    return (
        f"this line or the one above it cannot be read ({shown(said.strip())}). "
        'Text that contains ": " or " #", or begins with a mark, needs quotes.'
    )
