"""A plain web server in a process of its own: `python tests/support/server.py FOLDER [CACHE-CONTROL]` says its port first."""

import functools
import http.server
import socketserver
import sys


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes nothing."""

    def end_headers(self) -> None:
        if sys.argv[2:]:
            self.send_header("Cache-Control", sys.argv[2])
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None: ...


class Server(http.server.ThreadingHTTPServer):
    """Asks nobody for the name of this machine: where no name server answers, each question takes long."""

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), functools.partial(Quiet, directory=sys.argv[1])) as served:
        print(served.server_address[1], flush=True)
        served.serve_forever()
