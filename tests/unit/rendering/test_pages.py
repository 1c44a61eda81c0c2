"""What is drawn is what was walked, and text stays text."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import sample_handbook
from handbook.model import Handbook
from handbook.reading.references import related_pages
from handbook.rendering.page import Drawing
from handbook.rendering.related import BEST

HOSTILE = """<script>alert(1)</script>'"{% x %}]]>&amp;"""


def drawing(handbook: Handbook) -> Drawing:
    return Drawing(handbook, {id: "" if id == "index" else f"{id}/" for id in handbook.pages})


class Classes(HTMLParser):
    """Collects the classes of each element that names a question or an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: dict[str, set[str]] = {}
        self.rows: dict[tuple[str, str], set[str]] = {}
        self.question = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        classes = set(named.get("class", "").split())
        if "data-q" in named:
            self.question = named["data-q"]
            self.steps[self.question] = classes
        if "data-a" in named:
            self.rows[(self.question, named["data-a"])] = classes


def drawn(handbook: Handbook, id: str) -> Classes:
    parser = Classes()
    parser.feed(drawing(handbook).parts(handbook.pages[id]).chart)
    return parser


def test_the_path_of_a_page_is_lit(tmp_path: Path) -> None:
    """The answers on the path carry `on`, and no others."""
    handbook, _ = sample_handbook.read(tmp_path)
    chart = drawn(handbook, "cases/the-toast")

    assert {row for row, classes in chart.rows.items() if "on" in classes} == {("is-it-on-fire", "yes")}
    assert {step for step, classes in chart.steps.items() if "on" in classes} == {"is-it-on-fire"}


class Opened(HTMLParser):
    """What stands open above a chart: each question with its words, whether it is on the path, and where its ways lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.questions: dict[str, dict[str, Any]] = {}
        self.here = ""
        self.depth = 0
        self.feed(html.partition("<details")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if "data-q" in named:
            self.here = named["data-q"]
            self.questions[self.here] = {"on": "on" in named["class"].split(), "ways": [], "text": ""}
        if tag == "a" and self.here:
            self.questions[self.here]["ways"].append(named["href"])
        if "path-end" in named.get("class", ""):
            self.here = ""

    def handle_data(self, data: str) -> None:
        if self.here:
            self.questions[self.here]["text"] += data


def opened(handbook: Handbook, id: str) -> dict[str, dict[str, Any]]:
    return Opened(str(drawing(handbook).parts(handbook.pages[id]).chart)).questions


def test_the_path_of_a_page_stands_open(tmp_path: Path) -> None:
    """Each question with its answer and the ways that leave it, from the entry on; the rest is folded."""
    handbook, _ = sample_handbook.read(tmp_path)
    path = opened(handbook, "faqs/may-i-feed-it")

    assert list(path) == ["is-it-on-fire", "is-it-hungry", "who-feeds"]
    assert all(step["on"] for step in path.values())
    asked = {question.id: question for flow in handbook.flows for question in flow.questions.values()}
    for id, answer in (("is-it-on-fire", "no"), ("is-it-hungry", "yes")):
        assert asked[id].ask in path[id]["text"] and asked[id].answers[answer].label in path[id]["text"]
    assert opened(handbook, "cases/the-toast")["is-it-on-fire"]["ways"][0].startswith("#safety-first--")


def test_a_page_without_a_path_opens_its_questions(tmp_path: Path) -> None:
    """A guideline those that it governs, an outcome those that lead to it, each with its ends; a flow has no fold."""
    handbook, _ = sample_handbook.read(tmp_path)

    assert list(opened(handbook, "guidelines/dragons")) == ["is-it-hungry"]
    assert "is-it-on-fire" in opened(handbook, "outcomes/run")
    assert "flow-whole" not in drawing(handbook).parts(handbook.pages["flows/feeding"]).chart


def test_the_questions_of_a_guideline_are_ringed(tmp_path: Path) -> None:
    """`at` rings; nothing is lit."""
    handbook, _ = sample_handbook.read(tmp_path)
    chart = drawn(handbook, "guidelines/dragons")

    assert {step for step, classes in chart.steps.items() if "ringed" in classes} == {"is-it-hungry"}
    assert not any("on" in classes for classes in chart.rows.values())


@pytest.mark.parametrize(("chosen", "questions"), [("keeper", {"who-feeds"}), ("anyone", {"who-feeds", "what-food"})])
def test_a_chart_shows_what_the_district_chose(tmp_path: Path, chosen: str, questions: set[str]) -> None:
    """The chosen value alone is drawn, and what it makes unreachable is not."""
    district = {
        "district/district.yml": f"name: Oz\ncontacts: {{hotline: 211}}\nsettings: {{feeding: {chosen}}}\n",
    }
    handbook, problems = sample_handbook.read(tmp_path, district)
    chart = drawn(handbook, "flows/feeding")

    assert problems == []
    assert set(chart.steps) == questions
    assert [answer for question, answer in chart.rows if question == "who-feeds"] == [chosen]


def test_both_ends_of_a_reference_are_related(tmp_path: Path) -> None:
    """A page names what it refers to and what refers to it."""
    handbook, _ = sample_handbook.read(tmp_path)
    pages = drawing(handbook)

    assert "cases/the-toast/" in pages.parts(handbook.pages["guidelines/dragons"]).foot
    assert "guidelines/dragons/" in pages.parts(handbook.pages["cases/the-toast"]).foot


def test_the_nearest_six_are_shown_first(tmp_path: Path) -> None:
    """Of many neighbours those that share the deciding question, each other's names or what they name; the rest is folded."""
    case = sample_handbook.FILES["docs/cases/the-toast.md"]
    more = {
        f"docs/cases/far-{n}.md": case.replace("title: The toast", f"see: [guidelines/dragons]\ntitle: Far {n}")
        for n in range(8)
    }
    handbook, _ = sample_handbook.read(tmp_path, more)
    foot = str(drawing(handbook).parts(handbook.pages["guidelines/dragons"]).foot)
    best, _, folded = foot.partition("<details")

    assert best.count("<li>") == BEST
    assert "cases/the-toast/" in best, "the page names it, and it names the page"
    assert folded.count("<li>") == len(related_pages(handbook)["guidelines/dragons"]) > BEST


def test_text_from_pages_is_escaped(tmp_path: Path) -> None:
    """Whatever stands in a field, no markup of it reaches a page."""
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    fields = (
        r"(title|description|start|ask|because|act|words|who|if|says|why|question|keeper): (\".*?\"|[^\"]*?)([,}\n])"
    )
    changes = {
        path: re.sub(fields, lambda match: f"{match[1]}: {quoted}{match[3]}", text).replace(
            "<script>", f"<script>/*{number}*/", 1
        )
        for number, (path, text) in enumerate(sample_handbook.FILES.items())
        if not path.startswith("docs/settings") and not path.startswith(("docs/flows/feeding", "docs/guide.yml"))
    }
    handbook, problems = sample_handbook.read(tmp_path, changes)
    pages = drawing(handbook)

    assert problems == []
    for page in handbook.pages.values():
        parts = pages.parts(page)
        for part in (parts.card, parts.chart, parts.kind, parts.foot, parts.listing):
            assert "<script" not in part


def test_a_page_that_parents_ask_folds_the_chart(tmp_path: Path) -> None:
    """Staff's chart is there, one tap away, and not the first thing a parent sees."""
    handbook, _ = sample_handbook.read(
        tmp_path, sample_handbook.edited("docs/faqs/may-i-feed-it.md", "asked_by: para", "asked_by: parent")
    )
    chart = drawing(handbook).parts(handbook.pages["faqs/may-i-feed-it"]).chart

    assert chart.startswith('<details class="for-staff"')
    assert "data-flow=" in chart


def test_a_setting_names_the_pages_that_it_changes(tmp_path: Path) -> None:
    """The FAQ that ends elsewhere under another value stands on the setting's page; the case does not."""
    handbook, _ = sample_handbook.read(tmp_path)
    told = drawing(handbook).parts(handbook.pages["settings/feeding"]).kind

    assert "faqs/may-i-feed-it/" in told
    assert "cases/the-toast/" not in told


def test_the_card_says_what_would_hold_elsewhere(tmp_path: Path) -> None:
    """Under another choice the same answers end at another outcome, and the page says so."""
    handbook, _ = sample_handbook.read(tmp_path)
    card = drawing(handbook).parts(handbook.pages["faqs/may-i-feed-it"]).card

    assert 'data-outcome="outcomes/fetch-the-keeper"' in card
    assert "outcomes/wave/" in card


def test_a_line_that_no_answer_lights_is_never_lit(tmp_path: Path) -> None:
    """A question whose answers all branch off has no spine below it, lit or not."""
    handbook, _ = sample_handbook.read(tmp_path)
    chart = drawn(handbook, "flows/feeding")

    assert "nx" not in chart.steps["who-feeds"]
    assert "on" not in chart.steps["who-feeds"]
