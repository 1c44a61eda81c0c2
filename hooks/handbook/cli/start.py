"""What `hooks/guide.py` does once the Python is new enough: it makes what the command needs, and hands over."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from handbook.cli import main
from handbook.cli.commands import COMMANDS
from handbook.cli.set_up import environment, environment_locks, variables
from handbook.cli.set_up.plain_errors import run_plainly


def run(root: str, words: list[str]) -> int:
    """Run the command that the words begin with on the guide in `root`; the command line in there reads them.

    Returns the exit, unless this process has become another.
    """
    return run_plainly(lambda: _run(Path(root), words))


def _run(root: Path, words: list[str]) -> int:
    if not words or words[0] not in COMMANDS:
        return main.main(words)  # which says what there is, and needs nothing for it
    interpreter = environment.python(root, COMMANDS[words[0]].needs)
    return _become([str(interpreter), "-m", "handbook", *words], variables.for_core(root))


def _become(command: list[str], given: dict[str, str]) -> int:
    """Go on as that program, in this process: its exit is ours, and so is every signal that it gets."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        environment_locks.hand_on()
        os.execve(command[0], command, given)
    # On Windows the shell would go on at once. So this process waits, and leaves Ctrl+C to the other.
    with subprocess.Popen(command, env=given) as program:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return program.wait()
