"""Which commands there are, and how one is run. `hooks/guide.py` calls it once the Python is new enough."""

import io
import sys
from pathlib import Path

from commands import (
    access,
    bench,
    build,
    check,
    coverage,
    doctor,
    engines,
    html,
    impact,
    lock,
    looks,
    new,
    offline,
    outside_links,
    plainly,
    serve,
    test,
)
from commands.not_ready import NotReady

COMMANDS = {
    "build": build.run,
    "serve": serve.run,
    "check": check.run,
    "test": test.run,
    "bench": bench.run,
    "access": access.run,
    "html": html.run,
    "looks": looks.run,
    "coverage": coverage.run,
    "impact": impact.run,
    "doctor": doctor.run,
    "offline": offline.run,
    "new": new.run,
    "outside-links": outside_links.run,
    "test-engines": engines.run,
    "lock": lock.run,
}


def run(root: str, arguments: list[str]) -> int:
    """Run the command named by the first argument on the guide in `root`; the rest goes to it as it is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a message never stops at a letter
    name, *rest = arguments or [""]
    if name not in COMMANDS:
        print(f"Say what to do: python3 hooks/guide.py {'|'.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](Path(root), rest)
    except NotReady as reason:
        print(f"guide: {reason}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno is None:  # not the machine's
            raise
        print(f"guide: {plainly.sentence(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
