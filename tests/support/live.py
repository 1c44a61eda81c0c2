"""A copy of the repository behind the server that rebuilds it at each change."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import repo_copy

PATIENCE = 200
"""Seconds to wait for a rebuild; a slow machine may need many."""

Get = Callable[[str], str]


@contextmanager
def live(root: Path) -> Iterator[Get]:
    """Serve `root` meanwhile; gives a function that gets one of its pages."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (root.parent / "log").open("w")
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=root, env=repo_copy.variables(root), stdout=log, stderr=log)

    def get(path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
            return answer.read().decode()

    try:
        yield get
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def wait_for(get: Get, path: str, wanted: Callable[[str], bool]) -> str:
    """Ask until the page is as wanted."""
    until = time.monotonic() + PATIENCE
    seen = ""
    while time.monotonic() < until:
        try:
            seen = get(path)
            if wanted(seen):
                return seen
        except OSError:
            pass
        time.sleep(0.3)
    raise AssertionError(f"after {PATIENCE} s the page is still: {seen[:500]}")
