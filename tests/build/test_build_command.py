"""`build` is all or nothing, and stops at whatever MkDocs or the look at its site says."""

import hashlib
import os
import re
import subprocess
from pathlib import Path

import command_line
import hospital
import pytest
import repo_copy


def fingerprints(site: Path) -> dict[str, str]:
    """Every file of a site with what is in it."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def commit(root: Path, date: str) -> None:
    """Commit all that lies there, on a day."""
    dated = {**os.environ, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date}
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "-q"), ("add", "docs", "mkdocs.yml"), (*who, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=root, check=True, env=dated)


def test_a_failed_build_leaves_the_site_before(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two builds are identical, with what changed since a month ago; a broken page stops the third, and nothing changes."""
    root = hospital.copy(tmp_path / "repo")
    config, page = root / "mkdocs.yml", root / "docs/guidelines/la-salud-del-paciente.md"
    listing = root / "docs/about/changed-here.md"
    listing.parent.mkdir()
    listing.write_text("---\ntitle: Lo que cambió\ndescription: x\n---\nTexto.\n", encoding="utf-8")
    config.write_text(
        config.read_text(encoding="utf-8").replace("nav: [index.md, ", "nav: [index.md, about/changed-here.md, "),
        "utf-8",
    )
    now = page.read_text(encoding="utf-8")
    title = re.search(r"^title: (.+)$", now, re.MULTILINE)
    assert title
    page.write_text(now.replace(title[0], "title: Un título de antes", 1), encoding="utf-8")
    commit(root, "2026-01-01T00:00:00Z")
    page.write_text(now, encoding="utf-8")
    commit(root, "2026-02-01T00:00:00Z")
    assert command_line.run(root, "build", "--changed-here") == 0
    first = fingerprints(root / "site")
    changed = (root / "site/about/changed-here/index.html").read_text(encoding="utf-8")
    assert "Un título de antes" in changed and "1 de enero de 2026" in changed
    assert command_line.run(root, "build", "--changed-here") == 0
    assert fingerprints(root / "site") == first

    (root / "docs/guidelines/la-salud-del-paciente.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")

    assert command_line.run(root, "build") != 0
    assert fingerprints(root / "site") == first
    assert not list(root.glob("site.*"))
    assert "docs/guidelines/la-salud-del-paciente.md:" in capfd.readouterr().err


def test_a_warning_of_the_generator_stops_the_build(tmp_path: Path) -> None:
    """What our own checks do not know, such as a page that the navigation forgets, is not passed over."""
    root = hospital.copy(tmp_path / "repo")
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert "nav: [index.md, " in text
    config.write_text(text.replace("nav: [index.md, ", "nav: ["), encoding="utf-8")

    assert command_line.run(root, "build") != 0
    assert not (root / "site").exists()


def test_a_build_in_which_the_hook_did_not_run_is_caught(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without the hook MkDocs is content; its pages warn their readers, and the build is not content."""
    root = hospital.copy(tmp_path / "repo")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  - hooks/on_mkdocs.py", "  []"), encoding="utf-8")
    assert repo_copy.build(root, tmp_path / "bare").returncode == 0
    for page in ("cases/index.html", "outcomes/pida-ayuda-ya/index.html", "index.html"):
        assert 'role="alert"' in (tmp_path / "bare" / page).read_text(encoding="utf-8"), page

    assert command_line.run(root, "build") != 0
    assert not (root / "site").exists()
    said = capfd.readouterr()
    assert (said.out + said.err).count("hook-ignored") == 1
