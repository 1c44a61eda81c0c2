"""The strict policy holds in a browser while everything is used; nothing is sent, and little is kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import asking
import hashed
import pytest
from handbook.site.inline_code import Inline
from playwright.sync_api import Browser, Page, expect
from visitor import find, toggle_colors

KEPT = {"/.__palette", "guide.practice", "guide.decide"}
"""All that the site ever keeps on a device; docs/about/privacy.md names each."""

KEPT_IN_THE_TAB = {"guide.once"}
"""What is gone when the tab is closed; that page names it, too."""

KINDS = (
    "./",
    "guidelines/secrets/",
    "faqs/how-was-his-day/",
    "cases/the-bite/",
    "flows/safety-first/",
    "outcomes/save-and-report/",
    "settings/contact-level/",
    "moments/drop-off/",
    "about/rules/",
    "404.html",
)


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page that notes each violation of its policy; `page` itself fails on errors and other hosts."""
    page.add_init_script(
        "globalThis.violations = [];"
        "addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));"
    )
    yield page
    assert page.evaluate("violations") == []


@pytest.mark.parametrize("where", KINDS)
def test_each_kind_of_page_keeps_the_policy(watched: Page, where: str) -> None:
    """Loading, and changing the colors."""
    watched.goto(where)
    toggle_colors(watched)


def test_search_keeps_the_policy(watched: Page) -> None:
    """The search worker and its index load, and results come."""
    watched.goto("guidelines/secrets/")
    find(watched, "secret")


def test_questions_and_practice_keep_the_policy(watched: Page) -> None:
    """One question at a time to an outcome, the path on the chart, a practised case."""
    watched.goto("flows/a-parent-contacts-me/")
    asking.start(watched)
    asking.to_an_outcome(watched)
    watched.get_by_role("button", name="See my path").click()
    expect(watched.locator(".flow-yours")).to_be_visible()
    assert watched.evaluate("violations") == []

    watched.goto("practice/")
    watched.get_by_role("button", name="Deal me a case").click()
    watched.locator("details[data-verdict]:visible summary").first.click()
    expect(watched.locator(".verdict-mark:visible").first).to_be_visible()


def test_nothing_is_kept_but_what_privacy_names(page: Page) -> None:
    """After colors, search, questions, practice and a draft: no cookie, the known keys, and no other storage."""
    page.goto("./")
    toggle_colors(page)
    find(page, "secret")
    asking.start(page)
    asking.to_an_outcome(page)
    page.goto("practice/")
    page.get_by_role("button", name="Deal me a case").click()
    page.locator("details[data-verdict]:visible summary").first.click()
    expect(page.locator(".practice-count")).to_contain_text("1 of")
    page.goto("about/decide/")
    page.locator("#keep-draft").check()

    assert set(page.evaluate("Object.keys(localStorage)")) == KEPT
    assert set(page.evaluate("Object.keys(sessionStorage)")) == KEPT_IN_THE_TAB
    assert page.evaluate("[document.cookie, navigator.serviceWorker?.controller ?? null]") == ["", None]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.context.cookies() == []


def test_privacy_names_what_is_kept(root: Path) -> None:
    """The page for readers names each key."""
    text = (root / "docs/about/privacy.md").read_text(encoding="utf-8")

    assert [key for key in KEPT | KEPT_IN_THE_TAB if f"`{key}`" not in text] == []


def test_the_policy_is_in_force(browser: Browser, address: str) -> None:
    """A script that gets into a page does not run, and a style on an element does nothing."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("faqs/how-was-his-day/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "globalThis.ran = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<p id='planted' style='color: rgb(1, 2, 3)'>x</p>");
        }"""
    )

    assert page.evaluate("globalThis.ran") is None
    assert page.evaluate("getComputedStyle(document.querySelector('#planted')).color") != "rgb(1, 2, 3)"
    context.close()


def test_the_headers_say_what_the_pages_say(site: Path) -> None:
    """One policy on all pages, without unsafe words, within the part that browsers read first; and in each header file."""
    policies = {Inline(file.read_text(encoding="utf-8")).policy for file in site.rglob("*.html")}
    assert len(policies) == 1
    (policy,) = policies
    assert "unsafe" not in policy
    assert "http" not in policy
    for name in ("_headers", ".htaccess", "nginx-headers.conf"):
        said = (site / name).read_text(encoding="utf-8")
        assert f"{policy}; frame-ancestors 'none'" in said
        assert re.search(r"X-Content-Type-Options:? \"?nosniff", said)
    for file in site.rglob("*.html"):
        assert b'<meta charset="utf-8">' in file.read_bytes()[:1024], f"{file} says its encoding too late"


def test_browsers_ask_again_but_for_addresses_with_a_hash(site: Path) -> None:
    """Each header file says so in its own language; what says it of one file names a file that is there."""
    again, keep = "no-cache", "public, max-age=31536000, immutable"
    first, *files = re.split(r"^(?=/)", (site / "_headers").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert first.startswith("/*\n") and f"\n  Cache-Control: {again}\n" in first
    kept = {entry.partition("\n")[0].removeprefix("/") for entry in files}
    assert all(entry.endswith(f"\n  Cache-Control: {keep}\n") for entry in files)
    for name in ("assets/site.js", "assets/site.css", "assets/flows.js", "assets/search/worker.js"):
        assert hashed.named(site, name) in kept
    assert all((site / name).is_file() for name in kept)

    for name, pattern in ((".htaccess", r'FilesMatch "(.*)">'), ("nginx-headers.conf", r'\$uri ~ "(.*)"\)')):
        said = (site / name).read_text(encoding="utf-8")
        assert again in said and keep in said
        (chosen,) = re.findall(pattern, said)
        assert {file for file in kept if re.search(chosen, f"/{file}")} == kept
        for other in ("/", "/faqs/", "/index.html", "/assets/logo.svg", "/handbook.json", "/assets/crest.20260101.png"):
            assert not re.search(chosen, other), other


def test_what_is_not_there_is_not_kept(site: Path) -> None:
    """A "not found" of an address with a hash would outlive a way back to the edition that has it."""
    assert "Header set Cache-Control" in (site / ".htaccess").read_text(encoding="utf-8")
    assert "Header always set Cache-Control" not in (site / ".htaccess").read_text(encoding="utf-8")
    assert re.search(r"add_header Cache-Control [^ ]+;", (site / "nginx-headers.conf").read_text(encoding="utf-8"))
