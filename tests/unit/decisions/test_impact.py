"""Impact tells decisions from words: what ends elsewhere, which way, and at which answer."""

import json
from pathlib import Path

import sample_handbook
from handbook.decisions.impact import as_json, as_markdown, as_notes, as_text, compare
from handbook.site.load_site import load_site

FAQ, FEEDING, GUIDE = "docs/faqs/may-i-feed-it.md", "docs/flows/feeding.md", "docs/guidelines/dragons.md"
OZ = "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"


def test_words_alone_change_no_decision(tmp_path: Path) -> None:
    """A page that only reads otherwise is listed, and no decision is."""
    before, _ = sample_handbook.read(tmp_path / "a")
    after, _ = sample_handbook.read(tmp_path / "b", sample_handbook.edited(GUIDE, "Be calm.", "Keep calm."))

    impact = compare(before, after)

    assert impact.decisions == ()
    assert impact.reworded == ("guidelines/dragons",)
    assert "No decision changes." in as_text(impact)
    assert "No decision changes." in as_markdown(impact)


def test_a_flow_that_leads_elsewhere_changes_decisions(tmp_path: Path) -> None:
    """The page, both outcomes, the direction and the answer are named."""
    before, _ = sample_handbook.read(tmp_path / "a")
    after, _ = sample_handbook.read(
        tmp_path / "b",
        sample_handbook.edited(FEEDING, "keeper: outcomes/fetch-the-keeper", "keeper: outcomes/run")
        | sample_handbook.edited(FAQ, "\noutcome: outcomes/fetch-the-keeper", "\noutcome: outcomes/run"),
    )

    change = next(change for change in compare(before, after).decisions if change.page == "faqs/may-i-feed-it")

    assert (change.page, change.before, change.after) == (
        "faqs/may-i-feed-it",
        "outcomes/fetch-the-keeper",
        "outcomes/run",
    )
    assert (change.direction, change.at) == ("more cautious", "who-feeds: keeper")


def test_a_districts_choice_is_seen_before_it_is_made(tmp_path: Path) -> None:
    """The same files under another district.yml end elsewhere, and the report says so."""
    root = sample_handbook.write(tmp_path / "repo")
    (tmp_path / "oz.yml").write_text(OZ, encoding="utf-8")

    impact = compare(load_site(root)[0], load_site(root, tmp_path / "oz.yml")[0])

    data = json.loads(as_json(impact))
    assert [change["page"] for change in data["decisions"]] == ["faqs/may-i-feed-it"]
    assert data["decisions"][0]["direction"] == "more permissive"
    assert data["decisions"][0]["at"] == "who-feeds: anyone"


def test_new_pages_and_unwalked_answers_are_listed(tmp_path: Path) -> None:
    """A new page is new; a new answer that nothing walks is named."""
    before, _ = sample_handbook.read(tmp_path / "a")
    answer = "      jam: outcomes/run\n"
    after, _ = sample_handbook.read(
        tmp_path / "b",
        sample_handbook.edited(FEEDING, "      yes: outcomes/wave\n", f"      yes: outcomes/wave\n{answer}")
        | {"docs/about/jam.md": "---\ntitle: Jam\ndescription: Jam.\n---\nJam.\n"},
    )

    impact = compare(before, after)

    assert impact.new_pages == ("about/jam",)
    assert impact.unwalked == ("what-food: jam",)


def test_a_variant_that_ends_elsewhere_is_a_change(tmp_path: Path) -> None:
    """The page's own path holds; what would have changed its answer now ends elsewhere, and is named."""
    before, _ = sample_handbook.read(tmp_path / "a")
    after, problems = sample_handbook.read(
        tmp_path / "b",
        sample_handbook.edited("docs/flows/safety-first.md", "no: outcomes/wave", "no: outcomes/run")
        | sample_handbook.edited("docs/cases/the-toast.md", "    outcome: outcomes/wave", "    outcome: outcomes/run"),
    )
    assert problems == []

    impact = compare(before, after)

    assert [(change.page, change.variant, change.after) for change in impact.decisions] == [
        ("cases/the-toast", "The toast was cold", "outcomes/run")
    ]
    assert "The toast was cold" in as_text(impact) and "The toast was cold" in as_markdown(impact)
    assert "(if: The toast was cold): was *Wave*, is now *Run*" in as_notes(impact)
    assert json.loads(as_json(impact))["decisions"][0]["variant"] == "The toast was cold"
    assert "cases/the-toast" not in impact.reworded
