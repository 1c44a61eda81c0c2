"""`export`: the finished pages, for a site generator that runs no hook."""

import argparse
import os
from pathlib import Path

from handbook.cli.messages import print_report
from handbook.site.export import export
from handbook.site.load_site import load_and_check
from handbook.vocabulary.catalogs import CatalogError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.description = (
        "Write the finished pages into a new folder, for a site generator that runs no hook, such as Zensical; whole "
        "or not at all. SITE_URL in the environment says where the site will be. See docs/about/engines.md."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="one that is not there yet")


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Write the folder; 1 if the pages have problems or it cannot be written."""
    folder: Path = arguments.folder
    handbook, problems = load_and_check(root)
    if print_report(problems):
        return 1
    if folder.exists():
        print(f"{folder} is there already. Name a folder that is not, or delete it.")
        return 1
    try:
        export(root, handbook, folder, os.environ.get("SITE_URL", ""))
    except (OSError, CatalogError) as reason:
        print(f"{folder} could not be written, and nothing was: {reason}.")
        return 1
    print(f"Written: {len(handbook.pages)} pages in {folder}.")
    return 0
