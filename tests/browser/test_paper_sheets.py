"""The printable pages in a real browser, as PDF: how many sheets, nothing cut, in Letter and A4."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import repo_copy
from handbook.rendering.paper.contacts import LONG as ROOM
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from serving import serving

FORMATS = {"Letter": (215.9, 279.4), "A4": (210.0, 297.0)}
"""Widths and heights in millimetres."""
MARGIN = 12
SHEETS = {
    "pocket-card": 2,
    "lanyard-card": 1,
    "poster": 1,
    "teachers-list": 1,
    "substitute-line": 1,
    "message-slip": 1,
}
"""How many sides each takes."""
SHORT = {role: f"{role} {'x' * 40}"[:ROOM] for role in ("teacher", "administrator", "nurse", "office")} | {
    "hotline": "1-800-555-1234"
}
"""Contacts as long as the cards have room for at their full size."""
LONG = {
    "teacher": "Ms. Featherstonehaugh-Abernathy (Room 114)",
    "administrator": "{said: Principal Wolfeschlegelsteinhausen, phone: 555-0122}",
    "nurse": "{said: Nurse Papadopoulos, phone: 555-0100}",
    "hotline": "{said: the child abuse hotline of the state, phone: 1-800-555-1234}",
    "office": "{said: the front office, phone: 555-0100}",
}


def of_district(folder: Path, words: dict[str, str]) -> Path:
    """The site of a district that set these contacts."""
    root = repo_copy.copy(folder / "repo")
    (root / "district").mkdir()
    contacts = "".join(f"  {role}: {said}\n" for role, said in words.items())
    (root / "district/district.yml").write_text(f"name: Oz District\ncontacts:\n{contacts}", encoding="utf-8")
    built = repo_copy.build(root, folder / "site")
    assert built.returncode == 0, built.stderr
    return folder / "site"


@pytest.fixture(scope="module", params=["nothing set", "short contacts", "long contacts"])
def contacts(request: pytest.FixtureRequest) -> dict[str, str]:
    """What a district set."""
    return {"nothing set": {}, "short contacts": SHORT, "long contacts": LONG}[request.param]


@pytest.fixture(scope="module")
def named(contacts: dict[str, str]) -> bool:
    """Whether there is a district that has a name."""
    return bool(contacts)


@pytest.fixture(scope="module")
def address(contacts: dict[str, str], site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The built site, as published and as a district has it."""
    with serving(of_district(tmp_path_factory.mktemp("district"), contacts) if contacts else site) as found:
        yield found


def pdf(browser: Browser, url: str, paper: str) -> list[str]:
    """Print a page; return the text of each side."""
    page = browser.new_page()
    page.goto(url)
    printed = PdfReader(io.BytesIO(page.pdf(format=paper)))
    page.close()
    return [" ".join(side.extract_text().split()) for side in printed.pages]


TOO_WIDE = """(inner) => [...document.querySelectorAll('main *')]
  .filter((part) => part.getClientRects().length)
  .filter((part) => { const box = part.getBoundingClientRect();
    return box.right > inner + 1 || box.left < -1 || part.scrollWidth > part.clientWidth + 1 && part.clientWidth; })
  .map((part) => part.tagName + '.' + part.className + ': ' + part.textContent.slice(0, 40))"""


def cut(browser: Browser, url: str, paper: str) -> list[str]:
    """What is wider than the page, or than the box around it, when the page is laid out for paper."""
    inner = round((FORMATS[paper][0] - 2 * MARGIN) * 96 / 25.4)
    page = browser.new_page(viewport={"width": inner, "height": 1000})
    page.emulate_media(media="print")
    page.goto(url)
    found: list[str] = page.evaluate(TOO_WIDE, inner)
    page.close()
    return found


@pytest.mark.parametrize("paper", FORMATS)
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_a_sheet(browser: Browser, address: str, named: bool, name: str, paper: str) -> None:
    """As many sides as promised, each with words on it, and nothing cut at the right or the left."""
    sides = pdf(browser, f"{address}paper/{name}/", paper)

    assert len(sides) == SHEETS[name]
    assert all("911" in side for side in sides)
    assert {"Oz District" in side for side in sides} == {named}
    assert cut(browser, f"{address}paper/{name}/", paper) == []


@pytest.mark.parametrize("paper", FORMATS)
def test_every_hand_out_is_one_sheet(browser: Browser, site: Path, paper: str) -> None:
    """Two sides: the title on the first, the answers on the second. In A4, which is longer, a part of them."""
    cases = sorted((site / "paper/cases").iterdir())
    assert len(cases) > 40
    if paper == "A4":
        cases = cases[::6]
    with serving(site) as found:
        page = browser.new_page()  # one for all: opening a page takes longer than printing it
        for case in cases:
            page.goto(f"{found}paper/cases/{case.name}/")
            sides = [side.extract_text() for side in PdfReader(io.BytesIO(page.pdf(format=paper))).pages]
            assert len(sides) == 2, case.name
            assert "Answers" in sides[1] and "Answers" not in sides[0], case.name
        page.close()
        assert cut(browser, f"{found}paper/cases/{cases[0].name}/", paper) == []


def test_a_practice_set_keeps_its_answers_back(browser: Browser, site: Path) -> None:
    """No side has both a question and an answer."""
    with serving(site) as found:
        for folder in [site / "paper/practice", *(site / "paper/practice").iterdir()]:
            if folder.is_dir():
                sides = pdf(browser, f"{found}{folder.relative_to(site).as_posix()}/", "Letter")
                answers = [number for number, side in enumerate(sides) if "Answers" in side]
                asked = [number for number, side in enumerate(sides) if "What would you do?" in side]
                assert asked and answers and max(asked) < min(answers), folder.name


def test_the_booklet_prints_whole(browser: Browser, site: Path) -> None:
    """From the first guideline to the last setting, with a margin that is wider on the outer side."""
    with serving(site) as found:
        page = browser.new_page()
        page.goto(f"{found}paper/handbook/")
        printed = PdfReader(io.BytesIO(page.pdf(format="Letter")))
        page.close()
        assert cut(browser, f"{found}paper/handbook/", "Letter") == []
    starts: dict[int, list[float]] = {0: [], 1: []}
    for number, side in enumerate(printed.pages[8:28]):
        starts[number % 2].append(_left_edge(side.extract_text))
    apart = abs(min(starts[0]) - min(starts[1])) / 72 * 25.4
    assert 35 < apart < 45, f"the left edges of right and left pages are {apart:.0f} mm apart"
    text = printed.pages[-1].extract_text()
    assert "edition" in text


def _left_edge(extract: Callable[..., str]) -> float:
    """The leftmost place, in points, at which text of a side begins."""
    found: list[float] = []

    def visit(text: str, current: list[float], matrix: list[float], *_: object) -> None:
        if text.strip():
            found.append(current[0] * matrix[4] + current[4])

    extract(visitor_text=visit)
    return min(found)


def test_the_button_prints_and_hides_without_a_script(browser: Browser, site: Path) -> None:
    """With a script there is a button that prints; without one there is none."""
    with serving(site) as found:
        page = browser.new_page()
        page.add_init_script("window.print = () => { window.printed = true; }")
        page.goto(f"{found}paper/poster/")
        page.get_by_role("button", name="Print").click()
        assert page.evaluate("window.printed") is True
        page.close()
        plain = browser.new_page(java_script_enabled=False)
        plain.goto(f"{found}paper/poster/")
        expect(plain.get_by_role("button")).to_have_count(0)
        expect(plain.locator(".bar a")).to_be_visible()
        plain.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_prints_can_be_read_on_a_screen(browser: Browser, address: str, width: int) -> None:
    """No sideways scrolling, also on a phone."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    for name in (*SHEETS, "handbook", "practice", "cases/the-bite"):
        page.goto(f"{address}paper/{name}/")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name
    page.close()


@pytest.mark.parametrize(
    "path", ["cases/the-bite/", "faqs/how-was-his-day/", "guidelines/secrets/", "flows/safety-first/"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_site_print(browser: Browser, site: Path, path: str, scheme: str) -> None:
    """The act first, no frame around it, black on white also from the dark, the edition at the end."""
    with serving(site) as found:
        page = browser.new_page(color_scheme=scheme, viewport={"width": 703, "height": 1000})
        page.goto(f"{found}{path}")
        printed = PdfReader(io.BytesIO(page.pdf(format="A4", margin={})))
        page.emulate_media(media="print")
        for frame in (".md-header", ".md-tabs", ".md-footer"):
            expect(page.locator(frame)).to_be_hidden()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.querySelector('.md-typeset p')).color") == "rgb(0, 0, 0)"
        if page.locator(".print-path").count():
            act, path_top, chart = (
                page.evaluate(f"document.querySelector('{part}').getBoundingClientRect().top")
                for part in (".card-act", ".print-path", "[data-flow]")
            )
            assert act < path_top < chart
        assert (
            page.evaluate(
                TOO_WIDE.replace("'main *'", "'.md-typeset .flow-q, .md-typeset .flow-o, .md-typeset p'"), 703
            )
            == []
        )
        texts = [" ".join(side.extract_text().split()) for side in printed.pages]
        assert "edition" in texts[-1]
        page.close()
