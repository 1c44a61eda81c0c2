"""What matters most works in three engines, on a phone and on a desk: the same walks, gone with the keyboard."""

import io
import os
from collections.abc import Iterator

import pytest
from engines import SPACE, Engine, focus, opened, press, wait
from handbook.cli.set_up.other_engines import DEMANDED, ENGINES
from pypdf import PdfReader

SIZES = {"phone": (360, 740), "desk": (1280, 800)}
PAGE = "faqs/how-was-his-day/"


@pytest.fixture(
    scope="module", params=[(name, size) for name in ("chromium", *ENGINES) for size in SIZES], ids="-".join
)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A browser in a window of one size. One that is not here is skipped aloud; where all are demanded, it is a failure."""
    name, size = request.param
    if name != "chromium" and not all(os.environ.get(variable) for variable in ENGINES[name]):
        message = f"{name} is not here, so nothing was tried in it"
        if os.environ.get(DEMANDED):
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    with opened(name, *SIZES[size]) as found:
        yield found


@pytest.fixture(autouse=True)
def no_trouble(engine: Engine) -> Iterator[None]:
    """No error of a script, and nothing that the policy had to stop."""
    yield
    assert engine.run("return globalThis.trouble ?? []") == []


def test_the_first_screen_has_the_words(engine: Engine, address: str) -> None:
    """What to say and whom to tell are seen without scrolling, and nothing is wider than the window."""
    engine.open(address + PAGE)

    ends = "return [...document.querySelectorAll('[data-first-words], [data-first-tell]')].map((part) => part.getBoundingClientRect().bottom)"
    found = engine.run(ends)
    height, width, wide = engine.run("return [innerHeight, innerWidth, document.documentElement.scrollWidth]")
    assert len(found) == 2 and 0 < max(found) <= height
    assert wide <= width


def test_the_questions_lead_to_a_card(engine: Engine, address: str) -> None:
    """Opened, and answered until there is something to do."""
    engine.open(f"{address}flows/a-parent-tells-me-something/")
    press(engine, "[data-asker-open]")
    wait(engine, "document.querySelector('[data-asker] .asker-head')")
    for _ in range(40):
        if engine.run("return document.querySelectorAll('.asker .card').length"):
            break
        before = engine.run("return location.hash")
        press(engine, ".asker .asker-opening button, .asker [data-answer]")
        wait(engine, f"location.hash !== {before!r}")
    wait(engine, "document.querySelector('.asker .card .card-act')?.textContent")


def test_search_finds_and_leads_on(engine: Engine, address: str) -> None:
    """With a key to the box; the results' page shows as much."""
    engine.open(address + PAGE)
    engine.press("/")
    wait(engine, "document.activeElement?.matches('[data-md-component=search-query]')")
    engine.press("bite")
    wait(engine, "document.querySelector('.md-search-result__link')?.checkVisibility()")
    engine.open(f"{address}search/?q=bite")
    wait(engine, "document.querySelector('.find-results a')?.checkVisibility()")


def test_practice_weighs_a_choice(engine: Engine, address: str) -> None:
    """One case is dealt, and the verdict is there when its choice is opened."""
    engine.open(f"{address}practice/")
    press(engine, ".practice-deal button[type=submit]")
    shown = "[...document.querySelectorAll('.practice-case')].filter((one) => one.checkVisibility())"
    wait(engine, f"{shown}.length === 1")
    press(engine, ".practice-case[open] details[data-verdict] > summary", SPACE)
    wait(engine, "document.querySelector('.practice-case[open] details[open] .verdict-mark')?.checkVisibility()")


def test_a_district_decides(engine: Engine, address: str) -> None:
    """A name is typed and a choice made; both stand in the file that the form shows."""
    engine.open(f"{address}about/decide/")
    focus(engine, "form.decide #name")
    engine.press("Oz Schools")
    focus(engine, "form.decide #contact-hotline-phone")
    engine.press("1-800-222-1222")
    chosen = engine.run(
        """const choice = document.querySelector("form.decide .decide-setting input[type=radio]:not(:checked)");
        choice.id = choice.id || "choice"; return [choice.id, choice.value, choice.closest(".decide-setting").dataset.setting];"""
    )
    press(engine, f"[id='{chosen[0]}']", SPACE)
    wait(engine, f"document.getElementById({chosen[0]!r}).checked")
    file = "document.querySelector('form.decide .decide-file').textContent"
    wait(engine, f"{file}.includes('Oz Schools')")
    assert f"{chosen[2]}: {chosen[1]}" in engine.run(f"return {file}").replace('"', "")


def test_a_page_is_dark_where_somebody_wants_it(engine: Engine, address: str) -> None:
    """The button makes the page dark, the next page is so, too, and the button takes it back."""
    engine.open(address + PAGE)
    light = """const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b"""
    scheme = "document.body.dataset.mdColorScheme"
    before = engine.run(f"return {scheme}")
    for wanted in ("next", "back"):
        now = engine.run(f"return {scheme}")
        press(engine, ".md-header [data-md-component=palette] button:not([hidden])")
        wait(engine, f"{scheme} !== {now!r}")
        engine.open(f"{address}cases/the-bite/")
        assert (engine.run(light) < 60) == (engine.run(f"return {scheme}") == "slate"), wanted
    assert engine.run(f"return {scheme}") == before


def test_a_page_prints_its_words_and_no_frame(engine: Engine, address: str) -> None:
    """On paper stands what to say, and neither the box to search nor the tabs."""
    if not hasattr(engine, "print"):
        pytest.skip("WebKit's driver has no command to print, so no print was tried in it")
    engine.open(address + PAGE)
    words = engine.run("return document.querySelector('[data-first-words]').textContent")

    text = " ".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(engine.print())).pages).split())

    assert words[:30] in text
    assert engine.run("return document.querySelector('.md-search__input').placeholder") not in text


def test_what_is_kept_is_said(engine: Engine, address: str) -> None:
    """The guide is kept for use without a signal, or, where a browser will not, nothing is promised."""
    engine.open(address + PAGE)
    wait(engine, "document.querySelector('.kept-guide')?.textContent.includes('Ready')")
    engine.open(f"{address}cases/the-bite/")
    assert engine.run("return Boolean(navigator.serviceWorker.controller)")
