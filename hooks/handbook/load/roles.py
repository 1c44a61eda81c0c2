"""Roles in braces: `{{teacher}}` becomes the district's contact, or a role phrase.

`{{Teacher}}`, with a capital, begins a sentence. Texts are filled once, when they are read,
so that no later room meets braces.
"""

import re
from collections.abc import Iterator, Mapping

from handbook.load import facts
from handbook.load.calls import MARK
from handbook.model import ROLES
from handbook.problem import listed, nearest, shown

_BRACES = re.compile(r"\{\{(.*?)\}\}")


def fill(text: str, contacts: Mapping[str, str]) -> str:
    """Return `text` with every known role filled in; an unknown one stays as it is."""

    def phrase(match: re.Match[str]) -> str:
        name = match[1].strip()
        role = name.lower()
        if role not in ROLES:
            return match[0]
        words = contacts.get(role) or ROLES[role]
        return words[:1].upper() + words[1:] if name[:1].isupper() else words

    return _BRACES.sub(phrase, text)


def unknown(text: str, *, calls_too: bool = True, facts_too: bool = False) -> Iterator[tuple[int, str]]:
    """Yield, for each role in braces that nobody knows, its offset in `text` and the message.

    With `calls_too`, lines to call may stand in braces as well, with `facts_too` facts of a state.
    """
    for match in _BRACES.finditer(text):
        name = match[1].strip()
        if calls_too and name.startswith(MARK):
            continue
        if facts_too and name.startswith(facts.MARK):
            continue
        if name.lower() not in ROLES:
            hint = nearest(name.lower(), ROLES) or f" The roles are: {listed(ROLES)}."
            yield match.start(), f'no role "{shown(name)}".{hint}'
