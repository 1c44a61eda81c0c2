"""A small handbook of another field in another language: volunteers of a hospital and the families of patients.

Its pages and words are in `hospital/`; engine, looks and catalogs are ours, as they are.
"""

import re
import shutil
from pathlib import Path

import repo_copy

PAGES = Path(__file__).with_name("hospital")
NAME = "Guía para voluntarios"


def copy(target: Path) -> Path:
    """Copy what the site is made of to `target`, with the hospital's pages in place of ours."""
    repo_copy.copy(target)
    for entry in (target / "docs").iterdir():
        if entry.name != "assets":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    shutil.rmtree(target / "overrides/paper")
    shutil.copytree(PAGES / "docs", target / "docs", dirs_exist_ok=True)
    _write_site_file(target / "mkdocs.yml")
    return target


def _write_site_file(file: Path) -> None:
    """Give the site its own name and language, and no menu but its folders."""
    text = file.read_text(encoding="utf-8")
    for pattern, new in (
        (r"^site_name: .*$", f"site_name: {NAME}"),
        (r"^site_description: .*$", "site_description: Qué pueden decir los voluntarios a las familias."),
        (r"^copyright: .*$", "copyright: Un ejemplo."),
        (r"^  name: material$", "  name: material\n  language: es"),
        (r"^  unchecked: .*$", "  unchecked: En peligro, llame al 911."),
        (r"^    repo: material/school\n", "    repo: material/hospital\n"),
        (r"^nav:\n(?:  .*\n)+", "nav: [index.md, faqs/index.md, cases/index.md, guidelines/index.md, outcomes/index.md, flows/index.md, settings/index.md]\n"),
        (r"^  /states/\*\n  /moments/\*\n  /course/\*\n  /search.md\n  /about/decisions/0\*\n", "  /moments/*\n"),
    ):  # fmt: skip
        text, count = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert count == 1, f"mkdocs.yml has changed: {pattern}"
    file.write_text(text, encoding="utf-8")
