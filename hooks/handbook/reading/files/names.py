"""What a file or a folder may be called, so that every computer can hold it and every address can show it.

Windows keeps some names for its devices and refuses some marks
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file); a clone with such a file fails there, whole.
"""

import unicodedata

DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789¹²³"))
)
"""Names that Windows takes for a device, with any ending behind them."""
REFUSED = '<>:"|?*\\'
"""Marks that Windows refuses in a name."""
LONGEST = 100
"""Characters of a name; longer ones are refused by some disks."""


def unfit(name: str) -> str:
    """Return why a name of a file or folder cannot stay, as the end of a sentence; nothing where it can."""
    if len(name) > LONGEST:
        return f"has {len(name)} characters, and at most {LONGEST} fit everywhere"
    if not name.isprintable():
        return "has a mark in it that cannot be seen"
    if name != name.strip() or name.endswith("."):
        return "begins or ends with a space or a dot, which Windows cuts off"
    if marks := sorted(set(name) & set(REFUSED)):
        return f"has {marks[0]} in it, which Windows refuses"
    if name.partition(".")[0].rstrip().casefold() in DEVICES:
        return "is kept by Windows for itself, so that nobody there could open it"
    return ""


def same(path: str) -> str:
    """Return a path as a disk sees it that tells neither capitals apart nor the two ways to write an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
