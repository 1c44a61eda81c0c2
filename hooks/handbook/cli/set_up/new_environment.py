"""An environment is made whole in a folder beside, and then put in its place.

Until then the one before is where it was, and so it stays if anything goes wrong.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from handbook.cli.set_up import environment_locks, install, stamp
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.set_up.requirements import Requirements

WORKSHOP = ".venv.set-up"
"""The folder in which environments are made, and in which old ones are taken apart. It is there during a set-up alone."""


def places(root: Path, needs: Requirements) -> Iterator[Path]:
    """Yield where the environment may be, in order. Only here it is known what we do when `.venv` is taken."""
    yield from (root / needs.folder, root / f"{needs.folder}-guide")


def make(root: Path, needs: Requirements) -> Path:
    """Make the environment and return its folder; whatever happens, the workshop is taken down.

    Raises NotReady where both places are taken or nothing can be installed, OSError where nothing can be written.
    """
    if not any(map(_is_free, places(root, needs))):
        raise _taken(root, needs)
    print(f"Setting up the guide (once): installing {needs.file} ...", flush=True)
    workshop = root / WORKSHOP
    shutil.rmtree(workshop, ignore_errors=True)  # of a set-up that was killed
    workshop.mkdir(exist_ok=True)
    try:
        made = workshop / str(os.getpid())  # what that set-up left running cannot write into it
        install.make(made, root / needs.file)
        folder = _put(made, root, needs)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    if folder != root / needs.folder:
        print(
            f"The guide's own environment is {folder.name}, because {needs.folder} is another's or in use.", flush=True
        )
    return folder


def _is_free(folder: Path) -> bool:
    """Whether nothing is there, or an environment of ours that no other command uses."""
    if not os.path.lexists(folder):
        return True
    return stamp.is_ours(folder) and not environment_locks.is_used(folder / stamp.STAMP)


def _taken(root: Path, needs: Requirements) -> NotReady:
    folders = " and ".join(str(folder.relative_to(root)) for folder in places(root, needs))
    return NotReady(
        f"{folders} are both taken: another program made them, or another command uses them. "
        "Move one of them away, or stop that command (is serve running?)."
    )


def _put(made: Path, root: Path, needs: Requirements) -> Path:
    """Move what was made to the first place that is free; what is there goes to the workshop."""
    for folder in filter(_is_free, places(root, needs)):
        folder.parent.mkdir(exist_ok=True)
        try:
            if folder.exists():
                folder.rename(made.with_name("old"))
        except OSError:
            continue  # something keeps it there: on Windows a program that runs, elsewhere a disk of its own
        _rename_within(made, folder, root)
        _rename(made, folder)
        return folder
    raise _taken(root, needs)


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
