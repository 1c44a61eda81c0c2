"""`looks --base REF`: pictures of a few pages from the files at a git ref and from the files here, side by side.

Both are drawn in this one run by the same browser, because fonts differ between machines.
The report is `looks/index.html`; it shows the pages that differ.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.building.mkdocs import GENERATOR
from handbook.cli.set_up import browser, git, variables
from handbook.cli.set_up.not_ready import NotReady


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is compared with the files here."""
    parser.description = (
        "Draw a few pages from the files at a git ref and from the files here, and compare the pictures. The report is "
        "looks/index.html. The exit is 1 if one page looks different."
    )
    parser.add_argument(
        "--base",
        default="",
        metavar="REF",
        help="a branch, a tag or a commit; without one, where this branch left main, or the commit before",
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """0 if every page looks as it did, 1 if one differs."""
    base = arguments.base or _before(root)
    given = {**variables.for_site(root), "CHROMIUM": str(browser.find())}
    report = root / "looks"
    shutil.rmtree(report, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        old, sites = Path(folder) / "tree", [Path(folder) / "before", Path(folder) / "after"]
        if git.ask(root, "worktree", "add", "--detach", "--quiet", str(old), base) is None:
            raise NotReady(f'git knows no "{base}" here. Name a branch, a tag or a commit: BASE=main.')
        try:
            for tree, site in zip((old, root), sites, strict=True):
                if code := subprocess.run(_build(site), cwd=tree, env=_with_core_of(tree, given)).returncode:
                    return code
        finally:
            git.ask(root, "worktree", "remove", "--force", str(old))
        compare = [sys.executable, str(root / "tests" / "support" / "pictures.py"), *map(str, sites), str(report)]
        return subprocess.run(compare, env=given).returncode


def _build(site: Path) -> list[str]:
    """What builds into the folder `site`; plain, because another state may not have our way to run a module."""
    return [sys.executable, "-m", GENERATOR, "build", "--strict", "--site-dir", str(site)]


def _with_core_of(tree: Path, given: dict[str, str]) -> dict[str, str]:
    return {**given, "PYTHONPATH": str(tree / "hooks")}


def _before(root: Path) -> str:
    """Where this branch left main; on main itself, the commit before."""
    base = git.ask(root, "merge-base", "HEAD", "main")
    return base if base and base != git.ask(root, "rev-parse", "HEAD") else "HEAD~1"
