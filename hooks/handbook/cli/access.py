"""`access`: what axe finds on every page, in light and dark colors, on a phone and on a wide screen."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.building import mkdocs
from handbook.cli.set_up import browser, variables


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Build the site into a folder of its own, and look at every page with axe: in light and dark colors, on a "
        "phone and on a wide screen. The exit is 0 if nothing is found."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Build, look, and print what was found."""
    given = {**variables.for_site(root), "CHROMIUM": str(browser.find())}
    with tempfile.TemporaryDirectory() as folder:
        look = [sys.executable, str(root / "tests" / "support" / "axe.py"), folder]
        for step in (mkdocs.build(Path(folder)), look):
            done = subprocess.run(step, cwd=root, env=given)
            if done.returncode:
                return done.returncode
    return 0
