"""The folder `site/`: how a new site takes the place of the old one, all or nothing.

A plain folder is swapped by two renames. One that leads elsewhere (a link, a mount, another disk) stays where it
is, and what is in it is exchanged. Only a site of ours is ever replaced, and what is hidden in it (`.git`,
`.well-known`) stays. Every function raises NotReady for what somebody has to move away, and OSError for
what the machine refuses; the old site is then in its place.
"""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from handbook.cli.building.work_folder import GUARD
from handbook.cli.set_up import file_locks
from handbook.cli.set_up.not_ready import NotReady

SITE, OLD = "site", "site.old"
COMING, PARKED = ".site.new", ".site.old"
"""The same two within a folder that cannot be renamed."""

MARK = "handbook.json"
"""The file by which a site of ours is known."""

CANNOT_BE_RENAMED = (errno.EXDEV, errno.EBUSY)


def look(root: Path) -> None:
    """Bring back the site that a build left parked when it was stopped; refuse what is not ours to replace."""
    with file_locks.held(root / GUARD):
        _recover(root)
        _refuse(root)


def place(new: Path, root: Path) -> None:
    """Put the site in the folder `new` in the place of the old one. Whoever comes last wins."""
    _make_readable(new)
    with file_locks.held(root / GUARD):
        _recover(root)
        _refuse(root)
        site = root / SITE
        if site.exists() and site.resolve() != root.resolve() / SITE:
            _exchange(new, site)
            return
        try:
            _swap(new, site, root / OLD)
        except OSError as error:
            if error.errno not in CANNOT_BE_RENAMED:
                raise
            _exchange(new, site)


def _recover(root: Path) -> None:
    site, old = root / SITE, root / OLD
    if old.is_dir() and not old.is_symlink() and _is_ours(old):
        if os.path.lexists(site):
            _discard(old, site)
        else:
            old.rename(site)
    if site.is_dir():
        _put_back(site)


def _refuse(root: Path) -> None:
    site, old = root / SITE, root / OLD
    if site.is_symlink() and not site.exists():
        raise NotReady(
            f"{SITE} is a link to {os.readlink(site)}, which is not there. Make that folder, or remove the link."
        )
    if site.exists() and not site.is_dir():
        raise NotReady(f"{SITE} is a file, and the site needs a folder of this name. Move the file away.")
    if site.is_dir() and not _is_ours(site):
        raise NotReady(
            f"what is in {SITE}/ was not built by this command (there is no {MARK} in it), and it would be replaced. "
            "Move it away, then build again."
        )
    if os.path.lexists(old):
        raise NotReady(f"{OLD} is in the way: a build puts the old site there for a moment. Move it away.")


def _is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: a site that we built, or nothing at all."""
    names = [name for name in os.listdir(folder) if not _is_kept(name)]
    return not names or MARK in names


def _is_kept(name: str) -> bool:
    """Whether it stays in the folder, since others put it there: hidden ones, and what a disk keeps for itself."""
    return name.startswith(".") or name == "lost+found"


def _swap(new: Path, site: Path, old: Path) -> None:
    """Exchange two folders on one disk by renaming them."""
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except BaseException:
        if old.exists():
            old.rename(site)
        raise
    if old.exists():
        _discard(old, site)


def _discard(old: Path, site: Path) -> None:
    """Remove the old site, after what is kept has moved to the new one."""
    for name in os.listdir(old):
        if _is_kept(name) and not os.path.lexists(site / name):
            (old / name).rename(site / name)
    shutil.rmtree(old, ignore_errors=True)


def _exchange(new: Path, site: Path) -> None:
    """Exchange what is in `site` for what is in `new`. What needs room comes first, then only names change."""
    coming, parked = site / COMING, site / PARKED
    try:
        _copy(new, coming)
        parked.mkdir()
        names = os.listdir(coming)
        for name in os.listdir(site):
            if not _is_kept(name) or name in names:
                shutil.move(site / name, parked / name)
        for name in names:
            shutil.move(coming / name, site / name)
    except BaseException:
        _put_back(site)
        raise
    shutil.rmtree(coming, ignore_errors=True)
    shutil.rmtree(parked, ignore_errors=True)


def _put_back(site: Path) -> None:
    """Undo an exchange that did not get to its end."""
    coming, parked = site / COMING, site / PARKED
    if parked.is_dir():
        for name in os.listdir(parked):
            _remove(site / name)
            shutil.move(parked / name, site / name)
        parked.rmdir()
    if coming.is_dir():
        shutil.rmtree(coming, ignore_errors=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _copy(new: Path, target: Path) -> None:
    """Copy file by file, so that the error is the machine's own; `shutil.copytree` collects them as text."""
    target.mkdir()
    for path in sorted(new.rglob("*")):
        copied = target / path.relative_to(new)
        if path.is_dir():
            copied.mkdir()
        else:
            shutil.copyfile(path, copied)
    _make_readable(target)


def _make_readable(site: Path) -> None:
    """Let every web server read the site, whatever this shell lets new files be."""
    for path in (site, *site.rglob("*")):
        with suppress(PermissionError):  # some disks know no such thing
            path.chmod(0o755 if path.is_dir() else 0o644)
