"""Reads the guide's version from `CHANGELOG.md`: the first heading that begins with a number."""

import re
from pathlib import Path

CHANGELOG = "CHANGELOG.md"
_HEADING = re.compile(r"^## \[?v?(\d+(?:\.\d+)*)\b", re.MULTILINE)


def read_version(root: Path) -> str:
    """Return the newest version that was given out; nothing before the first, or without the file."""
    try:
        text = (root / CHANGELOG).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    found = _HEADING.search(text)
    return found[1] if found else ""
