"""Locks on files, between processes. The system takes one back when its holder ends, however that ends, so none is stale.

`take` is the one place that knows how a system locks. `environment_locks.py` makes of it who sets up and who
uses an environment, `building/work_folder.py` who builds.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from handbook.cli.set_up.not_ready import NotReady

PATIENCE = 120
"""Seconds to wait for somebody who needs a few at most."""

TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""How a system says that another process has the lock. Any other error means that there are no locks here."""


class NoLocks(OSError):
    """The disk has no locks, as some network drives."""


def take(opened: int, *, shared: bool = False) -> bool:
    """Take the lock of an open file without waiting; False if another process has it.

    A `shared` one may be held by many; Windows has none, and there it counts as taken. Raises NoLocks.
    """
    try:
        _take(opened, shared)
    except OSError as error:
        if error.errno in TAKEN:
            return False
        raise NoLocks(error.errno, error.strerror) from None
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(opened: int, shared: bool) -> None:
        if not shared:
            os.lseek(opened, 0, os.SEEK_SET)
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(opened: int, shared: bool) -> None:
        fcntl.flock(opened, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def try_lock(file: Path) -> int | None:
    """Return the open file whose lock is now ours, until `os.close`; None if somebody has it.

    Raises NoLocks, and OSError where the file cannot be written.
    """
    opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if take(opened):
            return opened
    except NoLocks:
        os.close(opened)
        raise
    os.close(opened)
    return None


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
