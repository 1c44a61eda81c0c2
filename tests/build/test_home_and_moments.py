"""The ways in: from the home page to any act in three taps, and nothing asked twice."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import repo_copy
from handbook.decisions.walk import walk
from handbook.model import Asked, Handbook, Home, Moment
from handbook.rendering.listings import FIRST, of_moment
from handbook.site.load_site import load_and_check

TAPS = 3


class ArticleLinks(HTMLParser):
    """The links of a page's own content: neither of its header, its tabs nor its footer, nor of its chart."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.skipped = 0
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.depth += tag == "article"
        self.skipped += tag == "section" and ("data-flow" in named or bool(self.skipped))
        if tag == "a" and self.depth and not self.skipped:
            self.hrefs.append(named.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "article"
        self.skipped -= tag == "section" and bool(self.skipped)


def linked(file: Path, site: Path) -> Iterator[Path]:
    links = ArticleLinks()
    links.feed(file.read_text(encoding="utf-8"))
    for href in links.hrefs:
        path = href.partition("#")[0]
        target = (file.parent / path).resolve() if path and "://" not in path else file
        target = target / "index.html" if target.is_dir() else target
        if target.is_file() and target.is_relative_to(site.resolve()):
            yield target


def taps(site: Path) -> dict[Path, int]:
    """Count the taps from the home page to each page, by links of pages' content alone."""
    home = (site / "index.html").resolve()
    found, front = {home: 0}, [home]
    while front:
        here = front.pop(0)
        for target in linked(here, site) if found[here] < TAPS else ():
            if target not in found:
                found[target] = found[here] + 1
                front.append(target)
    return found


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return load_and_check(repo_copy.ours())[0]


def test_every_page_of_guidance_is_three_taps_away(site: Path, handbook: Handbook) -> None:
    """Home, a moment or a list, the page."""
    found = taps(site)
    far = [
        page.id
        for page in handbook.pages.values()
        if page.kind and (site / page.id / "index.html").resolve() not in found
    ]

    assert far == []


def test_a_moment_leads_to_each_of_its_questions_and_cases_in_two_taps(site: Path, handbook: Handbook) -> None:
    """One tap shows the line to say, the next the page."""
    found = taps(site)
    for kind in ("faqs", "cases"):
        for page in handbook.of_kind(kind):
            assert found[(site / page.id / "index.html").resolve()] <= 2, page.id


def moments(handbook: Handbook) -> list[Moment]:
    """Every moment that the vocabulary names, each of which has a page."""
    found = [handbook.pages[f"moments/{name}"] for name in handbook.vocabulary.moments]
    assert all(isinstance(page, Moment) for page in found)
    return [page for page in found if isinstance(page, Moment)]


def test_each_moment_has_its_page_and_says_what_to_do_at_once(handbook: Handbook) -> None:
    """A line to say, or an act where no line is true at once; never both. The home page has words for each."""
    for page in moments(handbook):
        assert bool(page.say) != bool(page.do), page.id
        assert page.example, page.id


def test_a_moment_names_what_happens_most(handbook: Handbook) -> None:
    """As many pages as stand open, each of them there, none of them twice, the first of them a para's."""
    for page in moments(handbook):
        often = [handbook.pages[reference.to] for reference in page.often]
        assert FIRST <= len(often) == len(set(often)), page.id
        assert all(isinstance(other, Asked) and other.asked_by == "para" for other in often[:FIRST]), page.id


def test_a_moment_lists_all_its_pages_once(handbook: Handbook) -> None:
    """Open or folded; what is urgent first in each part; by who asks, paras first."""
    for page in moments(handbook):
        listed = of_moment(handbook, page)
        all_of_it = [*listed.first, *(entry for group in listed.others for entry in group.entries)]
        shown = [entry.page for entry in all_of_it]
        own = {other for other in handbook.asked if other.moment == page.name}

        assert len(listed.first) == FIRST
        assert len(shown) == len(set(shown)) == listed.count
        assert set(shown) == own | {handbook.pages[reference.to] for reference in page.often}
        for entries in (listed.first, *(group.entries for group in listed.others)):
            urgent = [bool(entry.outcome and entry.outcome.is_urgent) for entry in entries]
            assert urgent == sorted(urgent, reverse=True), page.id
        titles = [group.title for group in listed.others]
        assert titles == [asker.asks for asker in handbook.vocabulary.askers.values() if asker.asks in titles]


def test_what_a_moment_answers_is_not_asked_again(handbook: Handbook) -> None:
    """With no danger and no alarm, a para who comes from a moment is next asked what the moment leaves open."""
    clear = {
        "anyone-in-danger": "no",
        "abuse-suspected": "no",
        "your-job": "para",
        "asked-for-secrecy": "no",
        "about-staff": "no",
        "already-gone-wrong": "no",
        "outsider-or-legal": "no",
    }
    for page in handbook.pages.values():
        if isinstance(page, Moment):
            given = {given.question: given.answer for given in page.answers}
            path = walk(handbook, clear | given)
            assert path.asks or path.outcome
            ways = path.asks.answers if path.asks else ()
            further = [walk(handbook, clear | given | {path.asks.id: way}) for way in ways if path.asks]
            passed = {step.question.id for way in (path, *further) for step in way.steps}
            assert passed >= set(given), page.id


def test_a_moment_never_skips_the_safety_questions(handbook: Handbook) -> None:
    """No moment answers a floor question of the first flow."""
    entry = handbook.flow(handbook.entry)
    assert entry
    floors = {question.id for question in entry.questions.values() if question.floor}
    for page in handbook.pages.values():
        if isinstance(page, Moment):
            assert not floors & {given.question for given in page.answers}


def test_the_home_page_has_its_doors(handbook: Handbook) -> None:
    """Reporting, owning up and a worry about staff are one tap away."""
    home = handbook.pages["index"]
    assert isinstance(home, Home)
    assert {"outcomes/report-it-yourself", "outcomes/own-up", "outcomes/tell-an-administrator"} <= {
        door.to.to for door in home.doors
    }
