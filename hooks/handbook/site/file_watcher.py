"""What `serve` watches, in place of MkDocs' own watching.

MkDocs loses sight of a folder that was removed, also when it is back, so a former district would stay on the screen.
And it builds anew for each passing file of an editor. Here every file is looked at, some times a second, wherever it
comes from; a change is told to MkDocs by one file that it watches.

If a single file was edited, it is shown first, and MkDocs builds everything anew once nobody has edited for a moment.
"""

import os
import stat
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

PAUSE = 0.2
"""Seconds between two looks; one takes some milliseconds."""

TOLD = ".changed"
"""The file by which MkDocs is told. It lies in the served folder, where MkDocs leaves hidden files alone."""

REST = 2.0
"""Seconds without a change, after which everything is built anew if only one file was shown."""

Show = Callable[[Path], bool]
"""Shows an edited file by itself, and returns whether that could be done."""

Seen = dict[str, tuple[int, int, int]]


def take_over(server: Any, config: Any, district: Path, show: Show) -> None:
    """Watch for MkDocs what it would watch, and a district's folder, which need not be there yet.

    `server` is MkDocs' own, with `watch`, `unwatch` and what `_reload` needs; `config` has `docs_dir`,
    `config_file_path`, `site_dir` and `watch`. `show` is asked first where one file was edited.
    """
    own = [config.docs_dir, config.config_file_path]
    for path in own:
        server.unwatch(path)
    told = Path(config.site_dir) / TOLD
    told.touch()
    server.watch(str(told))

    def shown(file: Path) -> bool:
        try:
            if done := show(file):
                _reload(server)
        except Exception:  # whatever MkDocs raises: it says so itself, where it builds everything
            return False
        return done

    Watch([*own, str(district), *config.watch], told, shown).start()
    config.watch.clear()  # or MkDocs watches these as well


def _reload(server: Any) -> None:
    """Have open pages load anew, as MkDocs does after a build."""
    with server._epoch_cond:
        server._visible_epoch = server._wanted_epoch = round(time.monotonic() * 1000)
        server._epoch_cond.notify_all()


class Watch(threading.Thread):
    """Looks at `places` for as long as the server runs; adds to the file `told` when they are not as before."""

    def __init__(self, places: Iterable[str], told: Path, show: Show) -> None:
        super().__init__(daemon=True)
        self._places, self._told, self._show = tuple(places), told, show
        self._before = seen(self._places)
        self._due: float | None = None
        """When everything is to be built anew, because one file was shown."""
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(PAUSE):
            self.look()

    def look(self) -> None:
        """Look once; the server may be ending, and its folder gone."""
        now, before = seen(self._places), self._before
        changed = {path for path in now.keys() | before.keys() if now.get(path) != before.get(path)}
        self._before = now
        if len(changed) == 1 and changed <= now.keys() & before.keys() and self._show(Path(*changed)):
            self._due = time.monotonic() + REST
        elif changed or (self._due is not None and time.monotonic() >= self._due):
            self._due = None
            with suppress(OSError), self._told.open("a") as told:
                told.write(".")


def seen(places: Iterable[str]) -> Seen:
    """Return each file in these places, with its age, its size and which one it is; a place may be missing."""
    found: Seen = {}
    folders = set()
    waiting = list(places)
    while waiting:
        path = waiting.pop()
        try:
            state = os.stat(path)
            if not stat.S_ISDIR(state.st_mode):
                found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
            elif (folder := os.path.realpath(path)) not in folders:  # a link may lead in circles
                folders.add(folder)
                waiting += [os.path.join(path, name) for name in os.listdir(path) if not passing(name)]
        except OSError:
            continue  # gone meanwhile, or a link to nowhere
    return found


def passing(name: str) -> bool:
    """Whether a file is only there while somebody edits or something runs, and never part of the site."""
    return (
        name.startswith((".", "#")) or name.endswith(("~", ".swp", ".swx", ".tmp")) or name in ("4913", "__pycache__")
    )
