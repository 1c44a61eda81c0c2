"""Contacts have what is said and what is reached: the first stands in words to say, the second on a button."""

from html import unescape
from pathlib import Path

import sample_handbook
from handbook.decisions.printable import printable
from handbook.reading.markdown.printer import printer_of
from handbook.rendering.page import PageRenderer

RUN, GUIDE, DISTRICT = "docs/outcomes/run.md", "docs/guidelines/dragons.md", "district/district.yml"
CONTACTS = """name: Oz
contacts:
  hotline: 1-800-555-1234
  office: {said: the gate house, phone: 555-0120}
  nurse: the healer
"""
CALLING = sample_handbook.edited(RUN, "kind:", "call: [fire, hotline, office, nurse]\nkind:")
SAYING = {RUN: CALLING[RUN].replace("words: A dragon!", "words: Call {{office}}, then {{hotline}}!")}


def card(root: Path, changes: dict[str, str]) -> str:
    handbook, problems = sample_handbook.read(root, changes)
    assert problems == []
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    return str(drawing.parts(handbook.pages["outcomes/run"]).card)


def test_a_contact_with_a_number_has_a_button(tmp_path: Path) -> None:
    """In the order that the outcome names them; one without a number has none."""
    html = card(tmp_path, {**CALLING, DISTRICT: CONTACTS})

    found = [html.find(f'href="tel:{number}"') for number in ("911", "18005551234", "5550120")]
    assert found == sorted(found) and found[0] > 0
    assert html.count("tel:") == 3


def test_without_a_district_only_the_lines_are_offered(tmp_path: Path) -> None:
    """Nobody's office is called by a number that nobody gave."""
    assert card(tmp_path, CALLING).count("tel:") == 1


def test_no_number_stands_in_what_is_said(tmp_path: Path) -> None:
    """Both contacts are spoken by their names."""
    handbook, problems = sample_handbook.read(tmp_path, {**SAYING, DISTRICT: CONTACTS})
    outcome = handbook.outcome("outcomes/run")

    assert problems == [] and outcome
    assert outcome.say[0].words == "Call the gate house, then the child abuse hotline!"


def test_the_hotline_in_a_text_can_be_tapped(tmp_path: Path) -> None:
    """The text of a page names it, and links its number."""
    page = sample_handbook.edited(GUIDE, "Manners.", "Call {{hotline}}.")
    handbook, problems = sample_handbook.read(tmp_path, {**page, DISTRICT: CONTACTS})

    assert problems == []
    assert "(tel:18005551234)" in printable(handbook, handbook.pages["guidelines/dragons"])


def test_a_contact_is_printed_as_it_is(tmp_path: Path) -> None:
    """No sign of it becomes Markdown, and no reader sees a backslash."""
    said = "Ms. O'Neil: *room* 4 | [desk] & <aide> ~~b~~ ^c^ = d_e"
    district = {"district/district.yml": f'name: Oz\ncontacts: {{hotline: 211, teacher: "{said}"}}\n'}
    handbook, problems = sample_handbook.read(
        tmp_path, district | sample_handbook.edited("docs/guidelines/dragons.md", "Manners.", "Ask {{teacher}}.")
    )

    html = printer_of(handbook).convert(printable(handbook, handbook.pages["guidelines/dragons"]))

    assert problems == []
    assert f"Ask {said}." in unescape(html)
    assert "<aide>" not in html
