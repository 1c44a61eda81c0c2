"""The printable pages: what stands on them comes from the handbook, and every one is listed and made."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
import repo_copy
import sample_handbook
from handbook.decisions.exercises import practice_order
from handbook.decisions.printable import printable
from handbook.model import Flow, Handbook, Outcome
from handbook.reading.markdown.printer import printer_of
from handbook.rendering import printables
from handbook.rendering.edition import edition
from handbook.rendering.page import PageRenderer
from handbook.rendering.paper import contacts
from handbook.rendering.paper.all import printed
from handbook.rendering.paper.body import BodyRewriter, PrintLinks
from handbook.rendering.paper.numbers import letter, numbers
from handbook.rendering.paper.selection import most_common_outcomes, safety_questions
from handbook.site.load_site import load_and_check
from handbook.vocabulary.catalogs import ENGLISH


def urls(handbook: Handbook) -> dict[str, str]:
    """Where the site puts its pages."""
    return {id: f"{id.removesuffix('index').rstrip('/')}/".lstrip("/") for id in handbook.pages}


def print_all(handbook: Handbook) -> dict[str, str]:
    """Every printable page by its address, with bodies as the site would print them."""
    printer = printer_of(handbook)
    html = {id: printer.reset().convert(printable(handbook, page)) for id, page in handbook.pages.items()}
    return dict(printed(handbook, urls(handbook), html))


@pytest.fixture(scope="module")
def real() -> Handbook:
    return load_and_check(repo_copy.ours())[0]


@pytest.fixture(scope="module")
def prints(real: Handbook) -> dict[str, str]:
    return print_all(real)


class Page(HTMLParser):
    """The ids, links and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.styled: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.ids += [named["id"]] if "id" in named else []
        self.hrefs += [named["href"]] if "href" in named else []
        inline = tag == "style" or (tag == "script" and "src" not in named)
        self.styled += [tag] if inline or any(name == "style" or name.startswith("on") for name in named) else []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def test_what_is_listed_is_made_and_what_is_made_is_listed(real: Handbook, prints: Mapping[str, str]) -> None:
    """The page that lists the prints and the folder of prints agree."""
    listing = Page(str(PageRenderer(real, urls(real)).parts(real.pages[printables.PAGE]).listing))

    assert {href.removeprefix("../../") for href in listing.hrefs} == set(prints)


def test_prints_are_plain_pages(prints: Mapping[str, str]) -> None:
    """No inline style or script, no id twice, every anchor there, and no search engine takes them."""
    for address, html in prints.items():
        page = Page(html)
        assert page.styled == [], address
        assert len(page.ids) == len(set(page.ids)), address
        assert [href for href in page.hrefs if href.startswith("#") and href[1:] not in page.ids] == [], address
        assert '<meta name="robots" content="noindex">' in html


def test_the_safety_questions_stand_in_order(tmp_path: Path) -> None:
    """As the entry asks them, with what each stops at; questions that only part the readers are left out."""
    found = safety_questions(sample_handbook.read(tmp_path)[0])

    assert [(alarm.ask, alarm.outcome.id) for alarm in found] == [("Is anything on fire?", "outcomes/run")]


def test_the_most_needed_outcomes_are_counted(tmp_path: Path) -> None:
    """The outcome of more pages comes first; pages of parents do not count."""
    handbook, problems = sample_handbook.read(tmp_path)
    assert problems == []
    assert [outcome.id for outcome in most_common_outcomes(handbook)] == ["outcomes/fetch-the-keeper", "outcomes/run"]

    fewer = sample_handbook.edited("docs/cases/the-jam.md", "asked_by: para", "asked_by: parent")
    fewer |= sample_handbook.edited("docs/faqs/may-i-feed-it.md", "asked_by: para", "asked_by: parent")
    handbook, _ = sample_handbook.read(tmp_path / "fewer", fewer)

    assert [outcome.id for outcome in most_common_outcomes(handbook)] == ["outcomes/run"]


def test_contacts_are_filled_or_left_blank(tmp_path: Path) -> None:
    """What the district set is printed; what it did not is an empty line; 911 is always there."""
    handbook, _ = sample_handbook.read(
        tmp_path, {"district/district.yml": "name: Oz\ncontacts: {hotline: 211, nurse: Ada & Co}\n"}
    )
    assert "Oz" in PageRenderer(handbook, urls(handbook)).parts(handbook.pages["cases/the-jam"]).edition
    card = print_all(handbook)["paper/pocket-card/index.html"]

    text = Page(card).text
    assert "911" in text
    assert "211" in text
    assert "Ada &amp; Co" in card
    assert "Oz" in text
    assert card.count('<dd><span class="rule">') == len(contacts.all_contacts(handbook, ENGLISH)) - 3
    assert [contact.who for contact in contacts.few_contacts(handbook, 3, ENGLISH)][-1] == "The nurse"


def test_a_hand_out_keeps_the_answers_for_the_second_page(real: Handbook, prints: Mapping[str, str]) -> None:
    """The first page has the story and the responses in the order for practice, and no verdict."""
    for case in real.cases:
        front, back = prints[printables.hand_out(case).address].split('<section class="side answers">')
        asked, answered = Page(front).text, Page(back).text
        assert [asked.index(" ".join(one.says.split())) for one in practice_order(case)] == sorted(
            asked.index(" ".join(one.says.split())) for one in case.responses
        )
        for response in case.responses:
            why = " ".join(response.why.split())
            assert why in answered
            assert why not in asked
        assert re.search(r'class="told">\s*<p>\w', front), f"{case.id} has no story"


def test_a_link_in_a_story_leads_on_from_every_sheet(tmp_path: Path) -> None:
    """However deep the sheet lies: a hand-out, a set of one moment, and the mixed set."""
    handbook, _ = sample_handbook.read(tmp_path)
    html = {"cases/the-jam": '<h2>What happened</h2><p>It <a href="../../guidelines/dragons/">wanted</a> jam.</p>'}
    made = dict(printed(handbook, urls(handbook), html))
    leading = {
        address: [href for href in Page(page).hrefs if href.endswith("guidelines/dragons/")]
        for address, page in made.items()
        if "It <a" in page and "handbook" not in address
    }

    assert {address.count("/") for address in leading} == {2, 3}
    assert all(hrefs == ["../" * address.count("/") + "guidelines/dragons/"] for address, hrefs in leading.items())


def test_every_case_is_in_the_set_of_its_moment(real: Handbook, prints: Mapping[str, str]) -> None:
    """Once, under its title."""
    for moment, sheet in printables.practice_sets(real, ENGLISH).items():
        headings = re.findall(r"<h2>\d+\. (.*?)</h2>", prints[sheet.address])
        assert len(headings) == len([case for case in real.cases if case.moment == moment]) > 0


def test_the_booklet_has_everything_and_numbers_it(real: Handbook, prints: Mapping[str, str]) -> None:
    """Every page, question and answer has a number of its own, and a place that carries it."""
    counted = numbers(real, ENGLISH)
    page = Page(prints[printables.BOOKLET.address])
    every = [*counted.pages.values(), *counted.questions.values(), *counted.answers.values()]

    assert len(every) == len(set(every))
    assert set(counted.pages) == {page.id for page in real.pages.values() if page.kind not in ("", "states")}
    assert {f"n-{number.lower().replace(' ', '-')}" for number in every} <= set(page.ids)
    for other in real.pages.values():
        if isinstance(other, Outcome):
            assert " ".join(other.act.split()) in page.text
        if isinstance(other, Flow):
            for question in other.questions.values():
                assert " ".join(question.ask.split()) in page.text


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52)] == ["a", "z", "aa", "az", "ba"]


@pytest.mark.parametrize("slash", [True, False])
def test_links_of_a_body_lead_on_from_a_print(slash: bool) -> None:
    """To a number in the booklet, to the site for other pages, and nowhere else for other sites."""
    places = {"cases/a": "cases/a/", "guidelines/g": "guidelines/g/", "index": ""}
    here = "../../"
    if not slash:
        places = {"cases/a": "cases/a.html", "guidelines/g": "guidelines/g.html", "index": "index.html"}
        here = "../"
    html = (
        f'<h2 id="x">What happened<a class="headerlink" href="#x" title="Link">#</a></h2>\n<p><a href="{here}{places["guidelines/g"]}#do">G &lt;</a>'
        f' <a href="https://a.example/?b=1&amp;c=2">out</a> <a href="{here}{places["index"] or "./"}">home</a></p><h2>Then</h2><p>More.</p>'
    )
    bodies = BodyRewriter({"cases/a": html}, places)
    links = PrintLinks("../", {"guidelines/g": "G1"})
    story = bodies.part("cases/a", "What happened", links, deeper=2)

    assert '<a href="#n-g1">G &lt;</a> (G1)' in story
    assert f'href="https://a.example/?b=1&amp;c=2">out</a> <a href="../{places["index"]}">home</a></p>' in story
    assert "More." not in story
    assert bodies.whole("cases/a", links, deeper=2).endswith("<h4>Then</h4><p>More.</p>")
    assert bodies.whole("cases/a", links, deeper=1).startswith("<h3>What happened</h3>")


def test_an_edition_names_its_day_and_its_state(tmp_path: Path) -> None:
    """The date of the commit in words; what is no date is left out; another text is another edition."""
    handbook, _ = sample_handbook.read(tmp_path / "a")
    other, _ = sample_handbook.read(
        tmp_path / "b", sample_handbook.edited("docs/cases/the-jam.md", "title: The jam", "title: The jelly")
    )

    assert edition(handbook, {"SOURCE_DATE_EPOCH": "1000000000"}).date == "September 9, 2001"
    for nothing in ("", "0", "tomorrow", "9" * 30, "-5"):
        assert edition(handbook, {"SOURCE_DATE_EPOCH": nothing}).date == ""
    assert edition(handbook, {}).mark != edition(other, {}).mark


def test_prints_of_a_hostile_handbook_hold_no_tag_of_it(tmp_path: Path) -> None:
    """Text of pages and of the district is escaped wherever it is printed."""
    nasty = "<img src=x onerror=alert(1)>"
    changes = {
        "district/district.yml": f"name: 'Oz {nasty}'\ncontacts: {{hotline: {{said: 'H {nasty}', phone: 211}}, teacher: 'T {nasty}'}}\n"
    }
    for path, text in sample_handbook.FILES.items():
        changes[path] = re.sub(
            r"^( *(?:- )?(?:title|description|start|ask|label|act|words|says|why|if|question): ).*$",
            rf"\g<1>'Z {nasty} {path}'" if "label" not in text else r"\g<0>",
            text,
            flags=re.MULTILINE,
        )
    forms = sorted((Path(repo_copy.ours()) / "overrides/paper").glob("*.html"))
    changes |= {f"overrides/paper/{form.name}": form.read_text(encoding="utf-8") for form in forms}
    changes["docs/guide.yml"] += "forms:\n" + "".join(
        f"- {{name: {form.stem}, title: 'Z {nasty}', use: 'Z {nasty}', outcome: outcomes/wave}}\n" for form in forms
    )
    handbook, problems = sample_handbook.read(tmp_path, changes)
    assert problems == []
    made = print_all(handbook)

    assert len(made) > 10
    assert all("<img" not in html for html in made.values())
    assert sum("&lt;img" in html for html in made.values()) > 10
