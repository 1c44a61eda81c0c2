"""`offline`: the site as one zip file that works from a folder, without a server or a signal.

All or nothing, like `build`: the site is built and checked beside, the zip is written beside, and
only then it takes the old one's place. Two runs on one commit give the same bytes.
"""

import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from commands import build, environment

CONFIG, FOLDER, ZIP, NEW = "mkdocs-offline.yml", "site.offline", "guide-offline.zip", "guide-offline.zip.new"
TOP = "parent-contact-guide"
"""The folder in the zip, so that unpacking does not strew a thousand files."""
LEFT_OUT = (".map", ".gz", "404.html")
"""How files end that help nobody who reads from a folder."""


def run(root: Path, arguments: list[str]) -> int:
    """Build `root` and write `guide-offline.zip`; a failed build leaves the old one as it was."""
    interpreter = environment.python(root, environment.BUILD)
    folder = root / FOLDER
    variables = environment.variables(root)
    command = [*build.mkdocs(interpreter, folder), "--config-file", CONFIG, *arguments]
    checked = [str(interpreter), "-m", "handbook", "built", str(root), str(folder)]
    shutil.rmtree(folder, ignore_errors=True)
    try:
        for step in (command, checked):
            done = subprocess.run(step, cwd=root, env=variables)
            if done.returncode:
                print(f"guide: the build stopped. {ZIP} was not touched.", file=sys.stderr)
                return done.returncode
        pack(folder, root / NEW, int(variables["SOURCE_DATE_EPOCH"]))
        (root / NEW).replace(root / ZIP)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        (root / NEW).unlink(missing_ok=True)
    print(f"Made {ZIP}: unzip it anywhere and open {TOP}/index.html.")
    return 0


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
