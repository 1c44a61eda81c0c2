"""The guide's own virtual environment: made once, made anew when the requirements change.

It is made whole in a folder beside, and then put in its place. What we did not make, and what
another command uses (`serve` may run for days), stays where it is; then ours has another place.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from commands import commit_date, install, one_at_a_time, stamp
from commands.not_ready import NotReady as NotReady
from commands.python_version import OLDEST as OLDEST

BUILD = "requirements.txt"
TEST = "requirements/test.txt"
BENCH = "requirements/bench.txt"
HTML = "requirements/html.txt"
LINT = "requirements/lint.txt"
LOCK = "requirements/lock.txt"
PROPERDOCS = "requirements/properdocs.txt"
ZENSICAL = "requirements/zensical.txt"

AS_LOCKED = install.AS_LOCKED

ALONE = ".venv.lock"
"""The file that one command locks while it sets up."""

WORKSHOP = ".venv.set-up"
"""The folder in which environments are made, and in which old ones are taken apart. It is there during a set-up alone."""


def python(root: Path, requirements: str, name: str = ".venv") -> Path:
    """Return the Python of an environment with at least `requirements` in it: in the folder `name`, or in one beside it.

    Raises NotReady with what is in the way.
    """
    _refuse_path(root)
    commit_date.set_by_somebody()  # a date that is none is refused before anything is installed
    wanted = _fingerprints(root, requirements)
    if found := _found(root, wanted, name):
        return found
    try:
        with one_at_a_time.alone(root / ALONE, "another command is setting up the guide here. Waiting for it ..."):
            # What this one waited for may be all that it needs.
            return _found(root, wanted, name) or _make(root, requirements, name)
    except OSError as reason:
        raise NotReady(
            f"the guide cannot be set up in {root}: {reason.strerror or reason}. "
            "Make room there or get the right to write there, or copy the guide to another place."
        ) from None


def variables(root: Path) -> dict[str, str]:
    """Return the environment variables under which the core and MkDocs run. Raises NotReady."""
    spoken = os.environ.get("PYTHONIOENCODING", "").partition(":")[0] or "utf-8"
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONSAFEPATH")}
    return {
        **kept,
        "PYTHONPATH": str(root / "hooks"),
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": f"{spoken}:backslashreplace",  # a message never stops at a letter
        "NO_MKDOCS_2_WARNING": "1",
        commit_date.DATE: commit_date.seconds(root),
    }


def _refuse_path(root: Path) -> None:
    if os.pathsep in str(root):
        raise NotReady(
            f'the guide lies in {root}, and Python cannot work in a folder with "{os.pathsep}" in its name '
            "or in that of a folder above it. Rename that folder."
        )


def _fingerprints(root: Path, requirements: str) -> set[str]:
    """Those of the requirements that will do: for the tests all is installed that the site needs."""
    try:
        return {stamp.fingerprint(root / needed) for needed in (requirements, TEST)}
    except OSError as reason:
        raise NotReady(
            f"{reason.filename} cannot be read, so this copy of the guide is not whole. Get it again."
        ) from None


def _places(root: Path, name: str) -> Iterator[Path]:
    """Where the environment may be, in order. This is the only line that knows what we do when `.venv` is taken."""
    yield from (root / name, root / f"{name}-guide")


def _found(root: Path, wanted: set[str], name: str) -> Path | None:
    """The Python of an environment that is there and fits; from now on it counts as used."""
    for folder in _places(root, name):
        if stamp.fits(folder, wanted):
            one_at_a_time.use(folder / stamp.STAMP)
            return stamp.interpreter(folder)
    return None


def _make(root: Path, requirements: str, name: str) -> Path:
    """Make the environment in the workshop and put it in its place; whatever happens, the workshop is taken down."""
    if not any(map(_is_free, _places(root, name))):
        raise _taken(root, name)
    print(f"Setting up the guide (once): installing {requirements} ...", flush=True)
    workshop = root / WORKSHOP
    shutil.rmtree(workshop, ignore_errors=True)  # of a set-up that was killed
    workshop.mkdir(exist_ok=True)
    try:
        made = workshop / str(os.getpid())  # what that set-up left running cannot write into it
        install.make(made, root / requirements)
        folder = _put(made, root, name)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    if folder.name != Path(name).name:
        print(f"The guide's own environment is {folder.name}, because {name} is another's or in use.", flush=True)
    one_at_a_time.use(folder / stamp.STAMP)
    return stamp.interpreter(folder)


def _is_free(folder: Path) -> bool:
    """Whether nothing is there, or an environment of ours that no other command uses."""
    if not os.path.lexists(folder):
        return True
    return stamp.is_ours(folder) and not one_at_a_time.is_used(folder / stamp.STAMP)


def _taken(root: Path, name: str) -> NotReady:
    folders = " and ".join(str(folder.relative_to(root)) for folder in _places(root, name))
    return NotReady(
        f"{folders} are both taken: another program made them, or another command uses them. "
        "Move one of them away, or stop that command (is serve running?)."
    )


def _put(made: Path, root: Path, name: str) -> Path:
    """Move what was made to the first place that is free; what is there goes to the workshop."""
    for folder in filter(_is_free, _places(root, name)):
        folder.parent.mkdir(exist_ok=True)
        try:
            if folder.exists():
                folder.rename(made.with_name("old"))
        except OSError:
            continue  # something keeps it there: on Windows a program that runs, elsewhere a disk of its own
        _rename_within(made, folder, root)
        _rename(made, folder)
        return folder
    raise _taken(root, name)


def _rename_within(made: Path, folder: Path, root: Path) -> None:
    """Put the new place into the files that name the environment's own: its settings and its small programs."""
    old, new = (os.fsencode(place.relative_to(root)) for place in (made, folder))
    for file in (made / "pyvenv.cfg", *stamp.programs(made).iterdir()):
        if file.is_file() and not file.is_symlink() and file.stat().st_size < 2**20:
            text = file.read_bytes()
            if old in text:
                file.write_bytes(text.replace(old, new))


def _rename(made: Path, folder: Path) -> None:
    """Rename, and try again for a while: on Windows a scanner may still be looking at what was just written."""
    for pause in (0.1, 1, 5):
        try:
            made.rename(folder)
            return
        except PermissionError:
            time.sleep(pause)
    made.rename(folder)
