"""A folder of its own for each build, so that two at once do not meet.

It is removed when its build ends. What a build left that did not get to its end, the next one removes:
a folder whose lock nobody holds any more.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handbook.cli.set_up import file_locks

GUARD = ".guide-build-lock"
"""Held in the repository while folders beside `site/` are made, swapped or cleared away."""

OWN = ".in-use"
"""Held in a build's own folder as long as the build runs."""


@contextmanager
def beside(root: Path, prefix: str) -> Iterator[Path]:
    """Give a new folder in `root` whose name begins with `prefix`; it is gone at the end.

    Programs that are run with `close_fds=False` count as part of the build. Raises OSError where nothing can be written.
    """
    with file_locks.held(root / GUARD):
        _clear_away(root, prefix)
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=root))
        lock = _lock(folder)
        if lock is not None:
            os.set_inheritable(lock, True)  # what the build runs holds it too, and may outlive it
    try:
        yield folder
    finally:
        if lock is not None:
            os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


def _clear_away(root: Path, prefix: str) -> None:
    """Remove the folders of builds that are no more. One without a lock in it is somebody else's."""
    for folder in root.glob(f"{prefix}*"):
        if folder.is_symlink() or not (folder / OWN).is_file():
            continue
        lock = _lock(folder)
        if lock is not None:
            os.close(lock)
            shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path) -> int | None:
    """The lock of a build's folder; None if somebody has it, or if this disk knows no locks."""
    try:
        return file_locks.try_lock(folder / OWN)
    except OSError:
        return None
