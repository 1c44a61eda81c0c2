"""The environment variables under which the core and MkDocs run."""

import os
from pathlib import Path

from handbook.cli.set_up import commit_date


def for_core(root: Path) -> dict[str, str]:
    """Return those under which Python finds the core of the guide in `root`, and stops at no letter."""
    spoken = os.environ.get("PYTHONIOENCODING", "").partition(":")[0] or "utf-8"
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONSAFEPATH")}
    return {
        **kept,
        "PYTHONPATH": str(root / "hooks"),
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": f"{spoken}:backslashreplace",  # a message never stops at a letter
        "NO_MKDOCS_2_WARNING": "1",
    }


def for_site(root: Path) -> dict[str, str]:
    """Return the same with the date of the edition. Raises NotReady if somebody set one that is none."""
    return {**for_core(root), commit_date.DATE: commit_date.seconds(root)}
