"""A fact of the district's state in braces: `{{state:records-days|45 days}}`.

Behind the bar stand the general words, which are printed where no state is named, or where nobody has read that fact.
What has not the form of one stays as it is, and without general words three points stand there; both is refused.
"""

import re
from collections.abc import Iterator, Mapping

MARK = "state:"
"""What tells a fact in braces from a role."""

_FACT = re.compile(r"\{\{ *state: *([a-z0-9-]*) *(?:\|([^{}|]*))?\}\}")


FORM = "Write its id, a bar, and the words for a reader without a state: {{state:records-days|45 days}}."


def is_one(braces: str) -> bool:
    """Whether these braces, with what is in them, have the form of a fact."""
    return bool(_FACT.fullmatch(braces))


def named(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each fact that a text names, and the general words."""
    yield from ((match[1], (match[2] or "").strip()) for match in _FACT.finditer(text))


def fill(text: str, known: Mapping[str, str]) -> str:
    """Return `text` with every fact that it names: the words of those that are known, and the general words of others."""

    def words(match: re.Match[str]) -> str:
        return known.get(match[1]) or (match[2] or "").strip() or "\u2026"

    return _FACT.sub(words, text)


def places(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the id of each fact that a text names begins and ends, and the id."""
    yield from ((*match.span(1), match[1]) for match in _FACT.finditer(text))
