"""`impact --base REF`, `--update REF` or `--settings FILE`: what a change does to decisions.

`impact --format notes` alone is for a release: what is different since the one before.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.cli.set_up import git
from handbook.cli.set_up.not_ready import NotReady
from handbook.decisions import impact
from handbook.rules.run import check
from handbook.site.load_site import load_site

VERSION = "v[0-9]*"
"""What the tags of versions look like, as git has patterns."""

FORMATS = {"text": impact.as_text, "markdown": impact.as_markdown, "json": impact.as_json, "notes": impact.as_notes}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is compared with what, and how it is printed."""
    parser.description = (
        "Say which decisions differ between a state of git and the files here, or between two choices of a district. "
        "The district here holds on both sides, unless the state of --base has one of its own."
    )
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--base", metavar="REF", help="look back: what has changed since this branch, tag or commit")
    chosen.add_argument(
        "--update", metavar="REF", help="look ahead: what taking it, such as upstream/main, changes here"
    )
    chosen.add_argument(
        "--settings", metavar="FILE", type=Path, help="a district.yml: compare its choice with the one that holds"
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="notes: for CHANGELOG.md, without --base since the last version (default: text)",
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print the differences; the state before may have problems of its own, the state after may not."""
    base, update, settings = arguments.base, arguments.update, arguments.settings
    if not (base or update or settings):
        if arguments.format != "notes":
            raise argparse.ArgumentError(None, "say with what to compare: --base, --update or --settings")
        base = _version_before(root)
    with state(root, base or update, lend=bool(update)) as other:
        before, after = (root, other) if update else (other, root)
        old, _ = load_site(before)
        new, problems = load_site(after, settings)
    if print_report([*problems, *check(new)]):
        return 1
    print(FORMATS[arguments.format](impact.compare(old, new)), end="")
    return 0


@contextmanager
def state(root: Path, ref: str | None, *, lend: bool) -> Iterator[Path]:
    """Give a folder with the files at a git ref, or without one the files here.

    This district's decisions lie in it where it has none, and with `lend` in any case.
    """
    if not ref:
        yield root
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        git.check_out(root, ref, folder)
        if lend or not (folder / "district").exists():
            _lend_district(root, folder)
        yield folder


def _lend_district(root: Path, folder: Path) -> None:
    """Put what this district decided beside the pages of another state."""
    if (root / "district").is_dir():
        shutil.rmtree(folder / "district", ignore_errors=True)
        shutil.copytree(root / "district", folder / "district")


def _version_before(root: Path) -> str:
    """Return the newest version's tag, or the oldest commit here while there is none, and say which, beside the notes."""
    if tag := git.ask(root, "describe", "--tags", "--abbrev=0", "--match", VERSION):
        print(f"guide: this is what is different since {tag}.", file=sys.stderr, flush=True)
        return tag
    commits = (git.ask(root, "rev-list", "--max-parents=0", "--abbrev-commit", "HEAD") or "").split()
    if not commits:
        raise NotReady("git knows no commit here, so nobody can tell what is new. Get the guide with: git clone")
    print(
        f"guide: no version has a tag yet, so this is what is different since the oldest commit here, {commits[-1]}.",
        file=sys.stderr,
        flush=True,
    )
    return commits[-1]
