"""The first screen of a phone holds the answer: the act, the words to say, whom to tell; and nothing lies over them."""

import json
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser

WORDS_END, TELL_ENDS = 600, 740
"""What is left of 360 x 740 once a phone's own bars are drawn, and all of it."""
CASE_LENGTH = 6000

TOO_LONG_YET = {
    "cases/my-stepdad-hurts-me",
    "faqs/i-already-gave-my-number",
    "faqs/student-says-stepdad-hits-him",
    "faqs/told-to-wait-to-report",
}
"""Pages whose text is too long for it. Shorten the act, the warning or whom to tell, and take the page out of here."""

LOOK = """() => {
  for (const chart of document.querySelectorAll(".flow")) chart.style.contentVisibility = "visible"; // as high as it is
  const words = document.querySelector("[data-first-words]");
  const tell = document.querySelector("[data-first-tell]");
  const over = [words, tell].filter((part) => {
    const box = part.getBoundingClientRect();
    if (box.bottom > innerHeight) return false;
    const top = document.elementFromPoint(box.left + 12, box.top + box.height / 2);
    return !part.contains(top);
  });
  return {
    words: words.textContent,
    wordsEnd: words.getBoundingClientRect().bottom,
    height: document.documentElement.scrollHeight,
    tellEnds: tell.getBoundingClientRect().bottom,
    over: over.length,
    size: parseFloat(getComputedStyle(words).fontSize),
    larger: [...document.querySelectorAll("article *")]
      .filter((part) => part.checkVisibility() && parseFloat(getComputedStyle(part).fontSize) > parseFloat(getComputedStyle(words).fontSize))
      .map((part) => part.tagName),
    headings: [...document.querySelectorAll("article :is(h1, h2, h3)")].slice(0, 2).map((head) => head.tagName),
    act: document.querySelector("article h2").textContent,
    first: document.querySelector(".card-kind + *").textContent,
  };
}"""


@pytest.fixture(scope="module")
def seen(browser: Browser, address: str, site: Path) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Each page with a card: what handbook.json says of it, and what stands on the first screen of a phone."""
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    context = browser.new_context(viewport={"width": 360, "height": TELL_ENDS}, base_url=address)
    page = context.new_page()
    found = {}
    for entry in data["pages"]:
        if entry["say"]:
            page.goto(entry["url"], wait_until="domcontentloaded")
            found[entry["id"]] = (entry, page.evaluate(LOOK))
    context.close()
    assert len(found) > 100
    return found


def of_readers(seen: dict[str, Any]) -> dict[str, Any]:
    """The questions and the cases."""
    return {id: both for id, both in seen.items() if id.startswith(("faqs/", "cases/"))}


def test_the_words_are_on_the_first_screen(seen: dict[str, Any]) -> None:
    late = {id for id, (_, look) in of_readers(seen).items() if look["wordsEnd"] > WORDS_END}

    assert late <= TOO_LONG_YET


def test_whom_to_tell_is_on_the_first_screen(seen: dict[str, Any]) -> None:
    late = {id for id, (_, look) in of_readers(seen).items() if look["tellEnds"] > TELL_ENDS}

    assert late <= TOO_LONG_YET


def test_a_case_is_not_long(seen: dict[str, Any]) -> None:
    """As it opens, in pixels of a phone; half of them are shorter."""
    assert median(look["height"] for id, (_, look) in seen.items() if id.startswith("cases/")) <= CASE_LENGTH


def test_nothing_lies_over_them(seen: dict[str, Any]) -> None:
    assert [id for id, (_, look) in seen.items() if look["over"]] == []


def test_machines_are_told_the_words_that_a_reader_sees_first(seen: dict[str, Any]) -> None:
    """To the letter."""
    assert [id for id, (entry, look) in seen.items() if look["words"] != entry["say"]] == []


def test_only_the_title_is_larger_than_the_words(seen: dict[str, Any]) -> None:
    assert {id: look["larger"] for id, (_, look) in seen.items() if set(look["larger"]) - {"H1"}} == {}
    assert {look["size"] for _, look in seen.values()} == {20}


def test_the_act_is_the_first_heading_below_the_title(seen: dict[str, Any]) -> None:
    for id, (entry, look) in seen.items():
        assert look["headings"] == ["H1", "H2"], id
        assert look["act"] == entry["act"], id


def test_a_question_is_answered_first(seen: dict[str, Any]) -> None:
    """By the sentence that the lists show."""
    assert [
        id for id, (entry, look) in seen.items() if entry["kind"] == "faqs" and look["first"] != entry["description"]
    ] == []
