"""What the machine refuses is one sentence that says what to do.

A full disk or a folder that cannot be written is nobody's mistake in the code, so no traceback helps.
"""

import errno
import io
import os
import sys
from collections.abc import Callable

from handbook.cli.set_up.not_ready import NotReady

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
ANOTHER_PORT = "Choose another port: python3 hooks/guide.py serve -a 127.0.0.1:8001"

INTERRUPTED = 130
"""The exit after Ctrl+C, as shells have it."""


def run_plainly(act: Callable[[], int]) -> int:
    """Return the exit of `act`: 1 after one sentence where it cannot go on, `INTERRUPTED` after Ctrl+C.

    What `act` prints never stops at a letter that the terminal does not have. A mistake in the code is raised.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return act()
    except NotReady as reason:
        print(f"guide: {reason}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno is None:  # not the machine's: a template that is not there, for one
            raise
        print(f"guide: {sentence(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def sentence(error: OSError) -> str:
    """Return what the machine refused, and what to do about it."""
    named, reason = error.filename or "", error.strerror or str(error)
    if error.errno in FULL:
        return "the disk is full. Make room, then run the command again."
    if error.errno in DENIED:
        name = _from_here(named if os.path.lexists(named) else os.path.dirname(named))
        return f"{name} cannot be read or written here ({reason}). Get the right to, or work in a copy that is yours."
    if error.errno == errno.EADDRINUSE:
        return f"another program has the port. {ANOTHER_PORT}"
    return f"{_from_here(named)}: {reason}. Fix that, then run the command again."


def _from_here(filename: str | bytes) -> str:
    """The name of a file as somebody who stands here writes it."""
    path, here = os.path.abspath(os.fsdecode(filename)), os.getcwd()
    return "this folder" if path == here else path.removeprefix(os.path.join(here, ""))
