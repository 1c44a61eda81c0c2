"""`offline`: the site as one zip file that works from a folder, without a server or a signal.

All or nothing, like `build`: the site is built and checked in a folder of its own, the zip is written there, and
only then it takes the old one's place. Two runs on one commit give the same bytes.
"""

import argparse
import errno
import os
import shutil
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from handbook.cli.building import whole_build, work_folder
from handbook.cli.set_up import commit_date, plain_errors, variables
from handbook.site.load_site import UNIT

CONFIG, FOLDER, ZIP = "mkdocs-offline.yml", "site.offline-", "guide-offline.zip"
TOP = "guide"
"""The folder in the zip, so that unpacking does not strew a thousand files."""
LEFT_OUT = (".map", ".gz", "404.html")
"""How files end that help nobody who reads from a folder."""


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
            pack(site, packed, int(given[commit_date.DATE]))
            place(packed, root / ZIP)
    except OSError as error:
        print(f"guide: {plain_errors.sentence(error)}", file=sys.stderr)
        return _stopped(1)
    print(f"Made {ZIP}: unzip it anywhere and open {TOP}/index.html.")
    return 0


def _stopped(code: int) -> int:
    print(f"guide: the build stopped. {ZIP} was not touched.", file=sys.stderr)
    return code


def place(packed: Path, target: Path) -> None:
    """Put the new zip in the old one's place: where a link leads, if there is one."""
    packed.chmod(0o644)
    target = Path(os.path.realpath(target))
    try:
        packed.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f"{target.name}.{packed.parent.name}")
        try:
            shutil.copy(packed, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def pack(folder: Path, target: Path, seconds: int) -> None:
    """Write the files of `folder` into the zip `target`, in order of their names, all of one date."""
    day = max(datetime.fromtimestamp(seconds, UTC), datetime(1980, 1, 1, tzinfo=UTC))  # a zip knows no day before
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(folder.rglob("*"), key=lambda file: file.relative_to(folder).as_posix()):
            if not file.is_file() or file.name.endswith(LEFT_OUT):
                continue
            entry = zipfile.ZipInfo(f"{TOP}/{file.relative_to(folder).as_posix()}", day.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever machine packs
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes())
