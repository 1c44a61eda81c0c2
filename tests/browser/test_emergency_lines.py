"""Numbers to call: written once in `docs/guide.yml`, and the same wherever a reader meets them."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sample_handbook
from handbook.decisions.printable import printable
from handbook.model import Handbook, Outcome
from handbook.output.machine import flows_script, handbook_json
from handbook.problem import Place
from handbook.reading.external_links import external_links
from handbook.reading.markdown.printer import printer_of
from handbook.rendering.page import Drawing
from handbook.rendering.paper.all import printed
from handbook.site.export import export
from handbook.vocabulary import EmergencyLine
from playwright.sync_api import Browser, Page

RUN, GUIDE = "docs/outcomes/run.md", "docs/guidelines/dragons.md"
CALLED = sample_handbook.edited(RUN, "kind: urgent", "call: [sea]\nkind: urgent")
SEA = """\
lines:
  sea:
    label: Call the coast guard
    number: 555-0111
    for: a dragon at sea
    url: https://example.org/sea
    checked: primary
    date: 2026-11-21
"""
"""A line that needs a source, as most do."""
LINES = {"docs/guide.yml": SEA + sample_handbook.FILES["docs/guide.yml"].removeprefix("lines:\n")}
OTHER_WORDS = sample_handbook.FILES["docs/guide.yml"].partition("facts:")[2]
DIALED, WRITTEN = "tel:5550111", "555-0111"
HOSTILE = "<script>alert(1)</script>"


def guide(lines: str) -> dict[str, str]:
    """The words of the field with these numbers to call in place of all others."""
    return {"docs/guide.yml": f"{lines}facts:{OTHER_WORDS}"}


class Links(HTMLParser):
    """The words of each link, by its address."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._href = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href = dict(attrs).get("href") or ""
            self.found[self._href] = ""

    def handle_endtag(self, tag: str) -> None:
        self._href = "" if tag == "a" else self._href

    def handle_data(self, data: str) -> None:
        if self._href:
            self.found[self._href] += data


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: "" if id == "index" else f"{id}/" for id in handbook.pages}


def sound(root: Path, changes: dict[str, str]) -> Handbook:
    handbook, problems = sample_handbook.read(root, LINES | changes)
    assert problems == []
    return handbook


def test_a_number_in_the_text_of_a_page_is_a_link(tmp_path: Path) -> None:
    """As Markdown prints it; what stands in code stays as it was written."""
    text = sample_handbook.edited(GUIDE, "Be calm.", "Call {{call:sea}}.\n\nBe calm.")
    about = {"docs/about/sea.md": "---\ntitle: The sea\ndescription: x\n---\n`{{call:sea}}` is {{call:sea}}.\n"}
    handbook = sound(tmp_path, text | about)

    html = printer_of(handbook).convert(printable(handbook, handbook.pages["guidelines/dragons"]))
    explained = printer_of(handbook).convert(printable(handbook, handbook.pages["about/sea"]))

    assert Links(html).found[DIALED] == WRITTEN
    assert Links(explained).found[DIALED] == WRITTEN
    assert explained.count("{{call:sea}}") == 1


def test_a_number_in_words_to_say_is_said(tmp_path: Path) -> None:
    """Spoken lines are text, and have no link in them."""
    words = sample_handbook.edited(
        RUN, "words: A dragon!\n", "words: 'Call {{call:sea}}!'\nif_pushed: '{{ call:sea }}.'\n"
    )
    outcome = sound(tmp_path, words).pages["outcomes/run"]

    assert isinstance(outcome, Outcome)
    assert outcome.say[0].words == f"Call {WRITTEN}!"
    assert outcome.if_pushed == f"{WRITTEN}."


def test_a_card_dials(tmp_path: Path) -> None:
    """The link names the number, and a page that ends at the outcome has it too; other cards have none."""
    handbook = sound(tmp_path, CALLED)
    drawing = Drawing(handbook, urls(handbook))
    cards = {id: Links(drawing.parts(handbook.pages[id]).card).found for id in handbook.pages}

    assert WRITTEN in cards["outcomes/run"][DIALED]
    assert WRITTEN in cards["cases/the-toast"][DIALED]
    assert [id for id, links in cards.items() if DIALED in links] == ["cases/the-toast", "outcomes/run"]


def test_machines_are_told_whom_to_call(tmp_path: Path) -> None:
    """`handbook.json` has the line; the questions' script has what it prints and what it dials."""
    handbook = sound(tmp_path, CALLED)
    data = {outcome["id"]: outcome for outcome in json.loads(handbook_json(handbook, urls(handbook)))["outcomes"]}
    script = flows_script(handbook, urls(handbook)).removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";")

    assert data["outcomes/run"]["call"] == [{"id": "sea", "label": "Call the coast guard", "number": WRITTEN}]
    assert data["outcomes/wave"]["call"] == []
    links = Links(json.loads(script)["outcomes"]["outcomes/run"]["card"]).found
    assert WRITTEN in links[DIALED]


def test_paper_has_the_number_in_plain_text(tmp_path: Path) -> None:
    """On the hand-out of a case that ends there, and in the whole handbook; nothing on paper dials."""
    handbook = sound(tmp_path, CALLED)
    prints = dict(printed(handbook, urls(handbook), {}))

    for address in ("paper/cases/the-toast/index.html", "paper/handbook/index.html"):
        assert WRITTEN in prints[address]
        assert "tel:" not in prints[address]


def test_the_red_bar_dials_the_first_line(tmp_path: Path) -> None:
    """On the home page; where no line is written the bar has its other link alone."""
    home = {"docs/index.md": "---\ntitle: Home\ndescription: Here.\n---\nHello.\n"}
    handbook = sound(tmp_path / "two", home)
    without = sound(tmp_path / "none", home | guide(""))

    bars = [Links(Drawing(one, urls(one)).parts(one.pages["index"]).lead).found for one in (handbook, without)]

    assert list(bars[0]) == ["outcomes/run/", DIALED]
    assert list(bars[1]) == ["outcomes/run/"]


def test_the_page_of_sources_lists_the_lines(tmp_path: Path) -> None:
    """Each with the address at which it was checked and the day; one that all know has neither."""
    page = {"docs/about/sources.md": "---\ntitle: Sources\ndescription: x\n---\nHere.\n"}
    handbook = sound(tmp_path, page)

    listing = Drawing(handbook, urls(handbook)).parts(handbook.pages["about/sources"]).listing

    assert list(Links(listing).found) == [DIALED, "https://example.org/sea", "tel:911"]
    assert listing.count("2026-11-21") == 1


def test_text_of_a_line_is_escaped(tmp_path: Path) -> None:
    """Wherever it is drawn."""
    lines = SEA.replace("Call the coast guard", HOSTILE).replace("a dragon at sea", HOSTILE)
    page = {"docs/about/sources.md": "---\ntitle: Sources\ndescription: x\n---\nHere.\n"}
    home = {"docs/index.md": "---\ntitle: Home\ndescription: Here.\n---\nHello.\n"}
    handbook = sound(tmp_path, CALLED | page | home | guide(lines))
    drawing = Drawing(handbook, urls(handbook))
    parts = {id: drawing.parts(page) for id, page in handbook.pages.items()}
    drawn = [parts["outcomes/run"].card, parts["index"].lead, parts["about/sources"].listing]

    assert all("&lt;script" in part for part in drawn)
    assert not any("<script" in part for part in drawn)


def test_outside_links_ask_where_a_line_was_checked_and_dial_nothing(tmp_path: Path) -> None:
    handbook = sound(tmp_path, sample_handbook.edited(GUIDE, "Be calm.", f"Be calm: [call]({DIALED})."))

    assert list(external_links(handbook)) == ["https://example.org/sea"]


def test_a_changed_number_is_another_handbook(tmp_path: Path) -> None:
    """Pages made with the old number are known to be stale."""
    lines = guide(SEA.replace(WRITTEN, "555-0112"))

    assert sound(tmp_path / "old", {}).digest != sound(tmp_path / "new", lines).digest


@pytest.mark.parametrize(
    ("label", "words"), [("Call or text 988", "Call or text 988"), ("Call for help", "Call for help: 988")]
)
def test_a_label_without_its_number_gets_it(label: str, words: str) -> None:
    line = EmergencyLine(id="988", label=label, number="988", purpose="x", place=Place("x", 1))

    assert line.words == words


@pytest.mark.parametrize(("number", "href"), [("1-800-222-1222", "tel:18002221222"), ("+49 30 123", "tel:+4930123")])
def test_a_number_is_dialed_without_what_parts_it(number: str, href: str) -> None:
    line = EmergencyLine(id="x", label="x", number=number, purpose="x", place=Place("x", 1))

    assert line.href == href


def test_the_file_is_not_published(site: Path, tmp_path: Path, root: Path) -> None:
    """Neither by MkDocs nor in the export for other engines."""
    handbook, _ = sample_handbook.read(tmp_path / "tiny")
    for part in ("overrides", "mkdocs.yml"):
        (tmp_path / "tiny" / part).symlink_to(root / part)

    export(tmp_path / "tiny", handbook, tmp_path / "export")

    assert (tmp_path / "export" / "docs").is_dir()
    assert not (tmp_path / "export" / "docs" / "guide.yml").exists()
    assert not (site / "guide.yml").exists()


@pytest.fixture(scope="module")
def hallway(browser: Browser, address: str) -> Iterator[Page]:
    """The home page on a small phone."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=address)
    page = context.new_page()
    page.goto("")
    yield page
    context.close()


def test_the_call_can_be_tapped_on_a_small_phone(hallway: Page) -> None:
    """48 px high at least, beside the other link and not over it, and nothing scrolls sideways."""
    call = hallway.locator(".door-urgent a.call").bounding_box()
    other = hallway.locator(".door-urgent a:not(.call)").bounding_box()
    assert call and other

    assert call["height"] >= 48
    assert other["x"] + other["width"] <= call["x"]
    assert hallway.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
