"""`build`: the site as files, all or nothing.

MkDocs empties its target before it checks anything, so each build has a folder of its own beside
`site/`. Only a build that passed takes the old one's place.
"""

import argparse
import sys
from pathlib import Path

from handbook.cli.building import before, site_folder, unit_builds, work_folder
from handbook.cli.building.site_folder import MARK, SITE
from handbook.cli.set_up import plain_errors, variables

NEW = "site.new-"
"""How the folders begin in which builds are made."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether the site says what changed."""
    parser.description = (
        "Write the finished site to site/, strictly, and all or nothing: a build that fails leaves the site as it "
        "was. The site of each part of the district stands in a folder of it. SITE_URL and REPO_URL in the environment "
        "say where it will be published, TRUNK_URL where this copy came from."
    )
    parser.add_argument(
        "--changed-here", action="store_true", help="compare with four weeks ago, for the page about what changed"
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Build into `site/`. Raises NotReady where that is not ours to replace."""
    try:
        site_folder.look(root)
        with work_folder.beside(root, NEW) as folder:
            new = folder / SITE
            past = before.four_weeks_ago(root, folder / "before") if arguments.changed_here else {}
            if code := unit_builds.build_all(root, new, variables.for_site(root) | past, arguments.others):
                return _stopped(root, code)
            site_folder.place(new, root)
    except OSError as error:
        print(f"guide: {plain_errors.sentence(error)}", file=sys.stderr)
        return _stopped(root, 1)
    print(f"Built: open {SITE}/index.html through a web server, or run the serve command.")
    return 0


def _stopped(root: Path, code: int) -> int:
    old = f"{SITE}/ is still the build before." if (root / SITE / MARK).exists() else "Nothing was written."
    print(f"guide: the build stopped. {old}", file=sys.stderr)
    return code
