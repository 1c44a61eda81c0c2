"""`serve`: the site at http://127.0.0.1:8000/, rebuilt at each change."""

import argparse
import errno
import re
import socket
import subprocess
from pathlib import Path

from commands import environment, plainly
from commands.environment import NotReady

ADDRESS = "127.0.0.1:8000"
"""Where MkDocs serves if nobody says otherwise."""


def run(root: Path, arguments: list[str]) -> int:
    """Serve `root` until interrupted; arguments go to `mkdocs serve`, such as `-a 127.0.0.1:9000`.

    Raises NotReady where the address cannot be had.
    """
    interpreter = environment.python(root, environment.BUILD)
    _try(address(root, arguments))
    command = plainly.command(interpreter, "mkdocs", "serve", *arguments)
    return subprocess.run(command, cwd=root, env=environment.variables(root)).returncode


def address(root: Path, arguments: list[str]) -> str:
    """The address that MkDocs will use; nothing where `mkdocs.yml` says it."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-a", "--dev-addr", default="")
    given: str = parser.parse_known_args(arguments)[0].dev_addr
    named = re.search(r"^dev_addr:", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return given or ("" if named else ADDRESS)


def _try(address: str) -> None:
    """Take the address and give it back at once, before anything is built for it."""
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdecimal():
        return  # MkDocs says what is wrong with it
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, int(port)), family=family).close()
    except OverflowError:
        raise NotReady(f"there is no port {port}. {plainly.ANOTHER_PORT}") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise NotReady(f"port {port} is taken, perhaps by another serve. {plainly.ANOTHER_PORT}") from None
        reason = str(error.strerror).partition(" (while")[0]  # behind that Python repeats the address
        raise NotReady(f"nothing can be served at {address} ({reason}). {plainly.ANOTHER_PORT}") from None
