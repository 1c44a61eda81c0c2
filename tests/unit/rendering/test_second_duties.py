"""A second duty that may be owed is offered beside the first, wherever the first is told."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sample_handbook
from handbook.model import CAUTION, Handbook
from handbook.output.flows_script import flows_script
from handbook.output.handbook_json import handbook_json
from handbook.reading.references import related_pages
from handbook.rendering.page import PageRenderer
from handbook.rendering.paper.all import printed

RUN = "docs/outcomes/run.md"
WHEN = "The keeper is away, too"
ALSO = sample_handbook.edited(RUN, "kind: urgent", f"also:\n  - when: {WHEN}\n    outcome: outcomes/wave\nkind: urgent")


class Kinds(HTMLParser):
    """The classes of each kind's mark, and where the links lead, in the order drawn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.marks: list[str] = []
        self.hrefs: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        classes = named.get("class", "").split()
        self.marks += [name for name in classes if name in CAUTION] if "kind-dot" in classes else []
        self.hrefs += [named["href"]] if tag == "a" else []


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: f"{id}/" for id in handbook.pages}


def sound(root: Path, changes: dict[str, str]) -> Handbook:
    handbook, problems = sample_handbook.read(root, changes)
    assert problems == []
    return handbook


def test_a_card_offers_the_second_duty(tmp_path: Path) -> None:
    """With its kind and its own page, from a case as from the outcome itself; other cards offer none."""
    handbook = sound(tmp_path, ALSO)
    drawing = PageRenderer(handbook, urls(handbook))
    cards = {id: drawing.parts(handbook.pages[id]).card for id in handbook.pages}

    assert WHEN in cards["outcomes/run"] and WHEN in cards["cases/the-toast"]
    assert Kinds(cards["outcomes/run"]).marks == ["answer"]
    assert "../../outcomes/wave/" in Kinds(cards["cases/the-toast"]).hrefs
    assert Kinds(cards["outcomes/wave"]).marks == []


def test_its_condition_is_text(tmp_path: Path) -> None:
    """Markup in it is printed, not run."""
    hostile = {RUN: ALSO[RUN].replace(WHEN, "<script>alert(1)</script>")}
    handbook = sound(tmp_path, hostile)
    card = PageRenderer(handbook, urls(handbook)).parts(handbook.pages["outcomes/run"]).card

    assert "&lt;script" in card and "<script" not in card


def test_machines_know_it(tmp_path: Path) -> None:
    """`handbook.json` and the questions' script have the same; an outcome without one has an empty list."""
    handbook = sound(tmp_path, ALSO)
    data = {outcome["id"]: outcome for outcome in json.loads(handbook_json(handbook, urls(handbook)))["outcomes"]}
    script = flows_script(handbook, urls(handbook)).removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";")

    assert data["outcomes/run"]["also"] == [{"when": WHEN, "outcome": "outcomes/wave"}]
    assert data["outcomes/wave"]["also"] == []
    card = Kinds(json.loads(script)["outcomes"]["outcomes/run"]["card"])
    assert card.marks == ["answer"] and "outcomes/wave/" in card.hrefs


def test_paper_names_it(tmp_path: Path) -> None:
    """On the hand-out of a case that ends there."""
    handbook = sound(tmp_path, ALSO)

    assert WHEN in dict(printed(handbook, urls(handbook), {}))["paper/cases/the-toast/index.html"]


def test_both_pages_are_related(tmp_path: Path) -> None:
    handbook = sound(tmp_path, ALSO)

    assert "outcomes/wave" in related_pages(handbook)["outcomes/run"]
    assert "outcomes/run" in related_pages(handbook)["outcomes/wave"]


@pytest.mark.parametrize(("count", "problems"), [(4, 0), (5, 1)])
def test_four_may_be_named(count: int, problems: int, tmp_path: Path) -> None:
    names = "abcde"[:count]
    entries = "".join(f"  - when: x\n    outcome: outcomes/{name}\n" for name in names)
    pages = {f"docs/outcomes/{name}.md": sample_handbook.FILES[RUN].replace("Run", name.upper()) for name in names}
    _, found = sample_handbook.read(tmp_path, pages | sample_handbook.edited(RUN, "kind:", f"also:\n{entries}kind:"))

    assert sum(": too-many-also: " in problem for problem in found) == problems
