"""A built site behind a plain web server, and Chromium to look at it with."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SERVER = Path(__file__).with_name("server.py")


@contextmanager
def serving(site: Path, cache: str = "", log: Path | None = None) -> Iterator[str]:
    """Serve the files of `site`; gives the address. `cache` is what the server says of keeping them.

    `log` is a file into which each path that was asked for is written.

    Not in a thread beside the browser's: what drives the browser is made for one thread alone.
    """
    with subprocess.Popen(
        [sys.executable, str(SERVER), str(site), cache, str(log or "")], stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}/"
        finally:
            server.terminate()


def start(playwright: Playwright) -> Browser:
    """Start the Chromium that the test command named; missing is a failure and never a skip."""
    return playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=ARGUMENTS)
