"""The files at a git ref, in a folder beside, with what this district decided."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from handbook.cli.set_up import git

Lend = Literal["always", "if-none", "never"]


@contextmanager
def state_at(root: Path, ref: str | None, *, lend: Lend) -> Iterator[Path]:
    """Give a folder with the files at a git ref, or without one the files here.

    This district's decisions lie in it as `lend` says: always, never, or where it has none.
    """
    if not ref:
        yield root
        return
    with tempfile.TemporaryDirectory() as name:
        put_state(root, ref, Path(name), lend=lend)
        yield Path(name)


def put_state(root: Path, ref: str, folder: Path, *, lend: Lend) -> None:
    """Write the files at a git ref into an empty folder, with this district's decisions as `lend` says."""
    git.check_out(root, ref, folder)
    if lend == "always" or (lend == "if-none" and not (folder / "district").exists()):
        _lend_district(root, folder)


def _lend_district(root: Path, folder: Path) -> None:
    """Put what this district decided beside the pages of another state."""
    if (root / "district").is_dir():
        shutil.rmtree(folder / "district", ignore_errors=True)
        shutil.copytree(root / "district", folder / "district")
