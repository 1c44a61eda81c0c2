"""The stamp on an environment of ours: who made it, from what, and what is in it. Nothing without one is ever touched."""

import hashlib
import json
import os
import re
import sys
import sysconfig
from collections.abc import Collection
from pathlib import Path

STAMP = "parent-contact-guide.json"
FIRST = "installed.txt"
"""The stamp of the guide's first edition: a fingerprint and nothing else."""

MADE_BY = "parent-contact-guide"


def write(folder: Path, requirements: Path) -> None:
    """Stamp an environment in which `requirements` are installed."""
    told = {
        "made_by": MADE_BY,
        "fingerprint": fingerprint(requirements),
        "python": sys.version,
        "packages": sorted(packages(folder)),
    }
    (folder / STAMP).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def is_ours(folder: Path) -> bool:
    """Whether we made the folder, and nobody put a link or another disk in its place."""
    if folder.is_symlink() or os.path.ismount(folder):
        return False
    if os.path.isfile(folder / STAMP):
        told = _read(folder)
        # No other tool writes a file of that name; one that cannot be read any more is ours, too.
        return told is None or told.get("made_by") == MADE_BY
    try:
        first = (folder / FIRST).read_bytes()
    except OSError:
        return False
    return re.fullmatch(rb"[0-9a-f]{64}\s*", first) is not None


def fits(folder: Path, fingerprints: Collection[str]) -> bool:
    """Whether it is ours, made by this Python from one of these requirements, and nothing of it was lost since."""
    told = _read(folder)
    if not told or not is_ours(folder) or not interpreter(folder).exists():
        return False
    made = told.get("packages")
    return (
        told.get("python") == sys.version
        and str(told.get("fingerprint")) in fingerprints
        and isinstance(made, list)
        and set(map(str, made)) <= packages(folder)
    )


def fingerprint(requirements: Path) -> str:
    """Return what changes when the requirements change. Raises OSError."""
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def lacking(folder: Path, requirements: Path) -> list[str]:
    """Return what the lock names and the folder lacks; what is for some systems alone is passed over."""
    here = {_plain(name.partition("-")[0]) for name in packages(folder)}
    pins = re.findall(r"^([\w.-]+)==[^\s;]+ *\\?$", requirements.read_text(encoding="utf-8"), re.MULTILINE)
    return [name for name in pins if _plain(name) not in here]


def packages(folder: Path) -> set[str]:
    """Return the installed packages, each as its name and version."""
    try:
        found = os.listdir(_path(folder, "purelib"))
    except OSError:
        return set()
    return {name.removesuffix(".dist-info") for name in found if name.endswith(".dist-info")}


def programs(folder: Path) -> Path:
    """Return the folder of an environment's programs."""
    return Path(_path(folder, "scripts"))


def interpreter(folder: Path) -> Path:
    """Return the Python of an environment."""
    return programs(folder) / ("python.exe" if os.name == "nt" else "python")


def _path(folder: Path, kind: str) -> str:
    return sysconfig.get_path(kind, "venv", {"base": str(folder), "platbase": str(folder)})


def _plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _read(folder: Path) -> dict[str, object] | None:
    """What the stamp says; None where there is none, or where it cannot be read."""
    try:
        told = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None
