"""The one plain Python command: `python3 hooks/guide.py build`, or another command; `--help` names them.

It makes the environment that the command needs, once, and then becomes `python -m handbook` in it. It needs Python
3.11.2 or newer with venv, and git. Make calls it too, so that both do the same. An older Python, 2.7 too, has to be
able to read this file and `python_version.py`, so that it can say that it is too old.
"""

import os
import sys

HOOKS = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, HOOKS)  # Python leaves it out with -P, -I or PYTHONSAFEPATH

from handbook.cli.set_up import python_version  # noqa: E402 (found on the path that was just set)

if __name__ == "__main__":
    told = python_version.too_old()
    if told:
        sys.stderr.write("guide: " + told + "\n")
        sys.exit(1)
    from handbook.cli import start

    sys.exit(start.run(os.path.dirname(HOOKS), sys.argv[1:]))
