"""What the workflow for a region runs: every district gets into a group, and a site is pushed to where it belongs."""

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_JOBS = 256
"""Of one matrix, on GitHub."""


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The program, in a folder of its own."""
    spec = importlib.util.spec_from_file_location("region", ROOT / ".ci/region.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.chdir(tmp_path)
    return module


def district(id: str) -> None:
    folder = Path("districts", id)
    folder.mkdir(parents=True)
    (folder / "district.yml").write_text("name: Oz\n", encoding="utf-8")


@pytest.mark.parametrize("count", [1, 3, 200, 201, 1999])
def test_every_district_is_in_one_group(region: ModuleType, count: int) -> None:
    """And there are never more groups than a host takes."""
    ids = [f"d-{number}" for number in range(count)]

    found = region.groups(ids, region.JOBS)

    assert " ".join(found).split() == ids
    assert len(found) <= region.JOBS < MOST_JOBS


def test_only_folders_of_districts_are_listed(region: ModuleType) -> None:
    district("oak")
    district("elm")
    Path("districts/notes").mkdir()

    assert region.districts() == ["elm", "oak"]


def test_a_name_that_is_no_address_is_told(region: ModuleType) -> None:
    """It would become part of a command and of an address."""
    district("Elm Street; rm")

    with pytest.raises(SystemExit, match="cannot be an address"):
        region.districts()


def test_a_site_is_pushed_as_one_commit(region: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice, and the second takes the place of the first; a district that was not built stays as it is."""
    far = tmp_path / "far" / "elm.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(far)], check=True)
    monkeypatch.setenv("PUBLISH_TO", str(tmp_path / "far" / "{id}.git"))
    for text in ("first", "second"):
        site = Path("sites/elm")
        site.mkdir(parents=True)
        (site / "index.html").write_text(text, encoding="utf-8")
        assert region.publish("elm")
        shutil.rmtree("sites")
    assert region.publish("oak")

    git = ["git", "-C", str(far)]
    shown = subprocess.run([*git, "show", "gh-pages:index.html"], capture_output=True, text=True, check=True).stdout
    count = subprocess.run([*git, "rev-list", "--count", "gh-pages"], capture_output=True, text=True, check=True).stdout
    assert (shown, count.strip()) == ("second", "1")
