"""The browser for the tests is found, or one sentence says how to get one."""

import shutil
from pathlib import Path

import pytest
from handbook.cli.set_up import browser
from handbook.cli.set_up.not_ready import NotReady


def test_without_a_browser_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no program has a known name or place, and nothing can be installed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr(browser, "_install_with_playwright", lambda: None)

    with pytest.raises(NotReady, match="need a Chromium"):
        browser.find()


def test_the_one_that_is_named_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Or refused by its name; another is not looked for."""
    (tmp_path / "mine").touch()
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "mine"))
    assert browser.find() == tmp_path / "mine"

    monkeypatch.setenv("CHROMIUM", str(tmp_path / "lost"))
    with pytest.raises(NotReady, match=r"CHROMIUM names .*lost"):
        browser.find()
