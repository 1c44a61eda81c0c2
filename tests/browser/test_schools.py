"""A district with two schools, built by one command: each site is whole, its own, and leads to the others.

Together in one file, so that the three sites are built once.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import repo_copy
from handbook.model import Handbook
from handbook.rules.units import OF_THE_SITE
from handbook.site.load_site import load_site
from links import Links
from playwright.sync_api import Browser, Page
from serving import serving

pytestmark = pytest.mark.timeout(900)  # three whole sites, on a machine that does other things, too


def text_of(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def hrefs(site: Path, name: str) -> list[str]:
    links = Links()
    links.feed(text_of(site, name))
    return links.hrefs


def data(site: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(text_of(site, "handbook.json"))
    return found


def test_each_school_has_a_whole_site(with_schools: Path) -> None:
    """The same pages, its own search, prints and data; the district's stays at the root."""
    district, maple, oak = (data(with_schools / name) for name in ("", "maple", "oak"))

    assert (district["unit"], maple["unit"], oak["unit"]) == (None, "maple", "oak")
    assert [unit["id"] for unit in district["units"]] == ["maple", "oak"]  # type: ignore[attr-defined]
    names = {file.relative_to(with_schools / "oak").as_posix() for file in (with_schools / "oak").rglob("*.html")}
    ours = {file.relative_to(with_schools).as_posix() for file in with_schools.rglob("*.html")}
    assert {name for name in ours if name.partition("/")[0] not in ("maple", "oak")} == names
    for site in (with_schools, with_schools / "maple", with_schools / "oak"):
        assert len(list((site / "assets").glob("search-index.*.js"))) == 1
        assert list((site / "paper").iterdir())


def test_each_site_says_whose_it_is(with_schools: Path) -> None:
    """In its head and its foot; where it stands; and whom to reach, on paper too."""
    for folder, name, office in (("maple", "Example Maple Elementary", "555-0131"), ("oak", "Oak High", "555-0141")):
        site = with_schools / folder
        for file in (site / "index.html", site / "faqs/index.html", site / "404.html"):
            text = file.read_text(encoding="utf-8")
            assert re.search(rf"<title>[^<]*{name}", text), file
            assert re.search(rf'class="whose-guide">[^<]*{name}, Example Unified', text), file
        assert f'href="https://guide.example.org/{folder}/faqs/"' in text_of(site, "faqs/index.html")
        assert any(office in file.read_text(encoding="utf-8") for file in (site / "paper").rglob("*.html"))
    assert "555-0131" not in text_of(with_schools / "oak", "outcomes/report-it-yourself/index.html")


def test_a_school_shows_whose_choice_each_is(with_schools: Path) -> None:
    """Its own with its own reason, the district's with the district's name."""
    own, districts = "Our teachers have an hour", "Families of children who do not speak"
    by = r"<section class=.decision.*?<dd>([^<]*).*?<dd>(Example [^<]*)</dd>.*?</section>"

    whose = dict(re.findall(by, text_of(with_schools / "maple", "about/decided/index.html"), re.DOTALL))

    assert next(name for why, name in whose.items() if why.startswith(own)) == "Example Maple Elementary"
    assert next(name for why, name in whose.items() if why.startswith(districts)) == "Example Unified School District"
    assert not re.findall(by, text_of(with_schools, "about/decided/index.html"), re.DOTALL)


def test_every_link_between_the_sites_leads_to_one(with_schools: Path) -> None:
    """From the list and from the first page, of the district and of a school, without a script."""
    for start in ("", "maple/", "oak/"):
        assert "about/which-school/" in hrefs(with_schools, f"{start}index.html")
        folder = (with_schools / start / "about/which-school").resolve()
        found = {(folder / href).resolve() for href in hrefs(folder, "index.html") if re.fullmatch(r"[./]+\w*/?", href)}
        assert {with_schools.resolve() / name for name in ("", "maple", "oak")} <= found
    assert {"/maple/", "/oak/"} <= set(hrefs(with_schools, "404.html"))


def test_a_guide_without_schools_has_no_door_to_them(site: Path) -> None:
    """And its list says so."""
    assert "units-door" not in text_of(site, "index.html")
    assert 'class="units"' not in text_of(site, "about/which-school/index.html")
    assert 'class="notice"' in text_of(site, "about/which-school/index.html")
    assert data(site)["units"] == []


def test_no_school_can_take_a_name_of_the_site(site: Path) -> None:
    """What the build writes at the top is in the list of the rule, or is a page's or a folder's."""
    handbook: Handbook = load_site(repo_copy.ours())[0]
    pages = {path.partition("/")[0].removesuffix(".md") for path in (*handbook.pages, *handbook.files)}
    top = {file.name.partition(".")[0] for file in site.iterdir()} - {"", "_headers", "nginx-headers"}

    assert top <= pages | set(OF_THE_SITE)


def test_a_fault_of_one_school_leaves_the_whole_as_it_was(with_schools: Path) -> None:
    """It is named, and no site of the others takes the old one's place."""
    root = with_schools.parent
    before = data(with_schools)
    file = root / "district/schools/oak.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "settings: {contact-level: greet-only}\n", encoding="utf-8")
    try:
        done = repo_copy.run(root, "handbook", "build")
    finally:
        file.write_text(text, encoding="utf-8")

    assert done.returncode != 0
    assert "district/schools/oak.yml:4: locked-setting" in done.stdout + done.stderr
    assert data(with_schools) == before


# In a browser


@pytest.fixture(scope="module")
def address(with_schools: Path) -> Iterator[str]:
    with serving(with_schools) as found:
        yield found


def test_from_the_first_page_to_a_school_and_its_search(page: Page) -> None:
    """Two taps; the search of the school finds pages of the school alone."""
    page.goto("")
    page.locator(".units-door a").click()
    page.get_by_role("link", name="Example Maple Elementary").click()
    page.wait_for_url("**/maple/")
    page.locator("#what-happened").fill("how was his day")
    page.keyboard.press("Enter")
    page.wait_for_url("**/maple/search/**")
    first = page.locator("main ol a, main .md-search-result__link, main ul.listing a").first
    first.wait_for()
    assert "/maple/" in str(first.evaluate("link => link.href"))


def test_who_is_lost_below_a_school_finds_it_first(browser: Browser, with_schools: Path, address: str) -> None:
    """The page that a host shows for what is not there, at an address of one school, of another, and of none."""
    html = (with_schools / "404.html").read_text(encoding="utf-8")
    for path, first in (("oak/faqs/gone/", "/oak/"), ("maple/x", "/maple/"), ("faqs/gone/", None)):
        shown = browser.new_page(base_url=address)
        shown.route(f"**/{path}", lambda route: route.fulfill(status=404, content_type="text/html", body=html))
        shown.goto(path)
        tiles = shown.locator("ul.tiles a")
        shown.wait_for_load_state()
        assert (tiles.first.get_attribute("href") == first) == bool(first), path
        assert {"/maple/", "/oak/"} <= {link.get_attribute("href") for link in shown.locator("[data-unit]").all()}
        shown.close()
