"""The interface speaks the language of the site, its scripts too, from a server and from a folder."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import asking
import command_line
import hashed
import pytest
import repo_copy
from handbook.cli import offline
from handbook.vocabulary.catalogs import catalog
from playwright.sync_api import Browser, Page, expect
from script_errors import watched
from serving import serving

MATERIAL = "  name: material\n"
CASE = "cases/the-dad-nobody-knows.html"
spanish = catalog("es")
t = spanish.gettext


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its interface in Spanish, as it works from a folder."""
    place = tmp_path_factory.mktemp("spanish")
    root = repo_copy.copy(place / "repo")
    options = root / "mkdocs.yml"
    given = options.read_text(encoding="utf-8")
    assert given.count(MATERIAL) == 1
    options.write_text(given.replace(MATERIAL, f"{MATERIAL}  language: es\n"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1000000000")
        assert command_line.run(root, "offline") == 0
    with zipfile.ZipFile(root / offline.ZIP) as archive:
        archive.extractall(place)
    return place / offline.TOP


@pytest.fixture(params=["server", "folder"])
def opened(request: pytest.FixtureRequest, browser: Browser, folder: Path) -> Iterator[tuple[Page, str]]:
    """A browser's page, and the address of the site's root; a script that fails is an error."""
    with watched(browser.new_context().new_page()) as page:
        if request.param == "folder":
            yield page, f"{folder.as_uri()}/"
        else:
            with serving(folder) as address:
                yield page, address


def test_the_questions_are_asked_in_it(opened: tuple[Page, str]) -> None:
    """What templates print, the buttons at a line to say, and the questions up to the card at their end."""
    page, root = opened
    page.goto(root + CASE)

    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("[data-first-tell] b").first).to_have_text(t("Tell:"))
    expect(page.locator(".say-tools button").first).to_have_text(t("Copy"))
    asking.start(page)
    expect(page.locator(".asker-back")).to_have_text(t("Back"))
    expect(page.locator(".asker-head")).to_have_text(t("Is any of these true right now?"))
    asking.none_of_these(page)
    expect(page.locator(".asker-fold summary")).to_have_text(t("Your answers ({count})").format(count=1))
    asking.to_an_outcome(page)
    expect(page.locator(".asker [data-first-tell] b").first).to_have_text(t("Tell:"))


def test_search_answers_in_it(opened: tuple[Page, str]) -> None:
    """The results page counts in it, in the form that the count takes."""
    page, root = opened
    page.goto(f"{root}search.html?q=gift+card")

    page.locator(".find-results li").first.wait_for()
    count = page.locator(".find-results li").count()
    told = spanish.ngettext(
        "{count} page for “{asked}”, the best first.", "{count} pages for “{asked}”, the best first.", count
    )
    expect(page.locator(".find-status")).to_have_text(told.format(count=count, asked="gift card"))


def test_a_search_that_fails_says_so_in_it(browser: Browser, folder: Path) -> None:
    """The worker has words of its own, for it cannot ask the page."""
    with serving(folder) as address:
        page = browser.new_context().new_page()
        page.context.route(hashed.anywhere("assets/search-index.js"), lambda route: route.abort())
        page.goto(f"{address}{CASE}")
        page.keyboard.press("/")
        page.locator('[data-md-component="search-query"]').press_sequentially("gift", delay=20)

        expect(page.locator(".md-search-result__item").first).to_contain_text(t("Search could not be loaded"))
        page.context.close()


def test_a_state_is_kept_in_it(opened: tuple[Page, str]) -> None:
    """The script in the head of a page, and that of a state's page."""
    page, root = opened
    page.goto(f"{root}states/tx.html")
    page.locator(".state-choose").click()
    expect(page.locator(".state-use [role=status]")).to_have_text(t("Kept for this visit."))

    page.goto(f"{root}outcomes/report-it-yourself.html")

    expect(page.locator("in-state .in-state-name")).to_have_text(t("In {state}").format(state="Texas"))


def test_without_words_for_a_language_nothing_is_built(tmp_path: Path) -> None:
    """One sentence names the file that is missing."""
    root = repo_copy.copy(tmp_path / "repo")
    options = root / "mkdocs.yml"
    options.write_text(
        options.read_text(encoding="utf-8").replace(MATERIAL, f"{MATERIAL}  language: fr\n"), encoding="utf-8"
    )

    done = repo_copy.build(root, tmp_path / "site")

    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert [
        line
        for line in done.stderr.splitlines()
        if "hooks/handbook/locale/fr/LC_MESSAGES/guide.po is not there" in line
    ]
    assert not (tmp_path / "site/index.html").exists()
