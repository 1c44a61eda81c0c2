"""`handbook.json` says what the contract says, in whole references."""

import json
from pathlib import Path
from typing import Any

import tiny
from handbook.publish.machine import flows_script, handbook_json


def exported(root: Path, changes: dict[str, str] | None = None) -> dict[str, Any]:
    handbook, problems = tiny.read(root, changes)
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
    district = {"district/district.yml": "name: Oz\ncontacts: {hotline: 555-0100}\nsettings: {feeding: anyone}\n"}
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
    handbook, _ = tiny.read(tmp_path)
    script = flows_script(handbook, {id: f"{id}/" for id in handbook.pages})
    data = json.loads(script.removeprefix("globalThis.guideFlows = ").rstrip().removesuffix(";"))

    assert [answer["id"] for answer in data["flows"]["flows/feeding"]["questions"]["who-feeds"]["answers"]] == [
        "keeper"
    ]
    assert data["screens"] == [], "one floor alone needs no screen to share"


def test_floors_in_a_row_share_a_screen(tmp_path: Path) -> None:
    """Two floors that follow each other are shown together, each with the answer that goes on."""
    flow = "docs/flows/safety-first.md"
    text = tiny.FILES[flow].replace("      no: is-it-hungry\n", "      no: is-it-loose\n")
    text = text.replace(
        "  is-it-hungry:\n",
        "  is-it-loose:\n    ask: Loose?\n    floor: true\n    unsure: yes\n    answers: {yes: outcomes/run, no: is-it-hungry}\n  is-it-hungry:\n",
        1,
    )
    faq = tiny.FILES["docs/faqs/may-i-feed-it.md"].replace("  is-it-hungry", "  is-it-loose: no\n  is-it-hungry")
    case = tiny.FILES["docs/cases/the-toast.md"].replace("is-it-hungry", "is-it-loose: no, is-it-hungry")
    jam = tiny.FILES["docs/cases/the-jam.md"].replace("  is-it-hungry", "  is-it-loose: no\n  is-it-hungry")
    loose = case.replace(
        "variants:\n",
        "variants:\n  - if: It was loose\n    answers: {is-it-on-fire: no, is-it-loose: yes}\n    outcome: outcomes/run\n",
    )
    pages = {"docs/faqs/may-i-feed-it.md": faq, "docs/cases/the-toast.md": loose, "docs/cases/the-jam.md": jam}
    handbook, problems = tiny.read(tmp_path, {flow: text, **pages})
    script = flows_script(handbook, {id: f"{id}/" for id in handbook.pages})

    assert problems == []
    assert '"screens":[[{"question":"is-it-on-fire","clear":"no"},{"question":"is-it-loose","clear":"no"}]]' in script
