"""`doctor`: what a district should look at: updates, replaced pages, open and old decisions, sources.

It asks git what is here already, and the network only with `--fetch`.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from handbook.cli import upkeep
from handbook.cli.edited_outside import REMOTE, edited_outside, main_branch
from handbook.cli.set_up import git
from handbook.cli.state_at import state_at
from handbook.model import Handbook
from handbook.site.load_site import load_and_check, load_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether to ask the network."""
    parser.description = (
        "Say what waits for a district: updates, pages that it replaced and we have changed, open and old decisions, "
        "sources to read again. It never fails because something waits."
    )
    parser.add_argument("--fetch", action="store_true", help="ask the network what is new upstream")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Print what waits for somebody; 0 unless it cannot run.

    A handbook with problems is examined as far as it can be read.
    """
    ref = _updates(root, fetch=arguments.fetch)
    handbook, problems = load_and_check(root)
    upstream, ahead = (_at(root, ref, lend=False), _at(root, ref, lend=True)) if ref else (None, None)
    parts = upkeep.examine(handbook, datetime.now(UTC).date(), upstream, ahead)
    edited = tuple(f"{entry.place.path}: {entry.message}" for entry in edited_outside(root)) if ref else ()
    ours = (upkeep.Part("Files of ours that you edited", edited, ""),) if edited else ()
    print(upkeep.as_text((*ours, *parts)), end="")
    if problems:
        print(f"\nThe check finds {len(problems)} problem{'' if len(problems) == 1 else 's'}: run make check.")
    return 0


def _at(root: Path, ref: str, *, lend: bool) -> Handbook:
    """The handbook at a git ref; with `lend` as this district would have it."""
    with state_at(root, ref, lend="always" if lend else "never") as folder:
        return load_site(folder)[0]


def _updates(root: Path, *, fetch: bool) -> str:
    """Say how far behind upstream this is; return the ref to compare with, or nothing."""
    print("Updates")
    if git.ask(root, "rev-parse", "HEAD") is None:
        print("  This folder is not in git, so nobody can tell how old it is. Get it with: git clone")
        return ""
    if REMOTE not in (git.ask(root, "remote") or "").split():
        print(f"  git knows no remote with the name {REMOTE}, so nobody can tell what is new.")
        print(f"  If this is a fork, say once where it came from: git remote add {REMOTE} ADDRESS-OF-THE-GUIDE")
        return ""
    if fetch and git.ask(root, "fetch", "--quiet", REMOTE) is None:
        print(f"  {REMOTE} could not be reached. What follows is what was known before.")
    ref = main_branch(root)
    if not ref:
        print(f"  Nothing of {REMOTE} is here yet. Get it: make doctor ARGS=--fetch")
        return ""
    behind = git.ask(root, "rev-list", "--count", f"HEAD..{ref}")
    day = git.ask(root, "log", "-1", "--format=%cs", ref)
    if behind is None:
        print(f"  This copy and {ref} cannot be compared.")
    elif behind == "0":
        print(f"  Nothing new in {ref} (its newest change is of {day}).")
    else:
        print(f"  {behind} change{'' if behind == '1' else 's'} behind {ref} (its newest is of {day}).")
        print(f"  See what they would change here: make impact UPDATE={ref}. Take them: git merge {ref}")
    if not fetch:
        print("  This is as far as this computer knows. To ask the network: make doctor ARGS=--fetch")
    return ref
