"""With scripts switched off: every path of every flow by links alone, and every section from every page."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, expect


class Chart(HTMLParser):
    """The first chart of a page: for each question's anchor, where each answer's link or place leads."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []
        self.leads: dict[str, dict[str, str]] = {}
        self.question = self.answer = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "li" and "data-q" in named:
            self.question = named["id"]
            self.order.append(self.question)
            self.leads[self.question] = {}
        elif tag == "li" and "data-a" in named:
            self.answer = named["data-a"]
            self.leads[self.question][self.answer] = "next"
        elif tag == "a" and self.answer and named.get("href"):
            self.leads[self.question][self.answer] = named["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self.answer = ""


@pytest.fixture(scope="module")
def data(site: Path) -> dict:
    return json.loads((site / "handbook.json").read_text(encoding="utf-8"))


def walked(site: Path, data: dict, charts: dict[str, Chart]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each way through the links, from the entry's first question: the answers, and the page where it ends."""
    flows = {flow["url"]: flow for flow in data["flows"]}
    entry = next(flow["url"] for flow in data["flows"] if flow["id"] == data["entry"])

    def chart(url: str) -> Chart:
        if url not in charts:
            charts[url] = Chart()
            charts[url].feed((site / url / "index.html").read_text(encoding="utf-8"))
        return charts[url]

    def onward(url: str, question: str, answers: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        found = chart(url)
        for answer, href in found.leads[question].items():
            given = (*answers, f"{question.rpartition('--')[2]}={answer}")
            if href == "next":
                yield from onward(url, found.order[found.order.index(question) + 1], given)
                continue
            target = urlsplit(urljoin(f"/{url}", href))
            path = target.path.lstrip("/")
            if path == url and target.fragment:
                assert found.order.index(target.fragment) > found.order.index(question), "a link back"
                yield from onward(url, target.fragment, given)
            elif path in flows:
                first = target.fragment if target.fragment in chart(path).leads else chart(path).order[0]
                yield from onward(path, first, given)
            else:
                assert (site / path / "index.html").is_file(), f"{url}#{question} leads to {href}"
                yield given, path

    yield from onward(entry, chart(entry).order[0], ())


def expected(data: dict) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each way through the flows as handbook.json has them, with this district's choices."""
    flows = {flow["id"]: flow for flow in data["flows"]}
    questions = {(flow["id"], question["id"]): question for flow in data["flows"] for question in flow["questions"]}
    chosen = {setting["id"]: setting["chosen"] for setting in data["settings"]}
    urls = {page["id"]: page["url"] for page in data["pages"]}

    def onward(flow: str, id: str, answers: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        question = questions[flow, id]
        for answer in question["answers"]:
            if question["setting"] and answer["id"] != chosen[question["setting"]]:
                continue
            given, to = (*answers, f"{id}={answer['id']}"), answer["to"]
            if to in flows:
                yield from onward(to, flows[to]["questions"][0]["id"], given)
            elif to.startswith("outcomes/"):
                yield given, urls[to]
            else:
                yield from onward(flow, to, given)

    yield from onward(data["entry"], flows[data["entry"]]["questions"][0]["id"], ())


def test_every_path_can_be_walked_by_links_alone(site: Path, data: dict) -> None:
    """The links of the charts give the same paths, to the same ends, as the flows themselves."""
    by_links = dict(walked(site, data, {}))
    by_flows = dict(expected(data))

    assert len(by_flows) > 50
    assert {id for path in by_flows for id in path} >= {f"{data['flows'][0]['questions'][0]['id']}=yes"}
    assert by_links == by_flows


def test_every_page_leads_to_every_section(site: Path, root: Path) -> None:
    """The foot of each page of the site has a link to each section, in plain HTML."""
    sections = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings", "states", "practice", "about")
    indexes = [site / part / "index.html" for part in sections]
    wanted = {index.resolve() for index in [site / "index.html", *indexes]}
    for file in site.rglob("*.html"):
        if "paper" in file.relative_to(site).parts:
            continue  # sheets to print, with a way back to the guide
        text = file.read_text(encoding="utf-8")
        found = re.search(r'<nav class="guide-sections".*?</nav>', text, re.DOTALL)
        assert found, file
        base = site if file.name == "404.html" else file.parent
        links = {
            (base / href.lstrip("/") / "index.html").resolve() for href in re.findall(r'href="([^"#]*)"', found[0])
        }
        assert links == wanted, file


def test_the_menu_opens_without_a_script(browser: Browser, address: str) -> None:
    """At 360 px a press on the menu's sign shows the sections, and one of them is opened."""
    context = browser.new_context(java_script_enabled=False, base_url=address, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto("faqs/how-was-his-day/")
    expect(page.locator(".guide-nav")).to_be_hidden()
    expect(page.locator("button.md-header__button:visible")).to_have_count(0)
    page.locator(".md-header label[for=__drawer]").first.click()
    page.locator(".guide-nav a", has_text="Decision charts").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith("/flows/")
    context.close()
