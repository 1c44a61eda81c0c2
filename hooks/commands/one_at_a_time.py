"""Locks between processes. The system frees them when their process ends, however it ends, so none is ever stale.

Where the disk has no locks (some network drives), nobody waits and nothing counts as used.
"""

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PAUSE = 0.2
"""How many seconds lie between two looks at whether a lock is free."""

TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""How a system says that another process has the lock. Any other error means that there are no locks here."""

_used: dict[Path, BinaryIO] = {}
"""What this process uses until it ends."""


@contextmanager
def alone(file: Path, waiting: str) -> Iterator[None]:
    """Be the only process in here for that file, which is made if need be and stays; says `waiting` once if it must wait.

    Raises OSError where the file cannot be written.
    """
    with file.open("ab") as handle:
        if not _lock(handle):
            print(f"guide: {waiting}", file=sys.stderr, flush=True)
            while not _lock(handle):
                time.sleep(PAUSE)
        yield


def use(file: Path) -> None:
    """Tell other processes that what the file stands for is used, until this process ends."""
    try:
        handle = file.open("rb")
    except OSError:
        return  # no file, nobody to tell
    _lock(handle, shared=True)
    _used[file] = handle


def is_used(file: Path) -> bool:
    """Say whether another process uses what the file stands for. This one does so no more."""
    if mine := _used.pop(file, None):
        mine.close()
    if sys.platform == "win32":
        return False  # there a file that is open keeps its folder from being renamed, which does as well
    try:
        with file.open("rb") as handle:
            return not _lock(handle)
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: BinaryIO, *, shared: bool = False) -> bool:
        """Take the lock without waiting; False if another process has it. Windows has none to share."""
        if shared:
            return True
        handle.seek(0)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as reason:
            return reason.errno not in TAKEN
        return True

else:
    import fcntl

    def _lock(handle: BinaryIO, *, shared: bool = False) -> bool:
        """Take the lock without waiting; False if another process has it."""
        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError as reason:
            return reason.errno not in TAKEN
        return True
