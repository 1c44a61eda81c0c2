"""`handbook.json` says what the contract says, in whole references."""

import json
from pathlib import Path
from typing import Any

import pytest
import sample_handbook
from handbook.output.flows_script import flows_script
from handbook.output.handbook_json import handbook_json
from handbook.output.json_schema import schema_of
from handbook.output.schemas import HANDBOOK, published
from handbook.site.load_site import load_site
from jsonschema import Draft7Validator


def exported(root: Path, changes: dict[str, str] | None = None) -> dict[str, Any]:
    handbook, problems = sample_handbook.read(root, changes)
    assert problems == []
    return json.loads(handbook_json(handbook, {id: f"{id}/" for id in handbook.pages}))


def test_a_page_carries_its_whole_path(tmp_path: Path) -> None:
    """From the entry's first question to the outcome, the district's answers in it."""
    page = next(page for page in exported(tmp_path)["pages"] if page["id"] == "faqs/may-i-feed-it")

    assert page["path"] == [
        {"flow": "flows/safety-first", "question": "is-it-on-fire", "answer": "no"},
        {"flow": "flows/safety-first", "question": "is-it-hungry", "answer": "yes"},
        {"flow": "flows/feeding", "question": "who-feeds", "answer": "keeper", "setting": "settings/feeding"},
    ]
    assert page["outcome"] == "outcomes/fetch-the-keeper"
    assert page["otherwise"][0]["settings"] == {"settings/feeding": "anyone"}
    assert page["otherwise"][0]["outcome"] == "outcomes/wave"
    assert page["otherwise"][0]["path"][-1]["question"] == "what-food"
    assert (page["url"], page["source"]) == ("faqs/may-i-feed-it/", "docs/faqs/may-i-feed-it.md")
    assert page["flow"] == "flows/feeding"


def test_variants_are_walked(tmp_path: Path) -> None:
    """Each variant has its own path and outcome."""
    page = next(page for page in exported(tmp_path)["pages"] if page["id"] == "cases/the-toast")

    assert [variant["outcome"] for variant in page["variants"]] == ["outcomes/wave"]
    assert [step["answer"] for step in page["variants"][0]["path"]] == ["no", "no"]


def test_flows_outcomes_and_settings_are_there(tmp_path: Path) -> None:
    """Setting questions carry the setting's words; a choice shows as chosen."""
    district = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"}
    data = exported(tmp_path, district)
    asked = {question["id"]: question for flow in data["flows"] for question in flow["questions"]}

    assert data["entry"] == "flows/safety-first"
    assert asked["who-feeds"]["setting"] == "settings/feeding"
    assert [answer["id"] for answer in asked["who-feeds"]["answers"]] == ["keeper", "anyone"]
    assert asked["is-it-hungry"]["answers"][0]["to"] == "flows/feeding"
    assert asked["is-it-on-fire"]["floor"] is True
    assert {outcome["id"] for outcome in data["outcomes"]} == {
        "outcomes/run", "outcomes/wave", "outcomes/fetch-the-keeper",
    }  # fmt: skip
    assert data["settings"][0]["values"] == ["keeper", "anyone"]
    assert (data["settings"][0]["default"], data["settings"][0]["chosen"]) == ("keeper", "anyone")


def test_the_script_offers_what_the_district_chose(tmp_path: Path) -> None:
    """The reader is not asked the district's question: one answer is left of it."""
    handbook, _ = sample_handbook.read(tmp_path)
    script = flows_script(handbook, {id: f"{id}/" for id in handbook.pages})
    data = json.loads(script.removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";"))

    assert [answer["id"] for answer in data["flows"]["flows/feeding"]["questions"]["who-feeds"]["answers"]] == [
        "keeper"
    ]
    assert data["opening"] == [], "one floor alone needs no screen to share"


@pytest.mark.parametrize("more", [1, 3, 6])
def test_the_first_floors_share_a_screen(more: int, tmp_path: Path) -> None:
    """As many of those that every walk begins with as can be read at once, each with the answer that goes on."""
    names = [f"is-it-loose-{number}" for number in range(more)]
    flow = "docs/flows/safety-first.md"
    text = sample_handbook.FILES[flow].replace("      no: is-it-hungry\n", f"      no: {names[0]}\n")
    floors = "".join(
        f"  {name}:\n    ask: Loose?\n    floor: true\n    unsure: yes\n    answers: {{yes: outcomes/run, no: {onward}}}\n"
        for name, onward in zip(names, [*names[1:], "is-it-hungry"], strict=True)
    )
    handbook, _ = load_site(
        sample_handbook.write(tmp_path, {flow: text.replace("  is-it-hungry:\n", f"{floors}  is-it-hungry:\n", 1)})
    )
    script = flows_script(handbook, {id: f"{id}/" for id in handbook.pages})
    data = json.loads(script.removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";"))

    assert data["opening"] == [{"question": id, "clear": "no"} for id in ["is-it-on-fire", *names][:5]]


def test_an_ending_answer_says_why(tmp_path: Path) -> None:
    """As the card of a page that ends there does; an answer that leads on has nothing to say."""
    handbook, _ = sample_handbook.read(tmp_path)
    script = flows_script(handbook, {id: f"{id}/" for id in handbook.pages})
    data = json.loads(script.removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";"))
    yes, no = data["flows"]["flows/safety-first"]["questions"]["is-it-on-fire"]["answers"]

    assert yes["why"] == "Something burns."
    assert "why" not in no


def with_everything(root: Path) -> tuple[dict[str, Any], Draft7Validator]:
    """What is exported of a handbook that has something of each kind, and the schema that is published with it."""
    sea = sample_handbook.edited("docs/outcomes/run.md", "kind: urgent", "call: [fire]\nwarning: Mind.\nkind: urgent")
    handbook, problems = sample_handbook.read(root, sea)
    assert problems == []
    schema = published(handbook)[HANDBOOK]
    Draft7Validator.check_schema(schema)
    data = json.loads(handbook_json(handbook, {id: f"{id}/" for id in handbook.pages}))
    return data, Draft7Validator(schema)


def test_the_schema_takes_what_is_written(tmp_path: Path) -> None:
    """Of a handbook with a page of each kind, variants, settings, and a number to call."""
    data, schema = with_everything(tmp_path)

    assert [error.message for error in schema.iter_errors(data)] == []
    assert all(data[name] for name in ("pages", "flows", "outcomes", "settings"))


BROKEN = {
    "no entry": lambda data: data.pop("entry"),
    "an unknown key": lambda data: data.update(pagess=[]),
    "a page without a path": lambda data: data["pages"][0].pop("path"),
    "a page with a number for a title": lambda data: data["pages"][0].update(title=7),
    "pages by their id": lambda data: data.update(pages={page["id"]: page for page in data["pages"]}),
    "a floor in words": lambda data: data["flows"][0]["questions"][0].update(floor="yes"),
    "an answer without a target": lambda data: data["flows"][0]["questions"][0]["answers"][0].pop("to"),
    "an outcome without an act": lambda data: data["outcomes"][0].update(act=None),
    "nobody to tell": lambda data: data["outcomes"][0]["tell"].pop("who"),
    "a variant without its condition": lambda data: next(filter(None, (p["variants"] for p in data["pages"])))[0].pop(
        "if"
    ),
}
"""A change of what is written that other tools would stumble over."""


@pytest.mark.parametrize("name", BROKEN)
def test_the_schema_refuses_another_shape(tmp_path: Path, name: str) -> None:
    data, schema = with_everything(tmp_path)
    BROKEN[name](data)

    assert len(list(schema.iter_errors(data))) == 1


@pytest.mark.parametrize("shape", [object, set[str], dict[int, str], tuple[str, ...]])
def test_what_json_has_no_word_for_has_no_schema(shape: object) -> None:
    with pytest.raises(TypeError, match="no word"):
        schema_of(shape)
