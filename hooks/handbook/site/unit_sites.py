"""What a built site says of the parts of its district."""

import json
from pathlib import Path


def has_unit_sites(site: Path) -> bool:
    """Return whether a built site knows of sites of the parts of its district; a site that cannot be read knows none."""
    try:
        return bool(json.loads((site / "handbook.json").read_text(encoding="utf-8")).get("units"))
    except (OSError, ValueError):
        return False
