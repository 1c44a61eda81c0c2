"""What `serve` watches, in place of MkDocs' own watching.

MkDocs loses sight of a folder that was removed, also when it is back, so a former district would stay on the screen.
And it builds anew for each passing file of an editor. Here every file is looked at, twice a second, wherever it comes
from; a change is told to MkDocs by one file that it watches.
"""

import os
import stat
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

PAUSE = 0.5
"""Seconds between two looks: as long as MkDocs waits."""

TOLD = ".changed"
"""The file by which MkDocs is told. It lies in the served folder, where MkDocs leaves hidden files alone."""

Seen = dict[str, tuple[int, int, int]]


def take_over(server: Any, config: Any, district: Path) -> None:
    """Watch for MkDocs what it would watch, and a district's folder, which need not be there yet.

    `server` has `watch` and `unwatch`; `config` has `docs_dir`, `config_file_path`, `site_dir` and `watch`.
    """
    own = [config.docs_dir, config.config_file_path]
    for path in own:
        server.unwatch(path)
    told = Path(config.site_dir) / TOLD
    told.touch()
    server.watch(str(told))
    Watch([*own, str(district), *config.watch], told).start()
    config.watch.clear()  # or MkDocs watches these as well


class Watch(threading.Thread):
    """Looks at `places` for as long as the server runs; adds to the file `told` when they are not as before."""

    def __init__(self, places: Iterable[str], told: Path) -> None:
        super().__init__(daemon=True)
        self._places, self._told = tuple(places), told
        self._before = seen(self._places)
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(PAUSE):
            self.look()

    def look(self) -> None:
        """Look once; the server may be ending, and its folder gone."""
        now = seen(self._places)
        if now != self._before:
            self._before = now
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
