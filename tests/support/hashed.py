"""The addresses of scripts and style sheets in a built site, whose names carry a hash."""

import re
from pathlib import Path

from handbook.output.hashed_names import hashed

HASHED = re.compile(r"\.[0-9a-f]{8}\.(min\.)?[a-z]+$")
"""How a name with a hash ends."""


def named(site: Path, name: str) -> str:
    """Return the address, below the site's root, of a file by its plain name; it has to be there once."""
    stem, dot, ending = name.rpartition(".")
    (found,) = (file for file in site.glob(f"{stem}.*{dot}{ending}") if file.name == _own(file, name))
    return found.relative_to(site).as_posix()


def anywhere(name: str) -> str:
    """Return the pattern of such an address, for `route` of a browser."""
    stem, dot, ending = name.rpartition(".")
    return f"**/{stem}.*{dot}{ending}"


def _own(file: Path, name: str) -> str:
    return Path(hashed(name, file.read_bytes())).name
