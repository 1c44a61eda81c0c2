"""What can be installed: each lock, and the folder of the environment in which it is."""

from typing import NamedTuple


class Requirements(NamedTuple):
    """One lock, and where what it names is installed; both are below the root."""

    file: str
    folder: str


BUILD = Requirements("requirements.txt", ".venv")
TEST = Requirements("requirements/test.txt", ".venv")
"""All that the site needs is in it, too, so one environment serves for both."""

BENCH = Requirements("requirements/bench.txt", ".venv-bench")
HTML = Requirements("requirements/html.txt", ".venv-html")
LINT = Requirements("requirements/lint.txt", ".venv-lint")
LOCK = Requirements("requirements/lock.txt", ".venv-lock")
PROPERDOCS = Requirements("requirements/properdocs.txt", ".venv-engines/properdocs")
ZENSICAL = Requirements("requirements/zensical.txt", ".venv-engines/zensical")
