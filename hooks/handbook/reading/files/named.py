"""Which files of `docs/assets/` the site's frame uses: what its settings, its templates, its scripts and sheets name.

A script is published where something loads it, and is a stray file where nothing does.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from handbook.reading.files.places import ASSETS

TEXTS = (".js", ".css")
"""The assets that may name others."""
_NAME = re.compile(r"[\w./-]+")


def named_assets(frame: Iterable[Path], assets: Mapping[str, Path]) -> set[str]:
    """Return those of `assets` (by their path below `docs/`) that a file of the frame names, or another of them.

    A name counts that ends a path: `search/worker.js` for `assets/search/worker.js`. No file uses itself.
    """
    wanted = {name for path in assets for name in _endings(path)}
    texts = [(str(file), file) for file in frame]
    texts += [(path, file) for path, file in assets.items() if path.endswith(TEXTS)]
    used: set[str] = set()
    for own, file in texts:
        found = {name.lstrip("./") for name in _NAME.findall(file.read_text(encoding="utf-8", errors="replace"))}
        met = found & wanted
        used |= {path for path in assets if path != own and not met.isdisjoint(_endings(path))}
    return used


def _endings(path: str) -> list[str]:
    """`assets/search/a.js` as it may be named: in whole, without the first folder, and so on."""
    parts = path.split("/")
    return ["/".join(parts[start:]) for start in range(len(parts))] if parts[0] == ASSETS else [path]
