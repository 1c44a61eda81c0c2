"""`impact --base REF`, `--update REF` or `--settings FILE`: what a change does to decisions.

`impact --format notes` alone is for a release: what is different since the one before.
"""

import argparse
import sys
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.cli.set_up import git
from handbook.cli.set_up.not_ready import NotReady
from handbook.cli.state_at import state_at
from handbook.decisions import impact
from handbook.reading.district.choices import with_choices
from handbook.rules.run import check
from handbook.site.load_site import load_site
from handbook.vocabulary import GUIDE

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
        "--settings",
        metavar="FILE",
        type=Path,
        help='a file with some lines of "settings:": compare them with what holds; all others stay as they are',
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="notes: for CHANGELOG.md, without --base since the last version (default: text)",
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print the differences. Problems of the state after are told first, and what can be read is compared all the same.

    The exit is 1 where there are any.
    """
    base, update, settings = arguments.base, arguments.update, arguments.settings
    if not (base or update or settings):
        if arguments.format != "notes":
            raise argparse.ArgumentError(None, "say with what to compare: --base, --update or --settings")
        base = _version_before(root)
    with state_at(root, base or update, lend="always" if update else "if-none") as other:
        before, after = (root, other) if update else (other, root)
        old, problems = load_site(before)
        new = old
        if settings:
            new, more = with_choices(old, root, settings)
            problems += more
        else:
            new, problems = load_site(after)
    problems += check(new)
    out = sys.stderr if arguments.format == "json" else sys.stdout
    code = print_report(problems, out)
    if GUIDE in new.refused:
        return code  # without the words of the field nothing can be walked
    if problems:
        print("\nAs far as it can be read:\n", file=out)
    print(FORMATS[arguments.format](impact.compare(old, new)), end="")
    return code


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
