"""A folder as one zip file, which takes the old one's place whole or not at all."""

import errno
import os
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

LEFT_OUT = (".map", ".gz", "404.html")
"""How files end that help nobody who reads from a folder."""


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


def pack(folder: Path, target: Path, seconds: int, top: str = "") -> None:
    """Write the files of `folder` into the zip `target`, below `top`, in order of their names, all of one date."""
    day = max(datetime.fromtimestamp(seconds, UTC), datetime(1980, 1, 1, tzinfo=UTC))  # a zip knows no day before
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(folder.rglob("*"), key=lambda file: file.relative_to(folder).as_posix()):
            if not file.is_file() or file.name.endswith(LEFT_OUT):
                continue
            entry = zipfile.ZipInfo(f"{top}{file.relative_to(folder).as_posix()}", day.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever machine packs
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes())
