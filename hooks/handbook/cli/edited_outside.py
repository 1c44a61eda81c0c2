"""Which files outside `district/` a district has edited: our next change of such a line would be a conflict in git.

Git tells, where it knows the guide that this copy came from. Where it does not, nothing is said, so nothing false.
"""

from collections.abc import Iterator
from pathlib import Path

from handbook.cli.set_up import git
from handbook.problem import Place, Problem
from handbook.reading.files.district_elsewhere import FOLDER
from handbook.reading.files.find import may_replace
from handbook.reading.files.places import DOCS, OVERLAY

REMOTE = "upstream"
"""The name that a fork gives to the repository that it came from."""

EXAMPLE = f"examples/{FOLDER}"

DELETED = "0" * 40


def edited_outside(root: Path) -> list[Problem]:
    """Return one advice for each file of ours that is not as any state of ours had it, by path."""
    ref = main_branch(root) if (root / FOLDER).is_dir() else ""
    since = git.ask(root, "merge-base", "HEAD", ref) if ref else None
    if not since:
        return []
    changed = git.ask(root, "diff", "--name-only", "--no-renames", "-z", since, "--", ".", f":(exclude){FOLDER}") or ""
    return [_told(path) for path in sorted(filter(None, changed.split("\0"))) if not _was_ours(root, ref, path)]


def main_branch(root: Path) -> str:
    """Return the branch of the guide that this copy came from, as git knows it here; or nothing."""
    if REMOTE not in (git.ask(root, "remote") or "").split():
        return ""
    named = git.ask(root, "symbolic-ref", "--short", f"refs/remotes/{REMOTE}/HEAD")
    known = [named] if named else [f"{REMOTE}/main", f"{REMOTE}/master"]
    return next((ref for ref in known if git.ask(root, "rev-parse", "--verify", "--quiet", ref)), "")


def _was_ours(root: Path, ref: str, path: str) -> bool:
    """Whether the file is as some state of ours had it: an update that came without its history is no edit."""
    here = git.ask(root, "hash-object", "--", path) if (root / path).is_file() else DELETED
    return any(here == known for known in _states(root, ref, path))


def _states(root: Path, ref: str, path: str) -> Iterator[str]:
    """Yield the hash of the file after each change that we made to it."""
    told = git.ask(root, "log", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", ref, "--", path) or ""
    for line in told.splitlines():
        yield line.split()[3]


def _told(path: str) -> Problem:
    below = path.removeprefix(f"{DOCS}/")
    way = "Undo it: take our text back"
    if path.startswith(f"{EXAMPLE}/"):
        way = f'That is only an example. Put what you decided into "{FOLDER}/", and take our text back here'
    elif below != path and may_replace(below):
        way = f'Move your words to "{OVERLAY}/{below}", and take our text back here'
    message = f"this file is ours, and you changed it. When we change it too, an update stops there. {way}."
    return Problem(Place(path, 1), "edited-outside", message)
