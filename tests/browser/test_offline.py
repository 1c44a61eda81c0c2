"""The zip that works from a folder, and the site below another address."""

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import asking
import command_line
import hospital
import pytest
import repo_copy
from handbook.cli import offline
from hashed import HASHED
from playwright.sync_api import Browser, expect
from serving import serving


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the repository with its zip made."""
    root = repo_copy.copy(tmp_path_factory.mktemp("offline") / "repo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1000000000")
        assert command_line.run(root, "offline") == 0
        yield root


@pytest.fixture(scope="module")
def folder(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked into a folder whose name has a space."""
    target = tmp_path_factory.mktemp("un zipped")
    with zipfile.ZipFile(packed / offline.ZIP) as archive:
        archive.extractall(target)
    return target / offline.TOP


def test_the_guide_works_from_a_folder(browser: Browser, folder: Path) -> None:
    """A link, a walk, search and a print, by file address; nothing is asked of any other place."""
    page = browser.new_page()
    trouble: list[str] = []
    page.on(
        "request",
        lambda asked: (
            trouble.append(asked.url) if not asked.url.startswith(("file:", "blob:", "data:", "about:")) else None
        ),
    )
    page.on("pageerror", lambda error: trouble.append(str(error)))
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.partition("?")[0]))
    # a click that leads on may cut off what the page before was still loading
    page.on(
        "requestfailed", lambda asked: trouble.append(asked.url) if "ABORTED" not in (asked.failure or "") else None
    )
    page.goto((folder / "index.html").as_uri())

    page.locator(".guide-sections a", has_text="Cases").click()
    page.locator(".listing a").first.click()
    expect(page.locator(".card-act")).to_be_visible()
    page.locator(".crumb a").click()
    expect(page.locator("ul.listing").first).to_be_visible()

    page.goto((folder / "flows/safety-first.html").as_uri())
    asking.start(page)
    page.locator(".asker-opening li").first.locator("button").first.click()
    expect(page.locator(".asker .card")).to_be_visible()
    page.locator(".asker .asker-more a").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(".html")

    page.goto((folder / "index.html").as_uri())
    page.keyboard.press("/")
    page.locator('[data-md-component="search-query"]').press_sequentially("secretly contacts former para", delay=20)
    found = page.locator('.md-search-result__link[href*="parent-secretly-contacts-a-former-para.html"]').first
    expect(found).to_be_visible()
    found.click()
    expect(page.locator("h1")).to_contain_text("former para")

    page.locator(".print-link a").click()
    page.get_by_role("link", name="Back to the guide").click()
    expect(page.locator("h1")).to_have_text("On paper")

    page.goto((folder / "about/decide.html").as_uri())
    page.locator("#name").fill("Maple Valley")
    page.locator("#state").select_option("ks")
    with page.expect_download() as download:
        page.locator(".decide-download").click()
    assert "Maple Valley" in Path(download.value.path()).read_text(encoding="utf-8")

    page.goto((folder / "search.html").as_uri() + "?q=gift+card")
    expect(page.locator(".find-results li").first).to_be_visible()
    assert trouble == []
    assert page.locator(".kept-guide, link[rel=manifest]").count() == 0  # a folder has no worker
    scripts = {url.rpartition("/")[2] for url in asked if url.endswith((".js", ".css"))}
    assert len(scripts) > 12
    assert {name for name in scripts if not HASHED.search(name)} <= {"search_index.js"}  # the theme's own, and empty
    page.close()


def test_every_link_in_the_folder_names_a_file(folder: Path) -> None:
    """No link leads to a folder, which a browser would show as a list of files."""
    from links import Links

    lost = []
    for file in folder.rglob("*.html"):
        links = Links()
        links.feed(file.read_text(encoding="utf-8"))
        for href in links.hrefs:
            path = href.partition("#")[0]
            if path and ":" not in path and not (file.parent / path).is_file():
                lost.append(f"{file.relative_to(folder)}: {href}")

    assert lost == []


def test_two_zips_of_a_commit_are_alike_and_a_failed_build_leaves_the_zip_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again, from files of another date, byte for byte; a broken page stops a third. Nothing is left beside it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    root = hospital.copy(tmp_path / "repo")
    assert command_line.run(root, "offline") == 0
    first = hashlib.sha256((root / offline.ZIP).read_bytes()).hexdigest()
    (root / "docs/index.md").touch()

    assert command_line.run(root, "offline") == 0
    assert hashlib.sha256((root / offline.ZIP).read_bytes()).hexdigest() == first

    (root / "docs/guidelines/la-salud-del-paciente.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert command_line.run(root, "offline") != 0
    assert hashlib.sha256((root / offline.ZIP).read_bytes()).hexdigest() == first
    assert not list(root.glob(f"{offline.FOLDER}*"))


def test_a_date_before_zips_is_packed_as_the_first_that_they_know(tmp_path: Path) -> None:
    """Outside git the date is 0, which no zip can hold."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.html").write_text("a", encoding="utf-8")
    offline.pack(tmp_path / "in", tmp_path / "a.zip", 0)

    assert zipfile.ZipFile(tmp_path / "a.zip").infolist()[0].date_time[:3] == (1980, 1, 1)


def test_the_site_works_below_another_address(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Below /guide/ every page of a walk, its assets and its prints load, and nothing is sought at the root."""
    shutil.copytree(site, tmp_path / "guide")
    with serving(tmp_path) as address:
        page = browser.new_page()
        trouble: list[str] = []
        page.on("response", lambda answer: trouble.append(answer.url) if answer.status >= 400 else None)
        page.on(
            "request", lambda asked: trouble.append(asked.url) if not asked.url.startswith(f"{address}guide/") else None
        )
        for path in ("", "cases/the-bite/", "flows/safety-first/", "moments/call/", "about/on-paper/"):
            page.goto(f"{address}guide/{path}", wait_until="networkidle")
            assert page.evaluate("getComputedStyle(document.querySelector('.md-grid')).maxWidth") != "none"
        for link in page.locator(".listing a").all():
            href = link.evaluate("link => link.href")
            other = browser.new_page()
            other.on("response", lambda answer: trouble.append(answer.url) if answer.status >= 400 else None)
            other.goto(href, wait_until="load")
            assert other.evaluate("getComputedStyle(document.querySelector('.bar')).display") == "flex"
            other.close()
        page.goto(f"{address}guide/paper/poster/")
        page.get_by_role("link", name="Back to the guide").click()
        assert page.url == f"{address}guide/about/on-paper/"
        page.close()
    assert trouble == []
