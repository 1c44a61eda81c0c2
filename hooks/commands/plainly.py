"""`python -m commands.plainly MODULE ...` runs a module; what the machine refuses it is one sentence.

A full disk or a folder that cannot be written is nobody's mistake in the code, so no traceback helps.
"""

import errno
import logging
import os
import runpy
import sys
from pathlib import Path

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
ANOTHER_PORT = "Choose another port: python3 hooks/guide.py serve -a 127.0.0.1:8001"


def command(interpreter: Path, module: str, *arguments: str) -> list[str]:
    """Return the command with which `interpreter` runs a module plainly."""
    return [str(interpreter), "-m", "commands.plainly", module, *arguments]


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
    return f"{_from_here(named)}: {reason}. Mend that, then run the command again."


def _from_here(filename: str | bytes) -> str:
    """The name of a file as somebody who stands here writes it."""
    path, here = os.path.abspath(os.fsdecode(filename)), os.getcwd()
    return "this folder" if path == here else path.removeprefix(os.path.join(here, ""))


def _told_here(record: logging.LogRecord) -> bool:
    """Whether MkDocs may log it: not where it says what is a sentence of ours anyway."""
    error = sys.exc_info()[1]
    return not (record.levelno >= logging.ERROR and isinstance(error, OSError) and error.errno is not None)


def main(module: str, arguments: list[str]) -> int:
    """Run `module` with these arguments; its exit, or 1 after a sentence."""
    logging.getLogger("mkdocs.commands.build").addFilter(_told_here)
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except OSError as error:
        if error.errno is None:  # not the machine's: a template that is not there, for one
            raise
        print(f"guide: {sentence(error)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
