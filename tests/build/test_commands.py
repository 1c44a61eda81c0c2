"""The commands set themselves up, say what is missing, and build all or nothing."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest
import repo_copy
from commands import browser, build, environment

HERE = Path(sys.executable)


def fingerprints(site: Path) -> dict[str, str]:
    """Every file of a site with what is in it."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_a_failed_build_leaves_the_site_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Two builds are identical; a broken page stops the third, and nothing of the site changes."""
    root = repo_copy.copy(tmp_path / "repo")
    monkeypatch.setattr(environment, "python", lambda *_: HERE)
    assert build.run(root, []) == 0
    first = fingerprints(root / "site")
    assert build.run(root, []) == 0
    assert fingerprints(root / "site") == first

    (root / "docs/guidelines/secrets.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")

    assert build.run(root, []) != 0
    assert fingerprints(root / "site") == first
    assert not list(root.glob("site.*"))
    assert "docs/guidelines/secrets.md:" in capfd.readouterr().err


def test_a_warning_of_the_generator_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What our own checks do not know, such as a page that the navigation forgets, is not passed over."""
    root = repo_copy.copy(tmp_path / "repo")
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert "      - about/words.md\n" in text
    config.write_text(text.replace("      - about/words.md\n", ""), encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: HERE)

    assert build.run(root, []) != 0
    assert not (root / "site").exists()


def test_a_build_in_which_the_hook_did_not_run_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without the hook MkDocs is content; its pages warn their readers, and the build is not content."""
    root = repo_copy.copy(tmp_path / "repo")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  - hooks/on_mkdocs.py", "  []"), encoding="utf-8")
    monkeypatch.setattr(environment, "python", lambda *_: HERE)
    assert repo_copy.build(root, tmp_path / "bare").returncode == 0
    for page in ("cases/index.html", "outcomes/get-help-now/index.html", "about/words/index.html"):
        assert 'role="alert"' in (tmp_path / "bare" / page).read_text(encoding="utf-8"), page

    assert build.run(root, []) != 0
    assert not (root / "site").exists()
    said = capfd.readouterr()
    assert (said.out + said.err).count("hook-ignored") == 1


def test_without_a_browser_the_tests_do_not_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No browser is one sentence, and never a skipped test."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(browser, "_install_with_playwright", lambda _: None)

    with pytest.raises(environment.NotReady, match="Chromium"):
        browser.find(tmp_path)
