"""What a school has: what its own file says, and the rest as its district has it."""

from pathlib import Path

import pytest
import sample_handbook
from handbook.model import District, Handbook
from handbook.reading.district.units import unit_files
from handbook.site.load_site import load_and_check

DISTRICT = """\
name: Oz
address: https://oz.example.org/guide
logo: oz.svg
colors: {primary: "#0d4a4e", accent: "#1f4fbf"}
contacts:
  hotline: 211
  office: the front desk
  nurse: {said: the nurse of Oz, phone: 222-3000}
settings:
  feeding: {value: keeper, reason: It is a dragon., owner: The mayor}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Oz</title><path d="M0 0h9v9z"/></svg>'
FILES = {
    "district/district.yml": DISTRICT,
    "district/oz.svg": LOGO,
    "district/schools/elm.yml": "name: Elm\ncontacts: {office: the desk at Elm}\nsettings: {feeding: anyone}\ncolors: {accent: '#0d4a4e'}\n",
    "district/schools/oak.yml": "name: Oak\n",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_handbook.write(tmp_path_factory.mktemp("oz"), FILES)


@pytest.fixture(scope="module")
def whole(root: Path) -> Handbook:
    handbook, problems = load_and_check(root)
    assert problems == []
    return handbook


def unit(whole: Handbook, id: str) -> District:
    return whole.units[id]


def test_what_a_school_says_comes_before_what_its_district_says(whole: Handbook) -> None:
    elm = unit(whole, "elm")

    assert (elm.name, elm.full_name) == ("Elm", "Elm, Oz")
    assert elm.said["office"] == "the desk at Elm"
    assert elm.settings["settings/feeding"] == "anyone"
    assert elm.colors["accent"] == "#0d4a4e"
    assert set(elm.own_contacts) == {"office"}
    assert not elm.has_inherited("settings/feeding")


def test_what_a_school_leaves_out_is_its_districts(whole: Handbook) -> None:
    """Contacts, the hotline, settings with their reasons, the look; and a folder of the district's address."""
    oak = unit(whole, "oak")

    assert oak.contacts == whole.district.contacts
    assert oak.settings == whole.district.settings
    assert oak.decisions == whole.district.decisions
    assert oak.has_inherited("settings/feeding")
    assert (oak.logo, oak.colors) == (whole.district.logo, whole.district.colors)
    assert oak.address == "https://oz.example.org/guide/oak/"


def test_a_reason_stays_with_the_choice_that_it_was_given_for(whole: Handbook) -> None:
    """Nobody reads the district's reason beside a school's own choice."""
    assert unit(whole, "elm").decisions["settings/feeding"].reason == ""
    assert whole.district.decisions["settings/feeding"].reason


def test_the_pages_of_a_school_speak_with_its_contacts(root: Path, whole: Handbook) -> None:
    elm, problems = load_and_check(root, unit="elm")

    assert problems == []
    assert elm.role("office") == "the desk at Elm"
    setting = elm.settings[0]
    assert (elm.chosen(setting), whole.chosen(setting)) == ("anyone", "keeper")
    assert elm.digest != whole.digest


def test_a_district_reads_no_school_into_its_own_pages(root: Path, whole: Handbook) -> None:
    """Only where their sites are built beside do pages lead there, and only then is it another edition."""
    beside, _ = load_and_check(root, has_unit_sites=True)

    assert whole.role("office") == "the front desk"
    assert not whole.has_unit_sites
    assert beside.has_unit_sites
    assert beside.digest != whole.digest


def test_a_school_that_is_not_there_is_a_problem(root: Path) -> None:
    """Else the district's guide would pass for a school's."""
    _, problems = load_and_check(root, unit="ash")

    assert [problem.rule for problem in problems] == ["missing-file"]


def test_a_clash_is_told_where_the_school_chose(tmp_path: Path) -> None:
    """The district's choice and the school's clash, and the line to change is the school's."""
    feeding = sample_handbook.FILES["docs/settings/feeding.md"]
    files = {
        **FILES,
        "docs/settings/petting.md": feeding.replace("title: ", "title: Petting and ", 1).replace(
            "default:",
            "clashes:\n  - {value: keeper, setting: settings/feeding, other: anyone, because: It bites.}\ndefault:",
            1,
        ),
        "district/district.yml": DISTRICT + "  petting: keeper\n",
    }
    root = sample_handbook.write(tmp_path, files)

    told = [problem for problem in load_and_check(root, unit="elm")[1] if problem.rule == "settings-clash"]

    assert [str(problem.place) for problem in told] == ["district/schools/elm.yml:3"]
    assert not [problem for problem in load_and_check(root)[1] if problem.rule == "settings-clash"]


def test_a_field_without_such_parts_reads_none(tmp_path: Path, whole: Handbook) -> None:
    root = sample_handbook.write(tmp_path, FILES)

    assert list(unit_files(root, whole.vocabulary)) == ["elm", "oak"]
    assert list(unit_files(root, sample_handbook.Vocabulary())) == []
