"""The number in a district's hotline: whoever must report calls it at once."""

import re
from collections.abc import Iterator

from handbook.vocabulary import is_fiction

_DIGITS = re.compile(r"[0-9](?:[ ().\-/\u2010\u2011\u2013]{0,3}[0-9])*")
_NOT_ONE = re.compile(r"\b24 ?/ ?7\b|\b(?:24|7) ?(?:hours|hrs|h|days)\b", re.IGNORECASE)
_USABLE = re.compile("[2-9]11|988|[2-9][0-9]{6}|1?[2-9][0-9]{9}")
_FORMS = "10 digits (11 with a 1 before them), or 7 digits, or a short one such as 211"


def fault(text: str, *, is_example: bool) -> str:
    """Return what keeps a reader from calling this hotline, or nothing.

    The hotline of an example may have a number at which nobody answers.
    """
    counts = list(_numbers(text))
    usable = [number for number in counts if _is_usable(number)]
    if len(usable) > 1:
        return "the hotline has more than one number, and a reader in a hurry must not choose. Keep one."
    broken = [number for number in counts if len(number) > 7 and not _is_usable(number)]
    if broken:
        return f"the number in the hotline has {len(broken[0])} digits. A number to call has {_FORMS}."
    if not usable:
        return f"the hotline has no number that can be called. Write one in digits: {_FORMS}."
    if is_fiction(usable[0]) and not is_example:
        return "the number in the hotline is made up: at 555-0100 to 555-0199 nobody answers. Write the real one."
    return ""


def plain(text: str) -> str:
    """Return the usable number in a text as a phone dials it, with hyphens: `1-800-222-1222`."""
    digits = next(filter(_is_usable, _numbers(text)))
    parts = [digits[-10:-7], digits[-7:-4], digits[-4:]] if len(digits) > 7 else [digits[-7:-4], digits[-4:]]
    return "-".join(part for part in (digits[:-10], *parts) if part)


def _numbers(text: str) -> Iterator[str]:
    """Yield each number as its digits alone."""
    for match in _DIGITS.finditer(_NOT_ONE.sub(" hours ", text)):
        yield re.sub("[^0-9]", "", match[0])


def _is_usable(number: str) -> bool:
    return bool(_USABLE.fullmatch(number))
