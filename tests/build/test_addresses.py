"""Addresses: former ones lead on, and a page that is not there helps."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import repo_copy
import sample_handbook
from handbook.output import addresses
from handbook.site.inline_code import Inline
from handbook.site.load_site import load_and_check
from playwright.sync_api import Page, expect


def published(root: Path, site: Path, urls: dict[str, str], address: str = "", allowed: str = "") -> None:
    sample_handbook.write(
        root,
        sample_handbook.edited(
            "docs/guidelines/dragons.md", "see: [", "aliases: [guidelines/wyrms, faqs/old-dragons]\nsee: ["
        ),
    )
    handbook, problems = load_and_check(root)
    assert problems == []
    site.mkdir()
    (site / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    addresses.write(handbook, {id: urls.get(id, f"{id}/") for id in handbook.pages}, site, address, allowed)


def test_a_former_address_leads_on(tmp_path: Path) -> None:
    """By a relative way, so that it works below any path."""
    site = tmp_path / "site"
    published(tmp_path / "root", site, {})

    for former in ("guidelines/wyrms", "faqs/old-dragons"):
        html = (site / former / "index.html").read_text(encoding="utf-8")
        to = html.split("url=")[1].split('"')[0]
        assert urlsplit(urljoin(f"https://example.org/x/{former}/", to)).path == "/x/guidelines/dragons/"


def test_a_former_address_says_the_policy(tmp_path: Path) -> None:
    """The same as every page, after its encoding, and both are tags and no text."""
    site, allowed = tmp_path / "site", "default-src 'none'; style-src 'self'"
    published(tmp_path / "root", site, {}, allowed=allowed)

    html = (site / "guidelines/wyrms/index.html").read_text(encoding="utf-8")
    assert Inline(html).policy == allowed
    assert '<meta charset="utf-8">' in html


def test_a_former_address_leads_on_among_plain_files(tmp_path: Path) -> None:
    """Where pages are files that end in .html, so do former addresses."""
    site = tmp_path / "site"
    published(tmp_path / "root", site, {"guidelines/dragons": "guidelines/dragons.html"})

    html = (site / "guidelines/wyrms.html").read_text(encoding="utf-8")
    assert 'url=../guidelines/dragons.html"' in html


@pytest.mark.parametrize(("address", "kept"), [("", False), ("https://example.org/", True)])
def test_a_site_map_needs_the_site_s_address(tmp_path: Path, address: str, kept: bool) -> None:
    """Without it every entry would be wrong."""
    site = tmp_path / "site"
    published(tmp_path / "root", site, {}, address)

    assert (site / "sitemap.xml").exists() is kept


def test_a_page_that_is_not_there_helps(page: Page) -> None:
    """The urgent door and the moments are on it, and lead on from any depth."""
    page.goto("404.html")

    expect(page.locator(".door-urgent a:not(.call)")).to_be_visible()
    for link in page.locator(".tiles a").all():
        assert page.request.get(urljoin(page.url, link.get_attribute("href") or "")).ok


def test_a_built_page_names_its_own_address(tmp_path: Path) -> None:
    """With SITE_URL set: the canonical address, the preview's, the map's, and the links of 404.html."""
    site = tmp_path / "site"
    done = repo_copy.build(repo_copy.ours(), site, SITE_URL="https://example.org/guide/")
    assert done.returncode == 0, done.stderr
    html = (site / "cases/the-bite/index.html").read_text(encoding="utf-8")
    mine = "https://example.org/guide/cases/the-bite/"

    assert f'<link rel="canonical" href="{mine}">' in html
    assert f'property="og:url" content="{mine}"' in html
    assert f"<loc>{mine}</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'href="/guide/moments/' in (site / "404.html").read_text(encoding="utf-8")
