"""The files of which the site's frame is made: MkDocs' settings, and all templates."""

from collections.abc import Iterator
from pathlib import Path

_HANDBOOK = Path(__file__).parents[1]
"""This package, whose templates draw the parts of a page."""


def frame_files(root: Path) -> Iterator[Path]:
    """Yield those of the repository at `root`; one that has no engine of its own is framed by this one."""
    yield from sorted(root.glob("mkdocs*.yml"))
    engine = root / "hooks" / "handbook"
    for folder in (root / "overrides", engine if engine.is_dir() else _HANDBOOK):
        yield from sorted(file for file in folder.rglob("*.html") if file.is_file())
