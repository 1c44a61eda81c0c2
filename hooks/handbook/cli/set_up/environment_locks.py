"""Who sets up an environment, and who uses one: by locks on files.

Where the disk has no locks (some network drives), nobody waits and nothing counts as used.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from handbook.cli.set_up import file_locks

PAUSE = 0.2
"""How many seconds lie between two looks at whether a lock is free."""

_used: dict[Path, BinaryIO] = {}
"""What this process uses until it ends."""


@contextmanager
def alone(file: Path, waiting: str) -> Iterator[None]:
    """Be the only process in here for that file, which is made if need be and stays; says `waiting` once if it must wait.

    Raises OSError where the file cannot be written.
    """
    with file.open("ab") as handle:
        if not _take(handle):
            print(f"guide: {waiting}", file=sys.stderr, flush=True)
            while not _take(handle):
                time.sleep(PAUSE)
        yield


def use(file: Path) -> None:
    """Tell other processes that what the file stands for is used, until this process ends."""
    try:
        handle = file.open("rb")
    except OSError:
        return  # no file, nobody to tell
    _take(handle, shared=True)
    _used[file] = handle


def hand_on() -> None:
    """Let the program that this process becomes (`os.execve`) use what it uses, until that ends."""
    for handle in _used.values():
        os.set_inheritable(handle.fileno(), True)


def is_used(file: Path) -> bool:
    """Say whether another process uses what the file stands for. This one does so no more."""
    if mine := _used.pop(file, None):
        mine.close()
    if sys.platform == "win32":
        return False  # there a file that is open keeps its folder from being renamed, which does as well
    try:
        with file.open("rb") as handle:
            return not _take(handle)
    except OSError:
        return False


def _take(handle: BinaryIO, *, shared: bool = False) -> bool:
    """Take the lock without waiting; False if another process has it. Without locks, everybody has it."""
    try:
        return file_locks.take(handle.fileno(), shared=shared)
    except file_locks.NoLocks:
        return True
