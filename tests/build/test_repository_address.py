"""REPO_URL, however it is written: an address that a browser opens, or one sentence."""

from pathlib import Path

import hospital
import pytest
import repo_copy
from handbook.site import repository

GUIDE = "https://github.com/you/guide"


@pytest.mark.parametrize(
    "given",
    [
        GUIDE,
        f"{GUIDE}/",
        f"{GUIDE}.git",
        f"{GUIDE}.git/",
        f" {GUIDE}\n",
        "http://github.com/you/guide",
        "github.com/you/guide",
        "git@github.com:you/guide.git",
        "git@github.com:you/guide",
        "ssh://git@github.com/you/guide.git",
        "ssh://git@github.com:22/you/guide.git",
        "git://github.com/you/guide.git",
        "https://you:password@github.com/you/guide",
    ],
)
def test_every_name_of_a_repository_is_one_address(given: str) -> None:
    """Without a slash at the end, which the links bring along, and without a password."""
    assert repository.address(given) == GUIDE


def test_a_server_of_ones_own_keeps_its_name() -> None:
    """And its port, where a browser can use it."""
    assert repository.address("https://git.example.org:8443/you/guide.git") == "https://git.example.org:8443/you/guide"
    assert repository.address("git@host:you/guide") == "https://host/you/guide"
    assert repository.address("https://github.com/you/my.guide") == "https://github.com/you/my.guide"


@pytest.mark.parametrize(
    "given",
    [
        "you/guide",
        "guide",
        "https://github.com/you",
        f"{GUIDE}/tree/main",
        f"{GUIDE}?tab=readme",
        "https://github.com/you/..",
        "http://git.example.org:3000/you/guide",
        "javascript:alert(1)",
        "file:///you/guide",
        "https://github.com/you/my guide",
    ],
)
def test_what_names_no_repository_is_refused(given: str) -> None:
    """Rather than a dead link on every page."""
    assert repository.address(given) == ""


def test_the_refusal_is_one_sentence_without_a_password(tmp_path: Path) -> None:
    """The build stops with it."""
    done = repo_copy.build(
        hospital.copy(tmp_path / "repo"), tmp_path / "site", REPO_URL="https://you:password@github.com/you"
    )

    assert done.returncode != 0
    said = [line for line in done.stderr.splitlines() if "REPO_URL" in line]
    assert len(said) == 1
    assert '"https://github.com/you"' in said[0]
    assert "password" not in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "site").rglob("*.html"))


def test_the_links_of_a_page_are_made_from_it(tmp_path: Path) -> None:
    """As git names it, so that a page leads to its file."""
    done = repo_copy.build(hospital.copy(tmp_path / "repo"), tmp_path / "site", REPO_URL="git@github.com:you/guide.git")

    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/faqs/como-sigue-mi-madre/index.html").read_text(encoding="utf-8")
    assert f'href="{GUIDE}/edit/main/docs/faqs/como-sigue-mi-madre.md"' in page
