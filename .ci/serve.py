"""Runs the README's command `serve`: starts it, asks for the home page, and stops it again.

The exit is 0 if the page came. No server is left running, whether the page came or not.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

GUIDE = Path(__file__).resolve().parent.parent / "hooks" / "guide.py"
TITLE = "Parent Contact Guide"
PATIENCE = 900
"""Seconds in which the page has to come; the first time, everything is installed before."""


def main() -> int:
    """Print what went wrong, if anything did."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: sys.exit(1))  # so that `finally` is run
    address = f"127.0.0.1:{_free_port()}"
    variables = {name: value for name, value in os.environ.items() if name != "SITE_URL"}  # which moves the page
    # In a group of its own, so that what the command starts can be stopped with it.
    command = [sys.executable, str(GUIDE), "serve", "-a", address]
    with subprocess.Popen(command, cwd=GUIDE.parent.parent, env=variables, start_new_session=True) as server:
        try:
            wrong = _ask(f"http://{address}/", server)
        finally:
            _stop(server)
    print(wrong or f"serve: {TITLE} came from http://{address}/, and the server is stopped.", flush=True)
    return 1 if wrong else 0


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _ask(address: str, server: "subprocess.Popen[bytes]") -> str:
    """Ask until the page comes; return what is wrong, or nothing."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            return f"serve: the command ended by itself, with the exit {server.returncode}."
        try:
            with urlopen(address, timeout=60) as page:
                return "" if TITLE in page.read().decode("utf-8") else f"serve: {address} is not the guide's home page."
        except (URLError, OSError):  # not yet
            time.sleep(0.5)
    return f"serve: no page came from {address} in {PATIENCE} seconds."


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """As Ctrl+C does; who does not listen is ended, with all that it started."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(server.pid)], capture_output=True)
        return
    for how in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(server.pid, how)
            server.wait(30)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


if __name__ == "__main__":
    sys.exit(main())
