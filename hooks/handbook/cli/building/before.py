"""The guide of four weeks ago, for the page about what changed: the files of a commit beside the build.

Counted from the commit that is built and not from today, so two builds of a commit are alike.
"""

from pathlib import Path

from handbook.cli.set_up import git
from handbook.cli.state_at import put_state
from handbook.rendering.changed_page import Known
from handbook.site import before

DAYS = 28


def four_weeks_ago(root: Path, folder: Path) -> dict[str, str]:
    """Write the guide as it was into `folder`; return the variables that tell the site of it.

    It is the newest commit of the branch itself (merges count as one) that is old enough. What this district decided
    lies beside it where it had decided nothing. Raises NotReady.
    """
    built = git.ask(root, "log", "-1", "--format=%ct", "HEAD")
    if not built or git.ask(root, "rev-parse", "--show-prefix") != "":
        return _only("no-history")
    line = git.ask(root, "log", "--first-parent", "--format=%H %ct", "HEAD") or ""
    latest = int(built) - DAYS * 24 * 60 * 60
    old = [(commit, date) for commit, date in map(str.split, line.splitlines()) if int(date) <= latest]
    if not old:
        is_cut = git.ask(root, "rev-parse", "--is-shallow-repository") == "true"
        return _only("no-history" if is_cut else "too-young")
    commit, date = old[0]
    folder.mkdir()
    put_state(root, commit, folder, lend="if-none")
    return {before.KNOWN: "compared", before.FOLDER: str(folder), before.SECONDS: date}


def _only(known: Known) -> dict[str, str]:
    return {before.KNOWN: known}
