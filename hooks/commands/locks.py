"""A lock on a file. The system takes it back when its holder ends, however that ends.

In: the path of a file for the lock alone. Out: an open file, whose lock is held until `os.close`.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from commands.environment import NotReady

PATIENCE = 120
"""Seconds to wait for somebody who needs a few at most."""

if sys.platform == "win32":
    import msvcrt

    def _take(opened: int) -> None:
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)


class NoLocks(OSError):
    """The disk has no locks, as some network drives."""


def try_lock(file: Path) -> int | None:
    """Return the open file whose lock is now ours; None if somebody has it.

    Raises NoLocks, and OSError where the file cannot be written.
    """
    opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(opened)
    except (BlockingIOError, PermissionError):  # the second is what Windows says
        os.close(opened)
        return None
    except OSError as error:
        os.close(opened)
        raise NoLocks(error.errno, error.strerror, str(file)) from None
    return opened


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the lock of `file` meanwhile, after whoever has it; without one where the disk has none.

    The file is there only so long. Raises NotReady if somebody has it for ever, OSError if it cannot be written.
    """
    try:
        opened = _wait(file)
    except NoLocks:
        opened = None
    try:
        yield
    finally:
        with suppress(OSError):  # Windows deletes nothing that is open: there an empty file stays
            file.unlink()
        if opened is not None:
            os.close(opened)


def _wait(file: Path) -> int:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        opened = try_lock(file)
        if opened is not None:
            if _is_still(file, opened):
                return opened
            os.close(opened)
        time.sleep(0.05)
    raise NotReady(f"another build holds {file.name} and does not end. Stop it, then run the command again.")


def _is_still(file: Path, opened: int) -> bool:
    """Whether the lock is that of the file which others will open; its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(opened), file.stat())
    except FileNotFoundError:
        return False
