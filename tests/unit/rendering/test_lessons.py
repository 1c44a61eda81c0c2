"""A lesson, as it is shown: its guideline's own words, cases to choose in, and where its links lead."""

from pathlib import Path

import pytest
import sample_handbook
import yaml
from handbook.model import Handbook
from handbook.rendering.course.lesson_links import lead_from
from handbook.rendering.course.lessons import LessonView, lesson_views
from handbook.rendering.course.package_page import package_page
from handbook.rendering.links import links_of
from handbook.vocabulary.catalogs import catalog

GOLDEN = Path(__file__).resolve().parents[2] / "rules/near_misses/a-lesson.yml"


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    """The small handbook with the course of the near miss, and a setting and a link in its guideline."""
    golden = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    changes = dict(golden["files"])
    for edit in golden["edit"]:
        changes[edit["file"]] = sample_handbook.FILES[edit["file"]].replace(edit["old"], edit["new"])
    guideline = "docs/guidelines/dragons.md"
    body = "Wave to {{teacher}}. See [the toast](../cases/the-toast.md#what-happened), and ring [us](tel:911)."
    changes[guideline] = sample_handbook.FILES[guideline].replace("Wave.", body)
    found, problems = sample_handbook.read(tmp_path, changes)
    assert problems == []
    return found


def view(handbook: Handbook, *, linked: bool) -> LessonView:
    urls = {"course/first": "course/first/", "cases/the-toast": "cases/the-toast/"}
    (found,) = lesson_views(handbook, links_of(urls, "course/first") if linked else None)
    return found


def test_a_lesson_says_what_its_guideline_says(handbook: Handbook) -> None:
    """The first parts alone, with the roles of this district; a link leads on from the lesson's own place."""
    parts = view(handbook, linked=True).taught[0].parts

    assert [part.heading for part in parts] == list(handbook.vocabulary.headings["guidelines"][:2])
    assert "Wave to the teacher" in parts[0].text
    assert 'href="../../cases/the-toast/#what-happened"' in parts[0].text


def test_in_the_package_no_link_leads_out(handbook: Handbook) -> None:
    """Only numbers to call stay; the words of the others are there."""
    text = view(handbook, linked=False).taught[0].parts[0].text

    assert "the toast" in text and "cases/" not in text
    assert 'href="tel:911"' in text


def test_the_best_choice_is_the_best_of_those_there_are(handbook: Handbook) -> None:
    """A case need not have a choice that leaves nothing out."""
    decisions = {decision.exercise.case.id: decision for decision in view(handbook, linked=True).decisions}

    assert {decision.best for decision in decisions.values()} == {"best"}
    assert len({decision.key for decision in decisions.values()}) == 2


def test_text_of_a_page_stays_text(handbook: Handbook) -> None:
    """An address that is more than one stays within its quotes."""
    page = handbook.pages["guidelines/dragons"]
    printed = '<a href="../cases/the-toast.md#%22%3E%3Cscript%3E">x</a>'

    led = lead_from(page, printed, links_of({"cases/the-toast": "t/"}, ""))

    assert led.count("<") == 2 and '"><' not in led


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_package_is_one_page_that_asks_for_nothing_else(handbook: Handbook, language: str) -> None:
    """Its own scripts and sheets by plain names, in the language of the site."""
    page = package_page(handbook, catalog(language))

    assert f'<html lang="{language}"' in page
    assert "://" not in page
    assert page.count("data-case=") == 2
    assert ("Decidir" in page) == (language == "es")
