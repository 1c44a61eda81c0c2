"""What could lead to a real person is named in every page, and what only looks like it is not (`data/private.yml`)."""

from pathlib import Path

import pytest
import sample_handbook
import yaml
from handbook.rules.personal_data_kinds import MENDED, found, look_for

DATA = yaml.safe_load((Path(__file__).parents[1] / "data/private.yml").read_text(encoding="utf-8"))
CAUGHT = [(kind, line) for kind, lines in DATA["caught"].items() for line in lines]
KNOWN = {"2126647665"}
"""What stands for the lines of `docs/guide.yml`."""
LOOK_FOR = look_for(
    {
        "student": "the number of a student",
        "pupil": "the number of a student",
        "lunch": "the number of a student",
        "medicaid": "the number of a student",
    }
)
"""The kinds, with those that a field may add."""
OFFICE = "name: Oz\ncontacts: {hotline: 211, office: {said: the front office, phone: 415-867-5309, email: office@maple.k12.us}}\n"
OURS = "---\ntitle: Ours\ndescription: x\n---\n{}\n"
PLACES = {
    "title": ("docs/cases/the-jam.md", "title: The jam", "title: The jam of {}", 2),
    "description": ("docs/outcomes/run.md", "description: What to do.", "description: '{}'", 3),
    "words to say": ("docs/outcomes/wave.md", "words: A dragon!", "words: '{}'", 9),
    "body of a guideline": ("docs/guidelines/dragons.md", "Be calm.", "{}\n\nBe calm.", 8),
    "body of a flow": ("docs/flows/feeding.md", "Toast only.", "`{}`", 18),
}


@pytest.mark.parametrize(("kind", "line"), CAUGHT, ids=lambda text: ascii(text))
def test_what_gives_a_person_away_is_found(kind: str, line: str) -> None:
    """Once, and by its kind."""
    assert [what for what, _ in found(line, LOOK_FOR, KNOWN)] == [kind]


@pytest.mark.parametrize("entry", DATA["passed"], ids=lambda entry: ascii(entry["line"]))
def test_what_only_looks_like_it_is_not(entry: dict[str, str]) -> None:
    assert list(found(entry["line"], LOOK_FOR, KNOWN)) == [], entry["why"]


def test_every_kind_has_examples_and_a_way_out() -> None:
    assert set(DATA["caught"]) == {*MENDED, *LOOK_FOR}
    assert len(CAUGHT) >= 46


@pytest.mark.parametrize("place", PLACES)
def test_every_page_is_read(place: str, tmp_path: Path) -> None:
    """Whatever its kind: its title, its front matter and its body."""
    path, old, new, line = PLACES[place]

    _, problems = sample_handbook.read(tmp_path, sample_handbook.edited(path, old, new.format("415-867-5309")))

    assert [problem.split(": ")[:2] for problem in problems] == [[f"{path}:{line}", "looks-private"]]


def test_a_district_may_name_its_own_office(tmp_path: Path) -> None:
    """What stands in its contacts may stand in its pages, however it is written, and in none of ours."""
    page = OURS.format("Call 415.867.5309, or write to Office@maple.k12.us.")

    _, own = sample_handbook.read(
        tmp_path / "own", {"district/district.yml": OFFICE, "district/docs/about/oz.md": page}
    )
    _, ours = sample_handbook.read(tmp_path / "ours", {"district/district.yml": OFFICE, "docs/about/oz.md": page})
    _, other = sample_handbook.read(
        tmp_path / "other",
        {"district/district.yml": OFFICE, "district/docs/about/oz.md": page.replace("5309", "5310")},
    )

    assert own == []
    assert [problem.split(": ")[:2] for problem in ours] == [["docs/about/oz.md:5", "looks-private"]] * 2
    assert [problem.split(": ")[:2] for problem in other] == [["district/docs/about/oz.md:5", "looks-private"]]
    assert "contacts" in other[0]
    assert "contacts" not in ours[0]


def test_the_lines_of_the_guide_may_be_named(tmp_path: Path) -> None:
    """The number to call, and the one for texts; without the line neither may."""
    sea = "  sea: {label: Call, number: 1-415-867-5309, text: '+49 30 1234567', for: x, url: 'https://example.org', checked: primary, date: 2026-11-21}\n"
    lines = sample_handbook.edited("docs/guide.yml", "lines:\n  fire:", f"lines:\n{sea}  fire:")
    page = {"docs/about/sea.md": OURS.format("Call (415) 867-5309. Text +49 30 1234567.")}

    assert sample_handbook.read(tmp_path / "with", page | lines)[1] == []
    assert len(sample_handbook.read(tmp_path / "without", page)[1]) == 2


LONG = {
    "digits": "2",
    "digits and spaces": "415 ",
    "digits and hyphens": "415-",
    "single digits": "4 ",
    "dashes": "1-",
    "names": "a",
    "names and dots": "a.",
    "ats": "a@",
    "hosts": "a@b.",
    "in words": "jane at ",
    "dots in words": "a at b dot ",
    "number words": "one ",
    "births": "born on the ",
    "streets": "12 Oak ",
    "capitals": "A",
    "brackets": "(",
    "signs": "&#",
    "spaces": " ",
    "addresses": "https://",
    "students": "student ID is ",
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_line_is_read_to_its_end(name: str) -> None:
    """Two hundred thousand letters; a pattern that tries each way to part them would not end within a test's time."""
    line = "1" + LONG[name] * (200_000 // len(LONG[name])) + " 415-867-5309"

    assert [what for what, _ in found(line, LOOK_FOR, KNOWN)][-1] in MENDED
