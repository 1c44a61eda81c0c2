"""Slips in a district's file and in front matter that no golden file can hold."""

from pathlib import Path

import pytest
import repo_copy
import sample_handbook
from handbook.reading.district import hotline
from handbook.reading.district.file import read_district
from handbook.reading.slips import fences
from handbook.reading.slips.passes import Draft, fix

DISTRICT = "district/district.yml"
WORDS = sample_handbook.words()
OZ = "name: Oz\ncontacts: {hotline: 211}\n"


def read(folder: Path, text: str) -> list[str]:
    (folder / "district.yml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_district(folder / "district.yml", {"feeding", "waving"}, WORDS)[1]]


def test_the_second_question_is_still_behind_its_mark(tmp_path: Path) -> None:
    """Its choice would be taken for a second one of the question above."""
    text = f"{OZ}settings:\n  feeding:\n    value: keeper\n#   waving:\n    value: often\n"

    (said,) = read(tmp_path, text)

    assert said.startswith(f"{DISTRICT}:6: behind-hash: ")


def test_what_is_said_of_a_setting_at_the_left_belongs_to_the_setting_above(tmp_path: Path) -> None:
    """One message, though the setting above seems empty."""
    (said,) = read(tmp_path, f"{OZ}settings:\n  feeding:\nvalue: keeper\n")

    assert said.startswith(f"{DISTRICT}:5: wrong-indent: ")
    assert "4 spaces" in said


def test_a_role_below_the_settings_is_read_as_a_contact(tmp_path: Path) -> None:
    """It is named once, and the hotline that stands there is not missed."""
    (said,) = read(
        tmp_path, "name: Oz\ncontacts:\n  office: the office\nsettings:\n  hotline: 211\n  feeding: keeper\n"
    )

    assert said.startswith(f"{DISTRICT}:5: unknown-setting: ")


@pytest.mark.parametrize(
    "text",
    ["1" * 100_000, "(" * 50_000, "1-" * 50_000, "24/7 " * 20_000, "1 (" * 30_000],
    ids=["digits", "brackets", "hyphens", "hours", "steps"],
)
def test_a_hotline_without_end_is_refused_in_few_words(text: str) -> None:
    fault = hotline.fault(text, is_example=False)

    assert fault and len(fault) < 200


@pytest.mark.parametrize(
    "text",
    [
        "988",
        "Call 911.",
        "1-800-422-4453",
        "+1 (800) 422-4453",
        "the line at 422\u20114453 x 12",
        "8004224453, day 24 hours",
    ],
)
def test_a_number_that_can_be_called_is_enough(text: str) -> None:
    assert hotline.fault(text, is_example=False) == ""


def test_no_page_of_ours_has_a_slip() -> None:
    """The passes look at sound text and change nothing."""
    root = repo_copy.ours()
    seen = 0
    for file in [*sorted((root / "docs").rglob("*.md")), root / "docs/guide.yml"]:
        lines = file.read_text(encoding="utf-8").split("\n")
        if file.suffix == ".md":
            assert fences.fault(lines) is None, file
            lines = lines[1 : fences.end(lines)]
        draft = Draft("\n".join(lines))
        fix(draft)
        assert (draft.slips, draft.lines) == ([], lines), file
        seen += 1
    assert seen > 200


def test_a_file_that_ends_too_soon_is_named_at_its_last_line(tmp_path: Path) -> None:
    """No message stands behind the end of a file."""
    for text in ("name: [Oz\n\n\n", "name: Oz\ncontacts: {hotline: 211\n\n", "settings:\n"):
        said = sample_handbook.read(tmp_path, {DISTRICT: text})[1]
        assert said
        assert all(int(line.split(":")[1]) <= text.rstrip().count("\n") + 1 for line in said), said
