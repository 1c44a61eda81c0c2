"""`course`: the lessons as one zip file that a learning system takes, by SCORM 1.2.

The pages are checked first, and the zip takes the old one's place only when it is whole. Two runs on one commit give
the same bytes.
"""

import argparse
import os
import sys
from pathlib import Path

from handbook.cli.building import work_folder
from handbook.cli.building.zip_file import pack, place
from handbook.cli.messages import print_report
from handbook.cli.set_up import commit_date, plain_errors, variables
from handbook.model import COURSE
from handbook.output.course_package import files
from handbook.site.load_site import load_and_check
from handbook.site.site_file import read_options
from handbook.vocabulary.catalogs import SOURCE, CatalogError, catalog

FOLDER, ZIP = "course.new-", "guide-course.zip"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        f"Pack the course into {ZIP}, which a learning system takes as a SCORM 1.2 package. Where the pages have "
        "problems, the zip stays as it was."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Check, draw and pack."""
    handbook, problems = load_and_check(root)
    if print_report(problems):
        return _stopped()
    given = variables.for_site(root)
    os.environ[commit_date.DATE] = given[commit_date.DATE]  # the day at the foot is the commit's, as on the site
    language = (read_options(root).get("theme") or {}).get("language", SOURCE)
    try:
        found = files(handbook, root, catalog(language))
        if not found:
            print(f"guide: there is no course. Its lessons stand in docs/{COURSE}.md.", file=sys.stderr)
            return _stopped()
        with work_folder.beside(root, FOLDER) as folder:
            for name, content in found.items():
                file = folder / "package" / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            pack(folder / "package", folder / ZIP, int(given[commit_date.DATE]))
            place(folder / ZIP, root / ZIP)
    except (OSError, CatalogError) as error:
        print(f"guide: {plain_errors.sentence(error) if isinstance(error, OSError) else error}", file=sys.stderr)
        return _stopped()
    print(f"Made {ZIP}, with {len(handbook.lessons)} lessons: upload it to your learning system as SCORM 1.2.")
    return 0


def _stopped() -> int:
    print(f"guide: {ZIP} was not touched.", file=sys.stderr)
    return 1
