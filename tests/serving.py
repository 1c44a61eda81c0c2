"""A built site behind a plain web server, and Chromium to look at it with."""

import functools
import http.server
import os
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes nothing."""

    def log_message(self, format: str, *args: object) -> None: ...


class Server(http.server.ThreadingHTTPServer):
    """Asks nobody for the name of this machine: where no name server answers, each question takes long."""

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve the files of `site`; gives the address."""
    handler = functools.partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def start(playwright: Playwright) -> Browser:
    """Start the Chromium that the test command named; missing is a failure and never a skip."""
    return playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=ARGUMENTS)
