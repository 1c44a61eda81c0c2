"""What the browser asks for on each visit: the worker's script, and the list of the pages that there are."""

import json
from collections.abc import Mapping

from handbook.output.offline.pack import Pack, sha256

SCRIPT, PAGES = "worker.js", "pages.json"
"""Their names at the site's root; they are what is never kept, so they have no hash."""

SOURCE, SWITCHED_OFF = "assets/offline/worker.js", "assets/offline/switched-off.js"
"""What the script is made of, below `docs/`: to keep the guide, or to drop what an earlier edition kept."""

MARGIN = 1.2
"""A cache needs more room than what is in it."""


def script(source: str, packed: Pack, name: str, policy: str) -> str:
    """Return the worker's script: its `source` behind what it has to know; `name` is the pack's, below the site's root.

    `policy` is the Content-Security-Policy of the pages, which what comes from the device has, too.
    """
    guide = {
        "edition": packed.edition,
        "pack": name,
        "hash": sha256(packed.content),
        "room": int(packed.room * MARGIN),
        "megabytes": megabytes(packed.fetched),
        "headers": headers(policy),
    }
    return f"const GUIDE = {json.dumps(guide, separators=(',', ':'))};\n{source}\n"


def headers(policy: str) -> Mapping[str, str]:
    """Return what a kept file is served with, beside its type. Frames are for the web server to refuse, which knows its own."""
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def megabytes(size: int) -> str:
    """Return a size as readers see it, never less than it is: `1.9`."""
    return f"{-(-size // 100_000) / 10:.1f}"


def pages(edition: str = "", marks: str = "") -> str:
    """Return the list; an empty one says that no kept page is good any more."""
    return json.dumps({"edition": edition, "marks": marks}, separators=(",", ":")) + "\n"
