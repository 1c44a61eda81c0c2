"""The worked example of a district, built: every page is the district's, and looks like it."""

import html as html_text
import json
import re
from pathlib import Path

import axe
import hashed
import pytest
import repo_copy
from handbook.model import Handbook
from handbook.reading.district.file import read_district
from handbook.site.load_site import load_site
from links import Links
from playwright.sync_api import Browser
from serving import serving

NAME = "Example Unified School District"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repo_copy.with_example(tmp_path_factory.mktemp("district") / "repo")


@pytest.fixture(scope="module")
def handbook(repository: Path) -> Handbook:
    handbook, problems = load_site(repository)
    assert problems == []
    return handbook


@pytest.fixture(scope="module")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    checked = repo_copy.check(repository)
    assert checked.returncode == 0, checked.stdout
    site = tmp_path_factory.mktemp("example") / "site"
    done = repo_copy.build(repository, site)
    assert done.returncode == 0, done.stderr
    return site


def test_the_foot_of_a_page_leads_to_the_file_that_is_theirs_to_change(repository: Path, tmp_path: Path) -> None:
    """A page that the district replaced, one that it may replace, one that it may not; and each step of the first hour."""
    copy, trunk = "https://github.com/a/b", "https://github.com/we/guide"
    done = repo_copy.build(repository, tmp_path / "site", REPO_URL=copy, TRUNK_URL=trunk)
    assert done.returncode == 0, done.stderr

    def hrefs(page: str) -> list[str]:
        text = (tmp_path / "site" / page / "index.html").read_text(encoding="utf-8")
        return [html_text.unescape(found) for found in re.findall(r'href="([^"]*)"', text)]

    assert f"{copy}/edit/main/district/docs/faqs/log-every-hello.md" in hrefs("faqs/log-every-hello")
    own = [href for href in hrefs("about/words") if "filename=district%2Fdocs%2Fabout%2Fwords.md" in href]
    assert len(own) == 1 and own[0].startswith(f"{copy}/new/main?")
    assert f"{trunk}/edit/main/docs/flows/safety-first.md" in hrefs("flows/safety-first")
    steps = hrefs("about/make-it-yours")
    assert {f"{trunk}/fork", f"{copy}/actions", f"{copy}/settings/pages", f"{copy}/settings"} <= {*steps}


def html(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def test_no_page_can_be_mistaken_for_anothers(built: Path) -> None:
    """Every page names the district in its title and its foot, and asks not to be listed; the 404 page too."""
    pages = {name: text for name, text in html(built).items() if not name.startswith("paper/")}
    assert len(pages) > 200
    look = [hashed.named(built, f"assets/{name}") for name in ("district.css", "district-logo.svg")]
    for name, text in pages.items():
        title = re.search(r"<title>(.*?)</title>", text)
        foot = re.search(r'class="whose-guide">(.*?)</p>', text)
        assert title and NAME in title[1], name
        assert foot and NAME in foot[1] and "September 9, 2001" in foot[1], name
        assert '<meta name="robots" content="noindex">' in text, name
        assert all(address in text for address in look), name
    assert "Disallow: /" not in (built / "robots.txt").read_text()
    assert 'rel="canonical" href="https://guide.example.org/about/decided/"' in pages["about/decided/index.html"]


def test_nobody_is_named_where_nobody_decided(site: Path) -> None:
    """Our own site names no district, may be listed, and has no style of one."""
    for name, text in html(site).items():
        assert NAME not in text, name
        assert 'name="robots"' not in text or name.startswith(("paper/", "search/")), name
    assert not list(site.glob("assets/district*"))


def test_own_pages_are_read_and_found(built: Path, handbook: Handbook) -> None:
    """The added page and the replaced one are the district's, and are linked from the lists."""
    assert {page.id for page in handbook.districts_pages} == {"about/when-the-teacher-is-out", "faqs/log-every-hello"}
    assert "green sheet" in (built / "faqs/log-every-hello/index.html").read_text(encoding="utf-8")
    for index in ("about", "about/decided"):
        links = Links()
        links.feed((built / index / "index.html").read_text(encoding="utf-8"))
        assert any(href.endswith("when-the-teacher-is-out/") for href in links.hrefs), index
    listed = Links()
    listed.feed((built / "faqs/index.html").read_text(encoding="utf-8"))
    assert any(href.endswith("log-every-hello/") for href in listed.hrefs)
    sources = {page["id"]: page["source"] for page in json.loads((built / "handbook.json").read_text())["pages"]}
    assert sources["faqs/log-every-hello"] == "district/docs/faqs/log-every-hello.md"


def test_the_example_shows_what_a_district_can_say(handbook: Handbook) -> None:
    """Most settings differ from the careful choice, with a reason, an owner and a day; one stands open."""
    settings = handbook.settings
    differ = [setting for setting in settings if handbook.chosen(setting) != setting.default]
    reasons = handbook.district.decisions.values()

    assert len(differ) > len(settings) / 2
    assert (
        sum(bool(decision.reason and decision.owner and decision.decided and decision.review) for decision in reasons)
        > 5
    )
    assert 0 < len(settings) - len(handbook.district.settings) < 3
    numbers = [contact.phone for contact in handbook.district.contacts.values() if contact.phone]
    assert numbers and all(re.fullmatch(r"555-01\d\d", number) for number in numbers), "numbers that ring at nobody's"


def test_contacts_are_in_the_words(built: Path, handbook: Handbook) -> None:
    """The hotline stands on the card for reporting, and on both pages for families."""
    hotline = handbook.district.contacts["hotline"].href
    for page in ("outcomes/report-it-yourself", "about/families", "about/familias"):
        assert hotline in (built / page / "index.html").read_text(encoding="utf-8"), page
    assert '<div lang="es">' in (built / "about/familias/index.html").read_text(encoding="utf-8")


def test_the_colors_hold_in_both_schemes_and_nothing_is_cut(built: Path, handbook: Handbook, browser: Browser) -> None:
    """The head has the district's color; links have its accent, each scheme its own; nothing scrolls aside."""
    with serving(built) as address:
        for scheme, accent in (("light", "accent"), ("dark", "accent-dark")):
            context = browser.new_context(base_url=address, color_scheme=scheme, viewport={"width": 360, "height": 800})
            page = context.new_page()
            page.goto("about/decided/")
            seen = {
                "primary": page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor"),
                accent: page.locator(".decision a").first.evaluate("e => getComputedStyle(e).color"),
            }
            for name, color in seen.items():
                wanted = handbook.district.colors[name]
                assert color == f"rgb({', '.join(str(int(wanted[at : at + 2], 16)) for at in (1, 3, 5))})", (
                    scheme,
                    name,
                )
            assert page.locator(".md-header .md-logo img").evaluate("e => e.complete && e.naturalWidth > 0")
            for name in ("about/decided/", "about/open-decisions/", "about/make-it-yours/", "about/families/"):
                page.goto(name)
                cut = page.evaluate(
                    "[...document.querySelectorAll('.md-content :is(p, li, dd, dt, h2, h3)')]"
                    ".filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.textContent.slice(0, 40))"
                )
                assert cut == [], name
            context.close()


ACCENT = {
    "questions": (".asker-open", "backgroundColor"),
    "answers given": (".path-said", "backgroundColor"),
    "the path": (".path > li.on", "borderTopColor", "::before"),
    "buttons": (".say-tools button", "color"),
    "links": (".crumb a", "color"),
}
"""Where the one accent of the site is seen on a page with a path."""


@pytest.mark.parametrize(("scheme", "name"), [("light", "accent"), ("dark", "accent-dark")])
def test_the_accent_reaches_everything(
    built: Path, handbook: Handbook, browser: Browser, scheme: str, name: str
) -> None:
    """Buttons, links and the path have the district's accent and no other, and all of it can be read."""
    wanted = handbook.district.colors[name]
    rgb = f"rgb({', '.join(str(int(wanted[at : at + 2], 16)) for at in (1, 3, 5))})"
    with serving(built) as address:
        for width in (360, 1280):
            page = axe.opened(browser, address, width, scheme)
            for where in ("faqs/how-was-his-day/", "outcomes/report-it-yourself/"):
                page.goto(where)
                assert axe.findings(page) == [], (where, width)
            page.goto("faqs/how-was-his-day/")
            for what, (part, key, *pseudo) in ACCENT.items():
                color = page.locator(part).first.evaluate(
                    "(e, [key, pseudo]) => getComputedStyle(e, pseudo)[key]", [key, pseudo[0] if pseudo else None]
                )
                assert color == rgb, what
            page.context.close()


def test_every_print_names_the_district(built: Path, browser: Browser) -> None:
    """The foot is there in print, where the theme would leave it out."""
    with serving(built) as address:
        page = browser.new_page(base_url=address)
        page.emulate_media(media="print")
        for name in ("about/families/", "faqs/log-every-hello/", "outcomes/report-it-yourself/"):
            page.goto(name)
            assert NAME in page.locator("body").inner_text(), name
            assert NAME in " ".join(page.locator(".whose-guide, .edition").all_inner_texts()), name
        page.close()


def test_the_form_opens_with_what_holds_and_writes_it_again(
    built: Path, handbook: Handbook, browser: Browser, tmp_path: Path
) -> None:
    """A district that opens the form and changes nothing gets a file that says what its own says."""
    page = browser.new_page()
    with serving(built) as address:
        page.goto(f"{address}about/decide/")
        page.locator("form.decide:not([hidden])").wait_for()
        text = page.locator(".decide-file").text_content() or ""
        assert page.locator(".decide-all").is_hidden()
    page.close()
    (tmp_path / "district.yml").write_text(text, encoding="utf-8")
    (tmp_path / "logo.svg").write_bytes(handbook.district.logo.content if handbook.district.logo else b"")

    again, problems = read_district(
        tmp_path / "district.yml", [setting.name for setting in handbook.settings], handbook.vocabulary
    )

    assert [str(problem) for problem in problems] == []
    kept = ("name", "contacts", "settings", "decisions", "address", "logo", "colors", "state", "indexed")
    assert [getattr(again, key) for key in kept] == [getattr(handbook.district, key) for key in kept]
