"""The one plain Python command: `python3 hooks/guide.py build` (or another of `COMMANDS`).

It needs Python 3.11.2 or newer with venv, and git; it sets up all else by itself in `.venv`.
Make calls it too, so that both do the same.
"""

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
    serve,
    test,
)
from commands.environment import NotReady

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


def main(arguments: list[str]) -> int:
    """Run the command named by the first argument; the rest goes to it as it is."""
    name, *rest = arguments or [""]
    if name not in COMMANDS:
        print(f"Say what to do: python3 hooks/guide.py {'|'.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](Path(__file__).resolve().parent.parent, rest)
    except NotReady as reason:
        print(f"guide: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
