"""Roles in braces: `{{office}}` becomes the district's contact, or a role phrase.

`{{Office}}`, with a capital, begins a sentence. Texts are filled once, when they are read,
so that no later room meets braces.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from handbook.problem import listed, nearest, shown
from handbook.reading.braces import facts
from handbook.reading.braces.calls import MARK

BRACES = re.compile(r"\{\{([^{}]*)\}\}")
_ONE_BRACE = re.compile(rf"\{{\s*(?:([a-z][a-z-]*)\s*\}}|((?:{MARK}|{facts.MARK})[^{{}}]*)\}})", re.IGNORECASE)
"""What may be a role in single braces. Other single braces are nobody's business."""


def fill(text: str, said: Mapping[str, str]) -> str:
    """Return `text` with every role filled in that `said` has words for; another stays as it is."""

    def phrase(match: re.Match[str]) -> str:
        name = match[1].strip()
        role = name.lower()
        if role not in said:
            return match[0]
        words = said[role]
        return words[:1].upper() + words[1:] if name[:1].isupper() else words

    return BRACES.sub(phrase, text)


def faults(text: str, known: Collection[str], *, calls_too: bool = True, facts_too: bool = False) -> Iterator[str]:
    """Yield a message for each role in braces that is not `known`, and one for braces that are no pairs.

    With `calls_too`, lines to call may stand in braces as well, with `facts_too` facts of a state.
    """
    for match in BRACES.finditer(text):
        name = match[1].strip()
        if calls_too and name.startswith(MARK):
            continue
        if facts_too and name.startswith(facts.MARK):
            if not facts.is_one(match[0]):
                yield f'"{shown(match[0])}" names no fact. {facts.FORM}'
            continue
        if name.lower() not in known:
            hint = nearest(name.lower(), known) or f" The roles are: {listed(known)}."
            yield f'no role "{shown(name)}".{hint}'
    rest = BRACES.sub("\0", text)
    one = next((found for found in _ONE_BRACE.finditer(rest) if found[2] or found[1].lower() in known), None)
    if one or any(mark in rest for mark in ("{{", "}}", "{\0", "\0}")):
        name = (one[1] or one[2]).strip() if one else next(iter(known), "role")
        yield (
            "a reader would see these braces. Two stand before the name of a role and two behind it, "
            f"in one line and without a space between them: {{{{{shown(name)}}}}}."
        )


def unclosed(text: str) -> tuple[bool, bool]:
    """Whether a line ends within braces, and whether it begins within some that a line before it opened."""
    rest = BRACES.sub(" ", text)
    opened, closed = rest.find("{{"), rest.find("}}")
    return opened >= 0 and rest.rfind("}}") < opened, closed >= 0 and (opened < 0 or closed < opened)
