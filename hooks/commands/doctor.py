"""`doctor`: what a district should look at: updates, replaced pages, open and old decisions, sources.

It asks git what is here already, and the network only with `--fetch`.
"""

import argparse
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from commands import environment, plainly, repository

REMOTE = "upstream"
"""The name that a fork gives to the repository that it came from."""


def run(root: Path, arguments: list[str]) -> int:
    """Print what waits for somebody; 0 unless it cannot run."""
    parser = argparse.ArgumentParser(prog="guide doctor")
    parser.add_argument("--fetch", action="store_true", help="ask the network what is new upstream")
    options = parser.parse_args(arguments)
    interpreter = environment.python(root, environment.BUILD)
    ref = _updates(root, fetch=options.fetch)
    sys.stdout.flush()  # what follows is printed by another process
    today = datetime.now(UTC).date().isoformat()
    command = plainly.command(interpreter, "handbook", "doctor", str(root), "--today", today)
    with tempfile.TemporaryDirectory() as folder:
        if ref:
            repository.check_out(root, ref, Path(folder))
            command += ["--upstream", folder]
        return subprocess.run(command, env=environment.variables(root)).returncode


def _updates(root: Path, *, fetch: bool) -> str:
    """Say how far behind upstream this is; return the ref to compare with, or nothing."""
    print("Updates")
    if repository.ask(root, "rev-parse", "HEAD") is None:
        print("  This folder is not in git, so nobody can tell how old it is. Get it with: git clone")
        return ""
    if REMOTE not in (repository.ask(root, "remote") or "").split():
        print(f"  git knows no remote with the name {REMOTE}, so nobody can tell what is new.")
        print(f"  If this is a fork, say once where it came from: git remote add {REMOTE} ADDRESS-OF-THE-GUIDE")
        return ""
    if fetch and repository.ask(root, "fetch", "--quiet", REMOTE) is None:
        print(f"  {REMOTE} could not be reached. What follows is what was known before.")
    ref = _main_branch(root)
    if not ref:
        print(f"  Nothing of {REMOTE} is here yet. Get it: make doctor ARGS=--fetch")
        return ""
    behind = repository.ask(root, "rev-list", "--count", f"HEAD..{ref}")
    day = repository.ask(root, "log", "-1", "--format=%cs", ref)
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


def _main_branch(root: Path) -> str:
    """The branch of upstream to follow."""
    named = repository.ask(root, "symbolic-ref", "--short", f"refs/remotes/{REMOTE}/HEAD")
    known = [named] if named else [f"{REMOTE}/main", f"{REMOTE}/master"]
    return next((ref for ref in known if repository.ask(root, "rev-parse", "--verify", "--quiet", ref)), "")
