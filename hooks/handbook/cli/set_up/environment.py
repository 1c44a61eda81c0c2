"""The environment in which a command runs: it is found, or made once, and made anew when the requirements change.

What we did not make, and what another command uses (`serve` may run for days), stays where it is; then ours has
another place.
"""

import os
from pathlib import Path

from handbook.cli.set_up import commit_date, environment_locks, new_environment, stamp
from handbook.cli.set_up.new_environment import places
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.set_up.requirements import BUILD, TEST, Requirements

ALONE = ".venv.lock"
"""The file that one command locks while it sets up."""


def python(root: Path, needs: Requirements) -> Path:
    """Return the Python of an environment with at least `needs` in it: in their folder, or in one beside it.

    It counts as used until this process ends. Raises NotReady with what is in the way.
    """
    _refuse_path(root)
    commit_date.set_by_somebody()  # a date that is none is refused before anything is installed
    wanted = _fingerprints(root, needs)
    if found := _found(root, needs, wanted):
        return found
    try:
        with environment_locks.alone(root / ALONE, "another command is setting up the guide here. Waiting for it ..."):
            # What this one waited for may be all that it needs.
            return _found(root, needs, wanted) or _used(new_environment.make(root, needs))
    except OSError as reason:
        raise NotReady(
            f"the guide cannot be set up in {root}: {reason.strerror or reason}. "
            "Make room there or get the right to write there, or copy the guide to another place."
        ) from None


def _refuse_path(root: Path) -> None:
    if os.pathsep in str(root):
        raise NotReady(
            f'the guide lies in {root}, and Python cannot work in a folder with "{os.pathsep}" in its name '
            "or in that of a folder above it. Rename that folder."
        )


def _fingerprints(root: Path, needs: Requirements) -> set[str]:
    """Those of the requirements that will do."""
    enough = {needs, TEST} if needs == BUILD else {needs}
    try:
        return {stamp.fingerprint(root / each.file) for each in enough}
    except OSError as reason:
        raise NotReady(
            f"{reason.filename} cannot be read, so this copy of the guide is not whole. Get it again."
        ) from None


def _found(root: Path, needs: Requirements, wanted: set[str]) -> Path | None:
    """The Python of an environment that is there and fits."""
    return next((_used(folder) for folder in places(root, needs) if stamp.fits(folder, wanted)), None)


def _used(folder: Path) -> Path:
    environment_locks.use(folder / stamp.STAMP)
    return stamp.interpreter(folder)
