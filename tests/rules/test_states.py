"""A state's facts reach the page, the button and the sentence that hang on them; without a state the general words stand."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
import sample_handbook
from handbook.decisions.printable import printable
from handbook.model import Handbook
from handbook.output.flows_script import flows_script
from handbook.output.handbook_json import handbook_json
from handbook.reading.external_links import external_links
from handbook.reading.markdown.printer import printer_of
from handbook.rendering.page import PageRenderer
from handbook.rendering.paper.all import printed
from handbook.site.load_site import load_and_check
from handbook.vocabulary import dialed

ROOT = Path(__file__).resolve().parents[2]
DISTRICT, RUN, GUIDE = "district/district.yml", "docs/outcomes/run.md", "docs/guidelines/dragons.md"
SOURCE = "    sources: [{cite: A law, url: 'https://example.org/law', checked: primary, date: 2026-11-28, expires: 2027-11-28}]\n"
HOSTILE = "<script>alert(1)</script>"


def state(facts: str, name: str = "Oz") -> str:
    return f"---\ntitle: {name}\ndescription: The law.\nfacts:\n{facts}---\n"


NUMBER = "  report:\n    number: 1-800-555-0100\n    agency: The gate\n" + SOURCE
COUNTY = "  report:\n    value: by-county\n    directory: https://example.org/gates\n" + SOURCE
AREAS = (
    "  report:\n    number: 1-800-555-0100\n    numbers:\n"
    "      - {area: North, number: 702-555-0101}\n      - {area: South, number: 702-555-0102}\n" + SOURCE
)
DAYS = "  records-days:\n    value: 5 business days\n" + SOURCE
CALLING = sample_handbook.edited(RUN, "kind: urgent", "call: [hotline, fire]\nkind: urgent")
INDEX = {"docs/states/index.md": "---\ntitle: Your state\ndescription: All.\n---\nChoose.\n"}
NAMED = {DISTRICT: "name: Maple\nstate: OZ\n"}


def made(root: Path, facts: str, changes: dict[str, str] | None = None) -> Handbook:
    handbook, problems = sample_handbook.read(
        root, {"docs/states/oz.md": state(facts)} | INDEX | CALLING | (changes or {})
    )
    assert problems == []
    return handbook


def urls(handbook: Handbook) -> dict[str, str]:
    return {id: f"{id}/" for id in handbook.pages}


def dials(html: str) -> list[str]:
    """What the buttons of a card open, in their order."""
    return re.findall(r'class="call" href="([^"]*)"', html)


def card(handbook: Handbook) -> str:
    return str(PageRenderer(handbook, urls(handbook)).parts(handbook.pages["outcomes/run"]).card)


@pytest.mark.parametrize(
    ("facts", "district", "opened"),
    [
        (NUMBER, "", ["tel:18005550100", "tel:911"]),
        (AREAS, "", ["tel:7025550101", "tel:7025550102", "tel:911"]),
        (COUNTY, "", ["https://example.org/gates", "tel:911"]),
        (DAYS, "", ["tel:911"]),
        (NUMBER, "contacts: {hotline: 1-800-867-5309}\n", ["tel:18008675309", "tel:911"]),
        (COUNTY, "contacts: {hotline: 1-800-867-5309}\n", ["tel:18008675309", "tel:911"]),
    ],
)
def test_a_district_that_names_its_state_calls_its_hotline(
    tmp_path: Path, facts: str, district: str, opened: list[str]
) -> None:
    """One tap dials; where the counties answer, it opens their list; a district's own number comes before the state's."""
    handbook = made(tmp_path, facts, {DISTRICT: NAMED[DISTRICT] + district})

    assert dials(card(handbook)) == opened
    assert "in-state" not in card(handbook)


def test_without_a_state_the_button_leads_to_the_list(tmp_path: Path) -> None:
    """And a script may fill in the number of the state that the reader chose."""
    handbook = made(tmp_path, NUMBER)
    data = json.loads(flows_script(handbook, urls(handbook)).removeprefix("globalThis.guideFlows = ").rstrip(";\n"))
    asked = {id: outcome["card"] for id, outcome in data["outcomes"].items()}

    assert dials(card(handbook)) == ["../../states/index/", "tel:911"]
    assert "<in-state data-calls>" in card(handbook)
    assert dials(asked["outcomes/run"]) == ["states/index/", "tel:911"]
    assert "<in-state data-calls>" in asked["outcomes/run"] and "in-state" not in asked["outcomes/wave"]


def test_no_number_of_the_state_is_said_aloud(tmp_path: Path) -> None:
    """What is said is the hotline; the text of a page links its number, or the list of the counties."""
    saying = {RUN: CALLING[RUN].replace("words: A dragon!", "words: Call {{hotline}}!")}
    page = saying | sample_handbook.edited(GUIDE, "Manners.", "Call {{hotline}}.") | NAMED
    with_number, by_county = made(tmp_path / "number", NUMBER, page), made(tmp_path / "county", COUNTY, page)

    assert "0100" not in with_number.outcomes[1].say[0].words
    assert "(tel:18005550100)" in printable(with_number, with_number.pages["guidelines/dragons"])
    assert "(<https://example.org/gates>)" in printable(by_county, by_county.pages["guidelines/dragons"])


HANGS = sample_handbook.edited(
    GUIDE,
    "Manners.",
    "In {{state:records-days|45 days}}.\n\n/// state | recording: all-party\nAsk all.\n///\n"
    "/// state | recording: unknown\nAsk first.\n///\n/// state | records-days: known\nRead it.\n///",
)


def test_text_hangs_on_facts_of_the_districts_state(tmp_path: Path) -> None:
    """Where the fact is known its words stand, and blocks of its value; else the general words."""
    recorded = DAYS + "  recording:\n    value: all-party\n" + SOURCE
    id = "guidelines/dragons"
    known = printable(book := made(tmp_path / "known", recorded, HANGS | NAMED), book.pages[id])
    other = printable(book := made(tmp_path / "other", NUMBER, HANGS | NAMED), book.pages[id])
    nobody = printable(book := made(tmp_path / "nobody", recorded, HANGS), book.pages[id])

    assert "In 5 business days." in known and "Ask all." in known and "Read it." in known and "Ask first." not in known
    for text in (other, nobody):
        assert "In 45 days." in text and "Ask first." in text and "Ask all." not in text and "Read it." not in text
    assert "///" not in known + other + nobody


def test_a_fact_is_printed_as_it_is(tmp_path: Path) -> None:
    """No sign of it becomes Markdown, and no backslash is seen."""
    words = "All: *staff*, [aides](x) & <b> (5-6), a_b | c"
    page = sample_handbook.edited(GUIDE, "Manners.", "In {{state:reporters|some}}.") | NAMED
    book = made(tmp_path, f"  reporters:\n    value: '{words}'\n{SOURCE}", page)

    html = printer_of(book).convert(printable(book, book.pages["guidelines/dragons"]))

    assert f"In {words}." in unescape(html)
    assert "<b>" not in html


def test_the_box_tells_the_facts_that_a_page_hangs_on(tmp_path: Path) -> None:
    """Of the district's state; without one it leads to the list, and a script fills it."""
    drawn = {
        name: str(PageRenderer(book, urls(book)).parts(book.pages["guidelines/dragons"]).state)
        for name, book in {
            "named": made(tmp_path / "named", DAYS, HANGS | NAMED),
            "nobody": made(tmp_path / "nobody", DAYS, HANGS),
            "neither": made(tmp_path / "neither", DAYS),
        }.items()
    }

    assert "5 business days" in drawn["named"] and "<in-state" not in drawn["named"]
    assert "5 business days" not in drawn["nobody"]
    assert 'data-facts="records-days recording"' in drawn["nobody"] and 'href="../../states/index/"' in drawn["nobody"]
    assert drawn["neither"] == ""


def test_a_states_page_says_what_nobody_has_checked(tmp_path: Path) -> None:
    """Its number first, then its facts with the day to look again, then the questions that are open."""
    html = str(PageRenderer(book := made(tmp_path, NUMBER + DAYS), urls(book)).parts(book.pages["states/oz"]).details)

    assert 0 < html.index("tel:18005550100") < html.index("5 business days") < html.index("Who must agree?")
    assert 'data-expires="2027-11-28"' in html and "November 28, 2027" in html
    assert "https://example.org/law" in external_links(book)


def test_text_from_states_is_escaped(tmp_path: Path) -> None:
    """Whatever stands in a fact, no markup of it reaches a page, nor leaves an attribute."""
    facts = NUMBER.replace("The gate", f"'{HOSTILE}\"'") + DAYS.replace("cite: A law", f"cite: '{HOSTILE}'")
    facts += f"  reporters:\n    value: '{HOSTILE}'\n    note: '{HOSTILE}\"'\n{SOURCE}"
    for named in ({}, NAMED):
        book = made(tmp_path / str(bool(named)), facts, HANGS | named)
        for parts in PageRenderer(book, urls(book)).all_parts().values():
            assert "<script>" not in "".join(str(getattr(parts, name)) for name in parts.__slots__)


def test_the_states_are_in_the_handbook_for_machines(tmp_path: Path) -> None:
    """With their facts, and where each was read."""
    book = made(tmp_path, NUMBER + DAYS)
    (found,) = json.loads(handbook_json(book, urls(book)))["states"]

    assert (found["id"], found["name"]) == ("states/oz", "Oz")
    assert [(fact["id"], fact["value"]) for fact in found["facts"]] == [
        ("report", "1-800-555-0100"),
        ("records-days", "5 business days"),
    ]
    assert set(found["facts"][0]["sources"][0]) == {"cite", "url", "checked", "date", "expires"}


def test_paper_knows_the_number(tmp_path: Path) -> None:
    """A card in a pocket has the state's hotline in its line, and nothing breaks where there is none."""
    for facts, wanted in ((NUMBER, True), (COUNTY, False)):
        book = made(tmp_path / str(wanted), facts, NAMED)
        sheets = dict(printed(book, urls(book), dict.fromkeys(book.pages, "")))
        assert any("1-800-555-0100" in html for html in sheets.values()) == wanted


def test_each_number_that_we_print_stands_in_what_was_read() -> None:
    """The digits of each number are in a quotation of the same page, in digits or in letters."""
    handbook, problems = load_and_check(ROOT)
    assert problems == []
    assert len(handbook.states) == len(handbook.vocabulary.states)
    keys = {letter: str(digit) for digit, letters in enumerate(
        ("", "", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz")
    ) for letter in letters}  # fmt: skip
    for state in handbook.states:
        assert state.report, state.id
        quoted = "".join(source.quote.lower() for source in state.report.sources)
        digits = "".join(keys.get(mark, mark) for mark in quoted if mark.isalnum())
        for _, number, _ in state.report.numbers:
            ten = dialed(number)[-10:]
            assert ten in digits, f"{state.id}: nobody quoted {number}"
