"""The words of an outcome are those that hold where the reader is, on every surface."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import sample_handbook
from bare import common
from handbook.model import District, Handbook, Outcome, Reference, Setting, SettingValue, Tell, Under, Words
from handbook.output.flows_script import flows_script
from handbook.output.handbook_json import handbook_json
from handbook.output.search_index import index_script
from handbook.problem import Place
from handbook.rendering.page import PageRenderer
from handbook.rendering.paper import selection as facts
from handbook.rendering.paper.all import printed
from handbook.rules.words_to_say import under
from hypothesis import given
from hypothesis import strategies as st

RUN, DISTRICT = "docs/outcomes/run.md", "district/district.yml"
SAID = {"keeper": "Quench it, keeper!", "anyone": "Quaff it, anyone!"}
"""What is said to the parent under each value."""
LINES = sample_handbook.edited(
    RUN,
    "  - to: parent\n    words: A dragon!\n",
    "".join(f"  - {{to: parent, under: {{feeding: [{value}]}}, words: '{words}'}}\n" for value, words in SAID.items()),
)


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: f"{id}/" for id in handbook.pages}


def chosen(root: Path, value: str, more: dict[str, str] | None = None) -> Handbook:
    district = {DISTRICT: f"name: Oz\ncontacts: {{hotline: 211}}\nsettings: {{feeding: {value}}}\n"}
    handbook, problems = sample_handbook.read(root, LINES | district | (more or {}))
    assert problems == []
    return handbook


def outcomes(handbook: Handbook) -> dict[str, Any]:
    return {outcome["id"]: outcome for outcome in json.loads(handbook_json(handbook, urls(handbook)))["outcomes"]}


def test_a_page_says_its_own_line_first(tmp_path: Path) -> None:
    """The card of a page that names a line begins with it; the outcome's own card keeps its order."""
    lines = "  - {to: parent, id: one, words: First of all!}\n  - {to: parent, id: two, words: Best for toast!}\n"
    handbook, problems = sample_handbook.read(
        tmp_path,
        sample_handbook.edited(RUN, "  - to: parent\n    words: A dragon!\n", lines)
        | sample_handbook.edited("docs/cases/the-toast.md", "variants:", "say: two\nvariants:"),
    )
    assert problems == []
    drawing = PageRenderer(handbook, urls(handbook))

    def card(id: str) -> str:
        return str(drawing.parts(handbook.pages[id]).card)

    assert card("cases/the-toast").index("Best for toast!") < card("cases/the-toast").index("First of all!")
    assert card("outcomes/run").index("First of all!") < card("outcomes/run").index("Best for toast!")


@pytest.mark.parametrize(("value", "other"), [("keeper", "anyone"), ("anyone", "keeper")])
def test_only_the_words_that_hold_here_are_shown(value: str, other: str, tmp_path: Path) -> None:
    """On the card, in the questions, on paper, in search and for machines."""
    handbook = chosen(tmp_path, value)
    card = PageRenderer(handbook, urls(handbook)).parts(handbook.pages["cases/the-toast"]).card
    script = flows_script(handbook, urls(handbook))
    prints = dict(printed(handbook, urls(handbook), {}))
    run = handbook.outcome("outcomes/run")
    assert run
    told = facts.first_words(handbook, run)
    found = {
        entry["id"]: entry["text"]
        for entry in json.loads(_after_equals(index_script(handbook, urls(handbook))))["pages"]
    }

    surfaces = [card, script, prints["paper/cases/the-toast/index.html"], prints["paper/handbook/index.html"]]
    assert all(SAID[value] in surface and SAID[other] not in surface for surface in surfaces)
    assert [words["words"] for words in outcomes(handbook)["outcomes/run"]["say"]] == [SAID[value]]
    assert told and told.words == SAID[value]
    first = {value: words.split()[0].lower() for value, words in SAID.items()}
    assert first[value] in found["outcomes/run"] and first[other] not in found["outcomes/run"]


def _after_equals(script: str) -> str:
    return script.partition(" = ")[2].rstrip().removesuffix(";")


def test_without_a_choice_the_words_of_the_default_hold(tmp_path: Path) -> None:
    handbook, _ = sample_handbook.read(tmp_path, LINES)

    assert [words["words"] for words in outcomes(handbook)["outcomes/run"]["say"]] == [SAID["keeper"]]


def test_an_exception_is_told_to_machines_and_to_search(tmp_path: Path) -> None:
    """On every page that ends there; elsewhere search is told nothing."""
    changes = sample_handbook.edited(RUN, "kind:", "exception: true\nkind:")
    handbook, problems = sample_handbook.read(tmp_path, changes)
    entries = {
        entry["id"]: entry for entry in json.loads(_after_equals(index_script(handbook, urls(handbook))))["pages"]
    }

    assert problems == []
    assert [outcomes(handbook)[f"outcomes/{name}"]["exception"] for name in ("run", "wave")] == [True, False]
    marked = {id for id, entry in entries.items() if entry.get("card", {}).get("exception")}
    assert marked == {"outcomes/run", "cases/the-toast"}
    assert "exception" not in entries["outcomes/wave"]["card"]


HERE = Place("docs/outcomes/x.md", 1)
VALUES = {"settings/s": ("a", "b"), "settings/t": ("a", "b", "c"), "settings/u": ("a", "b")}
SETTINGS = {
    id: Setting(
        common(id, place=HERE),
        question="?",
        default="a",
        why="",
        values={value: SettingValue(id=value, label=value, means="") for value in values},
    )
    for id, values in VALUES.items()
}


def somewhere(id: str) -> st.SearchStrategy[Under]:
    """Some values of a setting."""
    values = st.lists(st.sampled_from(VALUES[id]), min_size=1, max_size=3, unique=True)
    return values.map(lambda some: Under(Reference(id, HERE), tuple(Reference(value, HERE) for value in some)))


LINE = st.lists(st.sampled_from(list(VALUES)), max_size=3, unique=True).flatmap(
    lambda ids: st.tuples(*(somewhere(id) for id in ids))
)


@given(st.lists(LINE, min_size=1, max_size=6))
def test_the_proof_agrees_with_trying_every_choice(lines: list[tuple[Under, ...]]) -> None:
    """A problem is told where some district would have no line, and only there; it names such a choice."""
    say = tuple(Words(to="parent", words="x", when="", under=line) for line in lines)
    tell = Tell(who="", at_work="", off_work="", instead="")
    outcome = Outcome(
        common("outcomes/x", place=HERE), outcome_kind="ask", label="x", act="x", say=say, if_pushed="", tell=tell
    )
    pages = {outcome.id: outcome, **SETTINGS}
    silent = [
        choice
        for values in product(*VALUES.values())
        if not Handbook(pages, District(settings=(choice := dict(zip(VALUES, values, strict=True))))).says(outcome)
    ]

    told = [problem.message for problem in under(Handbook(pages, District()))]

    assert len(told) == bool(silent)
    named = [
        all(
            f'"{id.removeprefix("settings/")}: {value}"' in message
            or f'"{id.removeprefix("settings/")}: ' not in message
            for id, value in choice.items()
        )
        for message in told
        for choice in silent
    ]
    assert any(named) == bool(silent)
