"""The same engine draws a handbook of another field in another language: a hospital's volunteers, in Spanish."""

import json
import re
from pathlib import Path

import hospital
import pytest
import repo_copy
from handbook.decisions.walk import walk
from handbook.model import Handbook
from handbook.rules.run import advise
from handbook.site.load_site import load_and_check
from handbook.vocabulary.catalogs import messages
from seen_texts import seen_texts

WORDS = 2
"""From so many words on a text of the interface is taken for English; one word may be Spanish as well."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hospital.copy(tmp_path_factory.mktemp("hospital") / "guide")


@pytest.fixture(scope="module")
def handbook(root: Path) -> Handbook:
    found, problems = load_and_check(root)
    assert [str(problem) for problem in problems] == []
    return found


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    built = repo_copy.build(root, root.parent / "site")
    assert built.returncode == 0, built.stderr
    return root.parent / "site"


def test_it_is_read_and_advised(handbook: Handbook) -> None:
    """Its own roles, askers and moments are known, and no others."""
    assert [str(entry) for entry in advise(handbook)] == []
    assert handbook.asked
    assert {page.asked_by for page in handbook.asked} <= set(handbook.vocabulary.askers)
    assert "teacher" not in handbook.vocabulary.roles


def test_each_page_ends_where_it_says(handbook: Handbook) -> None:
    """Its pages are walked as ours are."""
    for page in handbook.asked:
        assert page.claim
        assert walk(handbook, page.claim.by_question).outcome


def test_each_page_has_its_card_and_chart(handbook: Handbook, site: Path) -> None:
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    assert {page["id"] for page in data["pages"] if page["kind"] in ("faqs", "cases")} == {
        page.id for page in handbook.asked
    }
    for page in handbook.asked:
        html = (site / page.id / "index.html").read_text(encoding="utf-8")
        assert '<html lang="es"' in html
        assert 'class="card' in html
        assert 'class="flow' in html


def test_nothing_of_the_interface_is_english(site: Path) -> None:
    """On no page, on no sheet."""
    english = {
        one.id
        for one in messages("es")
        if isinstance(one.id, str) and one.id != one.string and len(one.id.split()) >= WORDS and "%" not in one.id
    }
    pages = sorted(site.rglob("*.html"))
    left = {
        (page.relative_to(site).as_posix(), text)
        for page in pages
        for text in english.intersection(seen_texts(page.read_text(encoding="utf-8")))
    }

    assert len(pages) > len(english) // 100
    assert left == set()


def test_nobody_of_a_school_is_named(site: Path) -> None:
    """Neither in a page nor in what the scripts load, and in no language."""
    schools = re.compile(
        r"\b(?:schools?|teachers?|principals?|students?|paras|escuelas?|maestr[oa]s?|director[a]?)\b", re.IGNORECASE
    )
    seen = [*site.rglob("*.html"), site / "handbook.json", *site.glob("assets/flows*.js")]
    left = {
        (page.relative_to(site).as_posix(), match[0])
        for page in seen
        for match in schools.finditer(
            " ".join(seen_texts(page.read_text(encoding="utf-8")))
            if page.suffix == ".html"
            else page.read_text(encoding="utf-8")
        )
    }

    assert left == set()
