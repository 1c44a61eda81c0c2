"""`offline`: the site as one zip file that works from a folder, without a server or a signal.

All or nothing, like `build`: the site is built and checked in a folder of its own, the zip is written there, and
only then it takes the old one's place. Two runs on one commit give the same bytes.
"""

import argparse
import sys
from pathlib import Path

from handbook.cli.building import whole_build, work_folder
from handbook.cli.building.zip_file import pack, place
from handbook.cli.set_up import commit_date, plain_errors, variables
from handbook.site.load_site import UNIT

CONFIG, FOLDER, ZIP = "mkdocs-offline.yml", "site.offline-", "guide-offline.zip"
TOP = "guide"
"""The folder in the zip, so that unpacking does not strew a thousand files."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """For whom it is packed."""
    parser.description = (
        f"Pack the site into {ZIP}, which opens from a folder, without a server or a signal. A build that fails "
        "leaves the zip as it was."
    )
    parser.add_argument("--unit", default="", metavar="ID", help="the part of the district, by the name of its file")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Build and pack."""
    try:
        given = {**variables.for_site(root), UNIT: arguments.unit}
        with work_folder.beside(root, FOLDER) as folder:
            site, packed = folder / "site", folder / ZIP
            if code := whole_build.build(root, site, given, ["--config-file", CONFIG, *arguments.others]):
                return _stopped(code)
            pack(site, packed, int(given[commit_date.DATE]), f"{TOP}/")
            place(packed, root / ZIP)
    except OSError as error:
        print(f"guide: {plain_errors.sentence(error)}", file=sys.stderr)
        return _stopped(1)
    print(f"Made {ZIP}: unzip it anywhere and open {TOP}/index.html.")
    return 0


def _stopped(code: int) -> int:
    print(f"guide: the build stopped. {ZIP} was not touched.", file=sys.stderr)
    return code
