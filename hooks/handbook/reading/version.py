"""Reads which version of the guide this is, from `pyproject.toml`, where tools and newcomers look for it."""

import tomllib
from pathlib import Path

PROJECT = "pyproject.toml"


def read_version(root: Path) -> str:
    """Return `1.2.0`, or `1.2.0.dev0` while it is being made; nothing without the file, or if nobody can read it.

    A district never edits the file, so it is no matter for the check; a test holds ours.
    """
    try:
        version = tomllib.loads((root / PROJECT).read_text(encoding="utf-8"))["project"]["version"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return version if isinstance(version, str) else ""
