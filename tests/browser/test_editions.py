"""Two editions of the guide, one after the other, behind a server that lets browsers keep everything for ten minutes.

GitHub Pages does so, and nobody who publishes there can change it.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import hashed
import pytest
import repo_copy
from playwright.sync_api import Browser, Page, expect
from script_errors import watched
from serving import serving

KEPT = "max-age=600"
FIRST = "name: Oz\ncontacts: {hotline: 1-800-555-1199}\nsettings: {contact-level: listed-routine}\n"
SECOND = "name: Oz\ncontacts: {hotline: 1-800-555-1177}\n"
LISTED = (
    "#ask:anyone-in-danger=no&abuse-suspected=no&your-job=para&asked-for-secrecy=no&about-staff=no"
    "&already-gone-wrong=no&outsider-or-legal=no&what-is-happening=parent-contacts-me&how-it-reaches-you=face-to-face"
    "&parent-of-my-student=yes&what-is-it-about=on-the-list"
)
"""Under the first edition's choice a para answers this; under the second's, the teacher does."""
FLOWS = "assets/flows.js"
QUERY = '.md-search [data-md-component="search-query"]'
Publish = Callable[[Path], Path]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The two sites, built from one repository whose district decided otherwise in between."""
    folder = tmp_path_factory.mktemp("editions")
    root = repo_copy.copy(folder / "repo")
    (root / "district").mkdir()
    sites = []
    for number, district in enumerate((FIRST, SECOND)):
        (root / "district/district.yml").write_text(district, encoding="utf-8")
        sites.append(folder / f"site-{number}")
        done = repo_copy.build(root, sites[-1])
        assert done.returncode == 0, done.stdout + done.stderr
    return sites


@pytest.fixture
def publish(tmp_path: Path) -> Publish:
    """A function that puts a site where the server looks."""

    def put(site: Path) -> Path:
        live = tmp_path / "live"
        live.unlink(missing_ok=True)
        live.symlink_to(site, target_is_directory=True)
        return live

    return put


@pytest.fixture
def page(browser: Browser, publish: Publish, editions: list[Path]) -> Iterator[Page]:
    """A browser in which nothing was opened yet; no error in a script goes unseen."""
    with serving(publish(editions[0]), KEPT) as address:
        gone = "failed to load"  # what a worker says of a script that went with its edition
        with watched(browser.new_context(base_url=address).new_page(), but=gone) as opened:
            yield opened


def asked(page: Page) -> str:
    """All that the questions would say, as the page has them."""
    return page.evaluate("JSON.stringify(globalThis.guideFlows)")


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.locator(QUERY).press_sequentially(words, delay=10)
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_new_page_gives_new_answers(page: Page, publish: Publish, editions: list[Path]) -> None:
    """Somebody asked yesterday; today the district decided otherwise, and another page is opened for the first time."""
    page.goto(f"flows/safety-first/{LISTED}")
    expect(page.locator(".asker .card.answer")).to_be_visible()
    assert "555-1199" in asked(page)
    search(page, "how was his day")
    live = publish(editions[1])

    page.goto(f"flows/a-parent-contacts-me/{LISTED}")

    expect(page.locator(".asker .card.hand-over")).to_be_visible()
    assert "555-1177" in asked(page) and "555-1199" not in asked(page)
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.goto("faqs/")
    search(page, "how was his day")
    assert [url.rpartition("/")[2] for url in requests if "search-index" in url] == [
        Path(hashed.named(live, "assets/search-index.js")).name
    ]


def test_an_open_page_of_an_older_edition_says_so(page: Page, publish: Publish, editions: list[Path]) -> None:
    """What it would load is gone with its edition. It says so, and the button brings the new page."""
    page.goto("flows/a-parent-contacts-me/")
    publish(editions[1])
    page.locator(".asker-open").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator(".flow-steps")).to_be_visible()

    page.get_by_role("button", name="Load the page again").click()
    page.wait_for_event("load")
    page.goto(f"flows/a-parent-contacts-me/{LISTED}")

    expect(page.locator(".asker .card.hand-over")).to_be_visible()


def test_an_open_page_of_an_older_edition_does_not_say_nothing_found(
    page: Page, publish: Publish, editions: list[Path]
) -> None:
    """The box of the header leads to the home page instead; "nothing found" would be a lie, and may be a costly one."""
    page.goto("faqs/how-was-his-day/")
    page.wait_for_load_state("networkidle")
    publish(editions[1])
    search(page, "he hits her")
    result = page.locator(".md-search-result__link")

    expect(result).to_have_count(1)
    expect(result).to_contain_text("could not be loaded")
    result.click()
    page.wait_for_url("**/")
    expect(page.locator("h1")).to_be_visible()


def test_old_questions_beside_a_new_page_are_refused(
    page: Page, publish: Publish, editions: list[Path], tmp_path: Path
) -> None:
    """Whoever mixed the files: no advice is printed, and the button asks the server again, past what the browser kept."""
    mixed = tmp_path / "mixed"
    shutil.copytree(editions[1], mixed)
    flows = mixed / hashed.named(mixed, FLOWS)
    right = flows.read_bytes()
    flows.write_bytes((editions[0] / hashed.named(editions[0], FLOWS)).read_bytes())
    publish(mixed)
    page.goto(f"flows/a-parent-contacts-me/{LISTED}")
    expect(page.get_by_role("alert")).to_contain_text("two editions")
    page.locator(".asker-open").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_count(1)
    assert page.locator(".asker").count() == 0
    flows.write_bytes(right)

    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Load the page again":
            break
    page.keyboard.press("Enter")

    expect(page.locator(".asker .card.hand-over")).to_be_visible()
