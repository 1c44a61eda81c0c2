"""The version stands in one place and is said in all others; so do the Pythons."""

import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import sample_handbook
from handbook.cli import lock
from handbook.output.handbook_json import handbook_json
from handbook.reading.version import read_version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(\.dev0)?")


def text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def test_the_site_says_which_version_it_is(site: Path) -> None:
    """At the foot of a page, and for machines."""
    home = (site / "index.html").read_text(encoding="utf-8")

    assert (
        f"version {PROJECT['version']}" in home.partition('class="md-copyright"')[2].partition("</footer>")[0].lower()
    )
    assert json.loads((site / "handbook.json").read_text(encoding="utf-8"))["version"] == PROJECT["version"]


def test_the_changelog_and_the_version_agree() -> None:
    """What was given out last is the version, or the version is one that is being made after it."""
    found = VERSION.fullmatch(PROJECT["version"])
    assert found
    version, making = tuple(map(int, found.groups()[:3])), bool(found[4])
    released = re.search(r"^## \[(\d+)\.(\d+)\.(\d+)\]", text("CHANGELOG.md"), re.MULTILINE)

    if making:
        assert "\n## Unreleased\n" in text("CHANGELOG.md")
        assert released is None or tuple(map(int, released.groups())) < version
    else:
        assert released is not None
        assert tuple(map(int, released.groups())) == version


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[project",
        b"project = 1\n",
        b"[project]\nversion = 1\n",
        b"[project]\nname = 'x'\n",
        b"a = " + b"[" * 100_000,
    ],
)
def test_a_version_that_cannot_be_read_is_left_out(content: bytes, tmp_path: Path) -> None:
    """As is that of a handbook without the file."""
    root = sample_handbook.write(tmp_path)
    assert read_version(root) == ""
    (root / "pyproject.toml").write_bytes(content)

    handbook, problems = sample_handbook.read(root)

    assert problems == []
    assert json.loads(handbook_json(handbook, dict.fromkeys(handbook.pages, "")))["version"] == ""


def test_the_pythons_are_the_same_everywhere() -> None:
    """The README names the oldest and the newest; set-up, locks and what tries them have the same."""
    named = re.search(r"Python (\d+\.\d+\.\d+) to (\d+\.\d+)", text("README.md"))
    assert named
    oldest, newest = named.groups()

    assert PROJECT["requires-python"] == f">={oldest}"
    assert (oldest, newest) == lock.PYTHONS
    assert re.findall(r"^ +python: \[(.*)\]", text(".github/workflows/weekly.yml"), re.MULTILINE) == [
        f'"{oldest}", "{newest}"'
    ]
    minors = [int(minor) for minor in re.findall(r"python3\.(\d+)", text(".ci/run"))]
    assert [minors[0], minors[-1]] == [int(each.split(".")[1]) for each in (oldest, newest)]
    assert all(after == before + 1 for before, after in pairwise(minors))
