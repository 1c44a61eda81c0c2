"""`serve`: the site at http://127.0.0.1:8000/, rebuilt at each change."""

import argparse
import errno
import re
import socket
import subprocess
from pathlib import Path

from handbook.cli.building import mkdocs
from handbook.cli.set_up import variables
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.set_up.plain_errors import ANOTHER_PORT
from handbook.site.load_site import UNIT

ADDRESS = "127.0.0.1:8000"
"""Where MkDocs serves if nobody says otherwise."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where it is served, and for whom."""
    parser.description = (
        "Show the site at an address of this machine, and bring each change at once. A problem is shown on the pages. "
        "Ctrl+C stops it."
    )
    parser.add_argument(
        "-a", "--dev-addr", default="", metavar="HOST:PORT", help=f"where (default: as mkdocs.yml says, or {ADDRESS})"
    )
    parser.add_argument("--unit", default="", metavar="ID", help="the part of the district, by the name of its file")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Serve until interrupted. Raises NotReady where the address cannot be had."""
    _try(arguments.dev_addr or _usual(root))
    chosen = ["--dev-addr", arguments.dev_addr] if arguments.dev_addr else []
    command = mkdocs.serve(*chosen, *arguments.others)
    return subprocess.run(command, cwd=root, env={**variables.for_site(root), UNIT: arguments.unit}).returncode


def _usual(root: Path) -> str:
    """The address that MkDocs will use by itself; nothing where `mkdocs.yml` says it."""
    named = re.search(r"^dev_addr:", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return "" if named else ADDRESS


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
        raise NotReady(f"there is no port {port}. {ANOTHER_PORT}") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise NotReady(f"port {port} is taken, perhaps by another serve. {ANOTHER_PORT}") from None
        reason = str(error.strerror).partition(" (while")[0]  # behind that Python repeats the address
        raise NotReady(f"nothing can be served at {address} ({reason}). {ANOTHER_PORT}") from None
