"""The guide on a reader's device: kept whole, one edition at a time, dropped where it has to be, and nothing false said."""

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import asking
import editions
import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect, sync_playwright
from script_errors import watched
from serving import serving, start
from visitor import find

LINE = ".kept-guide"
AT_ONCE = """const late = setTimeout;
globalThis.setTimeout = (act, wait, ...rest) => late(act, wait === 5000 ? 0 : wait, ...rest);"""
"""The page's script waits for five quiet seconds; here it waits for none."""

KEPT = "(async () => (await caches.keys()).filter((name) => !name.endsWith(' state')).length)()"
OTHERS = "guide 1 https://elsewhere.example/ 0123456789abcdef"


class Live:
    """A folder that a server hands out, and what it was asked for."""

    address = ""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder / "live", folder / "asked"
        self.folder.mkdir()
        self.log.touch()

    def publish(self, edition: Path, below: str = "") -> None:
        """Put an edition there, in place of what was there."""
        target = self.folder / below
        if below or any(target.iterdir()):
            shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(edition, target, dirs_exist_ok=True)

    def asked(self) -> list[str]:
        """What it was asked for since the last call."""
        found = self.log.read_text(encoding="utf-8").split()
        self.log.write_text("", encoding="utf-8")
        return found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Callable[[], BrowserContext]]:
    """A function that opens a browser that was never here, with workers, which other tests do without."""
    with sync_playwright() as playwright:
        browser = start(playwright)
        yield browser.new_context
        browser.close()


@pytest.fixture(scope="module")
def made(site: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Editions of one guide: two that differ in each page and in the questions, one without a page, one switched off."""
    folder = tmp_path_factory.mktemp("editions")
    given = site, root / "docs"
    return {
        "first": editions.edition(given[0], folder / "first", given[1], "First-edition"),
        "second": editions.edition(given[0], folder / "second", given[1], "Second-edition"),
        "without": editions.edition(given[0], folder / "without", given[1], "Third-edition", ["cases/the-bite"]),
        "off": editions.edition(given[0], folder / "off", given[1], "Fourth-edition", keeps=False),
    }


@pytest.fixture
def live(tmp_path: Path, made: dict[str, Path]) -> Live:
    """The folder with the first edition in it."""
    found = Live(tmp_path)
    found.publish(made["first"])
    return found


@pytest.fixture(params=[""])
def visit(request: pytest.FixtureRequest, chromium: Callable[[], BrowserContext], live: Live) -> Iterator[Page]:
    """A page with the server at `page.context`'s base address; no error in a script goes unseen."""
    with serving(live.folder, request.param, live.log) as address, watched(_page(chromium, address)) as page:
        live.address = address
        yield page


def _page(chromium: Callable[..., BrowserContext], address: str) -> Page:
    context = chromium(base_url=address, viewport={"width": 360, "height": 740})
    context.add_init_script(AT_ONCE)
    return context.new_page()


def ready(page: Page, where: str = "./") -> None:
    """Open a page, and wait until the guide is on the device."""
    page.goto(where)
    expect(page.locator(LINE)).to_contain_text("Ready")


def mark(page: Page) -> str:
    text = page.locator(".whose-guide").inner_text()
    return text.split(" ")[0]


def until(holds: Callable[[], object]) -> None:
    """Wait until something holds that no page shows."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_nothing_is_fetched_before_the_page_is_idle(chromium: Callable[..., BrowserContext], live: Live) -> None:
    """As much as without a worker; without the shortcut of the other tests."""
    with serving(live.folder, "", live.log) as address, watched(chromium(base_url=address).new_page()) as page:
        page.goto("faqs/how-was-his-day/", wait_until="networkidle")
        page.wait_for_timeout(1000)
        asked = live.asked()
        assert (
            asked and [path for path in asked if "offline" in path or "worker.js" in path or "pages.json" in path] == []
        )

        expect(page.locator(LINE)).to_contain_text("Ready")
        assert [path for path in live.asked() if path == "/worker.js"]


def test_after_a_first_visit_all_of_it_works_without_a_server(
    chromium: Callable[..., BrowserContext], live: Live
) -> None:
    """Every kind of page, search, all results, the questions, practice and a print; and nothing meets the policy."""
    with serving(live.folder, "", live.log) as address:
        page = _page(chromium, address)
        page.add_init_script(
            "globalThis.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI));"
        )
        ready(page)
    with watched(page):
        for name in editions.PAGES:
            if "." not in name and name != "assets":
                page.goto(f"{name}/")
                assert page.evaluate("document.querySelector('h1') && violations.length") == 0, name
        page.goto("faqs/")
        find(page, "bite")
        page.goto("search/?q=bite")
        expect(page.locator(".find-results li").first).to_be_visible()
        page.goto("flows/safety-first/")
        asking.start(page)
        page.locator(".asker-opening button").first.click()
        expect(page.locator(".asker .card")).to_be_visible()
        page.goto("practice/index.html")
        page.get_by_role("button", name="Deal me a case").click()
        expect(page.locator("details[data-verdict]:visible").first).to_be_visible()


def test_a_second_visit_asks_for_two_small_files(visit: Page, live: Live) -> None:
    """The worker's own script and the list of pages; both within some kilobytes, whatever is opened."""
    ready(visit)
    live.asked()
    for name in ("faqs/how-was-his-day/", "cases/the-bite/"):
        visit.goto(name)
        expect(visit.locator(LINE)).to_contain_text("Ready")
    asking.start(visit)
    until(lambda: "worker.js" in live.log.read_text(encoding="utf-8"))

    assert set(live.asked()) == {"/worker.js", "/pages.json"}
    assert sum((live.folder / name).stat().st_size for name in ("worker.js", "pages.json")) < 12_000


@pytest.mark.parametrize("visit", ["", "max-age=600", "max-age=31536000, immutable"], indirect=True)
def test_a_new_edition_comes_whole_with_the_next_page(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """In the middle of a walk: the open page goes on with its own questions, however long the browser keeps files."""
    ready(visit, "flows/safety-first/")
    live.publish(made["second"])
    visit.goto("flows/a-parent-contacts-me/")
    assert mark(visit) == "First-edition"
    expect(visit.locator(LINE)).to_contain_text("newer edition is here")
    asking.start(visit)
    assert visit.evaluate("guideFlows.mark") == "First-edition"

    visit.goto("flows/safety-first/")
    assert mark(visit) == "Second-edition"
    asking.start(visit)
    assert visit.evaluate("guideFlows.mark") == "Second-edition"
    expect(visit.locator(LINE)).to_contain_text("Ready")
    until(lambda: visit.evaluate(KEPT) == 1)


def test_a_newer_edition_can_be_opened_at_once(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """The button brings it, on the same page."""
    ready(visit)
    live.publish(made["second"])
    visit.goto("cases/the-bite/")
    visit.get_by_role("button", name="Open it now").click()
    expect(visit.locator(".whose-guide")).to_contain_text("Second-edition")


@pytest.mark.parametrize("fault", ["broken", "missing"])
def test_a_broken_update_keeps_the_old_edition_whole(
    chromium: Callable[..., BrowserContext], live: Live, made: dict[str, Path], fault: str
) -> None:
    """What is fetched has another hash, or is not there: the page says so, and goes on without a server."""
    with serving(live.folder, "", live.log) as address:
        page = _page(chromium, address)
        ready(page)
        live.publish(made["second"])
        (pack,) = (live.folder / "assets/offline").glob("*.pack")
        pack.write_bytes(pack.read_bytes()[:-1] + b"x") if fault == "broken" else pack.unlink()
        page.goto("faqs/how-was-his-day/")
        expect(page.locator(LINE)).to_contain_text("could not be fetched")
        assert mark(page) == "First-edition"
    with watched(page):
        for name in ("cases/the-bite/", "flows/safety-first/"):
            page.goto(name)
            assert mark(page) == "First-edition"
        asking.start(page)
        assert page.evaluate("guideFlows.mark") == "First-edition"


def test_whoever_cannot_get_a_newer_edition_may_read_it_online(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """So nobody is held by an old one."""
    ready(visit)
    live.publish(made["second"])
    for pack in (live.folder / "assets/offline").glob("*.pack"):
        pack.unlink()
    visit.goto("cases/the-bite/")
    visit.get_by_role("button", name="Read it online").click()
    expect(visit.locator(".whose-guide")).to_contain_text("Second-edition")
    until(lambda: visit.evaluate(KEPT) == 0)


def test_a_full_device_reads_online_and_is_told_nothing_false(visit: Page, live: Live) -> None:
    """It tries once, keeps nothing, says nothing, and fetches nothing more on the next page."""
    full(visit, live)
    visit.goto("faqs/how-was-his-day/")
    until(lambda: ".pack" in live.log.read_text(encoding="utf-8"))
    until(lambda: visit.evaluate(KEPT) == 0)
    expect(visit.locator(LINE)).to_be_hidden()
    live.asked()
    visit.goto("cases/the-bite/", wait_until="networkidle")
    expect(visit.locator(LINE)).to_be_hidden()
    assert not [path for path in live.asked() if path.endswith(".pack")]


def test_an_edition_that_cannot_be_renewed_for_want_of_room_goes(
    visit: Page, live: Live, made: dict[str, Path]
) -> None:
    """Else somebody would read it for ever."""
    ready(visit)
    full(visit, live)
    live.publish(made["second"])
    visit.goto("cases/the-bite/")
    until(lambda: visit.evaluate(KEPT) == 0)
    expect(visit.locator(LINE)).to_be_hidden()
    visit.goto("cases/the-bite/")
    assert mark(visit) == "Second-edition"


def full(page: Page, live: Live) -> None:
    """Leave no room on the device."""
    given = {"origin": live.address.rstrip("/"), "quotaSize": 100_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", given)


def test_a_browser_that_keeps_nothing_reads_online(visit: Page) -> None:
    """It refuses the worker; no error is thrown, and nothing is said."""
    visit.add_init_script(
        "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));"
    )
    visit.goto("cases/the-bite/", wait_until="networkidle")
    expect(visit.locator(LINE)).to_be_hidden()
    find(visit, "bite")


def test_whoever_saves_data_fetches_nothing(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """No worker on a first visit. Later no new edition, and no old one beside it either."""
    saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });"
    plain = visit.context.new_page()
    plain.add_init_script(saving)
    plain.goto("about/privacy/", wait_until="networkidle")
    plain.wait_for_timeout(500)
    assert plain.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    plain.close()

    ready(visit)
    live.publish(made["second"])
    live.asked()
    visit.add_init_script(saving)
    visit.goto("cases/the-bite/")
    until(lambda: visit.evaluate(KEPT) == 0)
    visit.goto("cases/the-bite/")
    assert mark(visit) == "Second-edition"
    assert not [path for path in live.asked() if path.endswith(".pack")]


def test_a_withdrawn_page_is_gone_at_the_next_visit(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """At once, with the old edition still there; and it does not come back without a signal."""
    ready(visit)
    live.publish(made["without"])
    for pack in (live.folder / "assets/offline").glob("*.pack"):
        pack.unlink()  # so that no new edition takes the old one's place
    answer = visit.goto("cases/the-bite/")
    assert answer and answer.status == 404
    visit.goto("faqs/how-was-his-day/")
    assert mark(visit) == "First-edition"
    visit.context.set_offline(True)
    other = visit.context.new_page()
    with pytest.raises(Error, match="ERR_"):
        other.goto("cases/the-bite/")
    visit.goto("faqs/how-was-his-day/")
    assert mark(visit) == "First-edition"


def test_an_open_page_that_is_withdrawn_is_taken_away(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """Where somebody opens another page meanwhile."""
    ready(visit, "cases/the-bite/")
    live.publish(made["without"])
    other = visit.context.new_page()
    other.goto("faqs/how-was-his-day/")
    expect(visit.locator(".whose-guide")).to_have_count(0)


def test_a_guide_that_is_no_more_leaves_nothing(visit: Page, live: Live) -> None:
    """Where the server says that there is no list, the guide was taken down: nobody is to read it for ever."""
    ready(visit)
    (live.folder / "pages.json").unlink()
    (live.folder / "worker.js").unlink()
    visit.goto("cases/the-bite/")
    until(lambda: visit.evaluate(KEPT) == 0)


def test_a_later_edition_switches_it_off(visit: Page, live: Live, made: dict[str, Path]) -> None:
    """The caches and the worker go; what other guides at the address keep stays."""
    ready(visit)
    visit.evaluate("name => caches.open(name)", OTHERS)
    live.publish(made["off"])
    visit.goto("cases/the-bite/")
    assert mark(visit) == "Fourth-edition"
    until(lambda: visit.evaluate("caches.keys()") == [OTHERS])
    until(lambda: visit.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0)


def test_guides_in_folders_leave_each_other_alone(
    chromium: Callable[..., BrowserContext], live: Live, made: dict[str, Path]
) -> None:
    """One at /guide/, and one in a folder of it: each has its own worker, its own edition, and its own pages."""
    live.publish(made["first"], "guide")
    live.publish(made["second"], "guide/lincoln")
    with serving(live.folder, "", live.log) as address:
        page = _page(chromium, f"{address}guide/")
        ready(page)
        assert not [path for path in live.asked() if "lincoln" in path]
        page.goto("lincoln/")
        assert mark(page) == "Second-edition"
        expect(page.locator(LINE)).to_contain_text("Ready")
        scopes = page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))")
        assert sorted(scopes) == [f"{address}guide/", f"{address}guide/lincoln/"]
    with watched(page):
        for where, said in (("lincoln/cases/the-bite/", "Second-edition"), ("cases/the-bite/", "First-edition")):
            page.goto(where)
            assert mark(page) == said


def test_what_is_kept_is_what_privacy_says(visit: Page, root: Path) -> None:
    """All names of caches begin with what that page names, and no address of a page that was opened is noted."""
    ready(visit)
    visit.goto("search/?q=bite#ask:x=y")
    expect(visit.locator(LINE)).to_contain_text("Ready")
    names = visit.evaluate("caches.keys()")
    assert names and all(name.startswith("guide 1 ") for name in names)
    assert "`guide 1`" in (root / "docs/about/privacy.md").read_text(encoding="utf-8")
    noted = visit.evaluate(
        """async () => {
          const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(" state")));
          return Promise.all((await cache.keys()).map(async (key) => [key.url, await (await cache.match(key)).text()]));
        }"""
    )
    assert [entry for entry in noted if "search" in str(entry) or "bite" in str(entry)] == []
    assert len(noted) == 2


def test_it_can_be_installed(visit: Page) -> None:
    """The browser itself finds nothing missing, with an icon that is an SVG."""
    ready(visit)
    wire = visit.context.new_cdp_session(visit)
    found = wire.send("Page.getAppManifest")
    assert found["errors"] == [] and re.search(r"icon\.[0-9a-f]{8}\.svg", found["data"])
    missing = {fault["errorId"] for fault in wire.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert missing <= {"in-incognito"}
