"""What is in the package for a learning system, and what its manifest says."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import repo_copy
import sample_handbook
from handbook.output import course_package
from handbook.output.scorm_manifest import CP, TITLE, manifest
from handbook.rendering.course.lessons import case_key, lesson_views
from handbook.site.load_site import load_and_check
from handbook.vocabulary.catalogs import ENGLISH

HREF = f".//{{{CP}}}file"


def test_a_handbook_without_a_course_has_no_package(tmp_path: Path) -> None:
    assert course_package.files(sample_handbook.read(tmp_path)[0], repo_copy.ROOT, ENGLISH) == {}


def test_every_file_is_named_and_there(tmp_path: Path) -> None:
    """Of our own course; two cases have two keys, and all keys fit where a system keeps them."""
    handbook, _ = load_and_check(repo_copy.ours())

    files = course_package.files(handbook, repo_copy.ROOT, ENGLISH)

    named = {file.get("href") for file in ElementTree.fromstring(files["imsmanifest.xml"]).iterfind(HREF)}
    assert named == files.keys() - {"imsmanifest.xml"}
    ids = {decision.exercise.case.id for view in lesson_views(handbook, None) for decision in view.decisions}
    keys = {case_key(id) for id in ids}
    assert len(keys) == len(ids) > 20
    assert len(" ".join(f"{key}+" for key in keys)) < 4096


@pytest.mark.parametrize("title", ['<&"> \u00f1', "x" * 500])
def test_any_title_gives_a_manifest(title: str) -> None:
    """It is escaped, and no longer than it may be."""
    root = ElementTree.fromstring(manifest(title, "1.2.3", "index.html", ["index.html"]))

    (found,) = {text.text for text in root.iter(f"{{{CP}}}title")}
    assert found == title[:TITLE]
