"""`impact --base REF`, `--update REF` or `--settings FILE`: what a change does to decisions.

`impact --format notes` alone is for a release: what is different since the one before.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from commands import environment, plainly, repository
from commands.environment import NotReady

VERSION = "v[0-9]*"
"""What the tags of versions look like, as git has patterns."""


def run(root: Path, arguments: list[str]) -> int:
    """Print what differs between a git ref and the files here, or between two district files.

    `--base` looks back: what has changed since the ref. `--update` looks ahead: what would change
    for this district if it took the pages of the ref. The district here holds on both sides,
    unless the ref of `--base` has a district of its own.
    """
    parser = argparse.ArgumentParser(prog="guide impact")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--base", help="a git ref, such as main: compare it with the files here")
    chosen.add_argument("--update", help="a git ref, such as upstream/main: what taking it would change here")
    chosen.add_argument("--settings", type=Path, help="a district.yml: compare this choice with the one that holds")
    parser.add_argument("--format", choices=["text", "markdown", "json", "notes"], default="text")
    options = parser.parse_args(arguments)
    if not (options.base or options.update or options.settings):
        if options.format != "notes":
            parser.error("say with what to compare: --base, --update or --settings")
        options.base = _version_before(root)
    interpreter = environment.python(root, environment.BUILD)
    command = plainly.command(interpreter, "handbook", "impact", "--format", options.format)
    with tempfile.TemporaryDirectory() as folder:
        if options.base:
            repository.check_out(root, options.base, Path(folder))
            if not (Path(folder) / "district").exists():
                _lend_district(root, Path(folder))
            command += [folder, str(root)]
        elif options.update:
            repository.check_out(root, options.update, Path(folder))
            _lend_district(root, Path(folder))
            command += [str(root), folder]
        else:
            command += [str(root), str(root), "--settings", str(options.settings.resolve())]
        return subprocess.run(command, env=environment.variables(root)).returncode


def _version_before(root: Path) -> str:
    """Return the newest version's tag, or the oldest commit here while there is none, and say which, beside the notes."""
    if tag := repository.ask(root, "describe", "--tags", "--abbrev=0", "--match", VERSION):
        print(f"guide: this is what is different since {tag}.", file=sys.stderr, flush=True)
        return tag
    commits = (repository.ask(root, "rev-list", "--max-parents=0", "--abbrev-commit", "HEAD") or "").split()
    if not commits:
        raise NotReady("git knows no commit here, so nobody can tell what is new. Get the guide with: git clone")
    print(
        f"guide: no version has a tag yet, so this is what is different since the oldest commit here, {commits[-1]}.",
        file=sys.stderr,
        flush=True,
    )
    return commits[-1]


def _lend_district(root: Path, folder: Path) -> None:
    """Put what this district decided beside the pages of another state."""
    if (root / "district").is_dir():
        shutil.rmtree(folder / "district", ignore_errors=True)
        shutil.copytree(root / "district", folder / "district")
