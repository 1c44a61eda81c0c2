"""`looks --base REF`: pictures of a few pages from the files at a git ref and from the files here, side by side.

Both are drawn in this one run by the same browser, because fonts differ between machines.
The report is `looks/index.html`; it shows the pages that differ.
"""

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from commands import browser, build, environment
from commands.environment import NotReady


def run(root: Path, arguments: list[str]) -> int:
    """0 if every page looks as it did, 1 if one differs."""
    parser = argparse.ArgumentParser(prog="guide looks")
    parser.add_argument(
        "--base", default="", help="a git ref; without one, where this branch left main, or the commit before"
    )
    base = parser.parse_args(arguments).base or _before(root)
    interpreter = environment.python(root, environment.TEST)
    variables = {**environment.variables(root), "CHROMIUM": str(browser.find(interpreter))}
    report = root / "looks"
    shutil.rmtree(report, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        old, sites = Path(folder) / "tree", [Path(folder) / "before", Path(folder) / "after"]
        if _git(root, "worktree", "add", "--detach", "--quiet", str(old), base).returncode:
            raise NotReady(f'git knows no "{base}" here. Name a branch, a tag or a commit: BASE=main.')
        try:
            for tree, site in zip((old, root), sites, strict=True):
                command = build.mkdocs(interpreter, site)  # the hook in `tree` finds the core beside it
                if code := subprocess.run(command, cwd=tree, env=variables).returncode:
                    return code
        finally:
            _git(root, "worktree", "remove", "--force", str(old))
        compare = [str(interpreter), str(root / "tests" / "support" / "pictures.py"), *map(str, sites), str(report)]
        return subprocess.run(compare, env=variables).returncode


def _before(root: Path) -> str:
    """Where this branch left main; on main itself, the commit before."""
    base = _git(root, "merge-base", "HEAD", "main").stdout.strip()
    return base if base and base != _git(root, "rev-parse", "HEAD").stdout.strip() else "HEAD~1"


def _git(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *command], cwd=root, capture_output=True, text=True)
