"""A build from the look at its settings to the look at what came out."""

import subprocess
import sys
from pathlib import Path

from handbook.cli.building import mkdocs
from handbook.cli.built import look
from handbook.cli.messages import print_report
from handbook.cli.set_up import commit_date
from handbook.site.load_site import UNIT
from handbook.site.site_file import read_site


def build(root: Path, site: Path, variables: dict[str, str], options: list[str]) -> int:
    """Build `root` into the folder `site`, by MkDocs with these options; return 0, or the exit of what stopped.

    `variables` are those under which MkDocs runs; they may name a part of the district (`site.load_site.UNIT`). What
    is open here stays open there (`work_folder` says why).
    """
    if print_report(read_site(root)[1]):
        return 1
    sys.stdout.flush()
    if code := subprocess.run(mkdocs.build(site, *options), cwd=root, env=variables, close_fds=False).returncode:
        return code
    if print_report(look(root, site, unit=variables.get(UNIT, ""))):
        return 1
    if variables[commit_date.DATE] == commit_date.UNKNOWN and not commit_date.set_by_somebody():
        print("guide: git tells no day of a commit here, so the pages' feet show none.", file=sys.stderr, flush=True)
    return 0
