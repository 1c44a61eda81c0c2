"""A disk that fills up while MkDocs writes: one sentence, and all that was there stays."""

from pathlib import Path

import command_line
import hospital
import pytest


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


FULL_DISK = """
import errno, os
def on_post_page(output, page, config):
    if page.file.src_uri.startswith("cases/"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
"""


@pytest.mark.parametrize("command", ["build", "offline"])
def test_a_disk_that_fills_up_under_mkdocs_is_one_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    """The old site and the old zip stay, and nothing is left."""
    root = hospital.copy(tmp_path / "repo")
    old = {"handbook.json": "old", "index.html": "old"}
    write(root / "site", old)
    write(root, {"guide-offline.zip": "old", "hooks/full.py": FULL_DISK})
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - hooks/on_mkdocs.py\n", "  - hooks/on_mkdocs.py\n  - hooks/full.py\n"), "utf-8")

    assert command_line.run(root, command) == 1

    lines = [line for line in capfd.readouterr().err.splitlines() if "INFO" not in line]
    assert lines[0] == "guide: the disk is full. Make room, then run the command again."
    assert len(lines) == 2
    assert lines[1].startswith("guide: the build stopped.")
    assert {file.name: file.read_text() for file in (root / "site").iterdir()} == old
    assert sorted(path.name for path in root.glob("site*")) == ["site"]
    assert (root / "guide-offline.zip").read_text(encoding="utf-8") == "old"
