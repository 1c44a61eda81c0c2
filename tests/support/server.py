"""A plain web server in a process of its own: `python tests/support/server.py FOLDER [CACHE-CONTROL [LOG]]` says its port first.

It writes each path that it is asked for into the file LOG.
"""

import functools
import http.server
import socketserver
import sys
from pathlib import Path

FOLDER, CACHE, LOG = [*sys.argv[1:], "", ""][:3]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing."""

    def send_head(self):
        """Always the file itself: two editions of one second would be one to it, which tells them by their dates."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        if CACHE:
            self.send_header("Cache-Control", CACHE)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        if LOG:
            with Path(LOG).open("a", encoding="utf-8") as log:
                log.write(f"{self.path}\n")


class Server(http.server.ThreadingHTTPServer):
    """Asks nobody for the name of this machine: where no name server answers, each question takes long."""

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), functools.partial(Quiet, directory=FOLDER)) as served:
        print(served.server_address[1], flush=True)
        served.serve_forever()
