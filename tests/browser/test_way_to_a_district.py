"""The way from the page for districts to a district's file, gone in a browser, ends at a right file and in time."""

import sys
from pathlib import Path

import repo_copy
from handbook.rules.run import check
from handbook.site.load_site import load_site
from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from decide import MOST, NAME, PHONE, way  # noqa: E402 (the folder is no package)


def test_who_follows_the_page_reaches_a_right_file(browser: Browser, address: str, tmp_path: Path) -> None:
    """With no typing but a name, numbers and whom to ask; every question is decided, and the check has nothing to say."""
    count, text = way(browser.new_page(base_url=address, viewport={"width": 1280, "height": 900}))
    file = tmp_path / "district.yml"
    file.write_text(text, encoding="utf-8")

    handbook, problems = load_site(repo_copy.ours(), file)

    assert [str(problem) for problem in [*problems, *check(handbook)]] == []
    assert handbook.district.name == NAME and handbook.unset == []
    assert PHONE in [contact.phone for contact in handbook.district.contacts.values()]
    assert count.clicks > 10 and count.words > 500 and count.minutes <= MOST
