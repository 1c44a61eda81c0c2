"""Two states of a guide, as the staff of one district would notice the difference."""

from pathlib import Path

import sample_handbook
from handbook.decisions.differences import Differences, differences

OZ = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"}
FAQ = "docs/faqs/may-i-feed-it.md"
WAVE = "docs/outcomes/wave.md"


def compared(tmp_path: Path, old: dict[str, str], new: dict[str, str]) -> Differences:
    before, _ = sample_handbook.read(tmp_path / "old", old)
    after, problems = sample_handbook.read(tmp_path / "new", new)
    assert problems == []
    return differences(before, after)


def test_nothing_is_different_from_itself(tmp_path: Path) -> None:
    assert not compared(tmp_path, OZ, OZ)


def test_a_choice_is_told_with_the_answers_that_it_changes(tmp_path: Path) -> None:
    undecided = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"}

    found = compared(tmp_path, undecided, OZ)

    assert [(entry.setting.id, entry.before.id, entry.after.id) for entry in found.chosen] == [
        ("settings/feeding", "keeper", "anyone")
    ]
    assert [(change.title, change.ends) for change in found.answers] == [
        ("May I feed it?", ("Fetch the keeper", "Wave")),
    ]


def test_a_page_comes_goes_and_gets_another_name(tmp_path: Path) -> None:
    """A page that was there under another address is neither new nor gone."""
    text = sample_handbook.FILES[FAQ]
    old = {"docs/faqs/may-i-pat-it.md": text.replace("feed it", "pat it")}
    moved = text.replace("asked_by", "aliases: [faqs/may-i-feed-it]\nasked_by")
    new = {
        FAQ: "",
        "docs/faqs/may-i-give-it-toast.md": moved,
        "docs/faqs/may-i-ride-it.md": text.replace("feed it", "ride it"),
        WAVE: sample_handbook.FILES[WAVE].replace("title: Wave", "title: Wave slowly"),
    }

    found = compared(tmp_path, old, new)

    assert [page.title for page in found.new] == ["May I ride it?"]
    assert [page.title for page in found.gone] == ["May I pat it?"]
    assert [(entry.before.title, entry.page.id) for entry in found.renamed] == [
        ("May I feed it?", "faqs/may-i-give-it-toast"),
        ("Wave", "outcomes/wave"),
    ]


def test_what_could_not_be_read_before_is_not_called_new(tmp_path: Path) -> None:
    assert not compared(tmp_path, {FAQ: "---\ntitle: [\n---\n"}, {})
