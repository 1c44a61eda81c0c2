"""The form in which a district decides: it walks as the build does, and what it writes is what the check reads."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import axe
import pytest
import repo_copy
from handbook.decisions.walk import walk, walk_every_setting
from handbook.model import Claim, District, Handbook
from handbook.problem import Problem
from handbook.reading.district.branding import BESIDE, ENOUGH, contrast
from handbook.reading.district.file import read_district
from handbook.rules.settings import settings_clash, unknown_setting
from handbook.site.load_site import load_site
from playwright.sync_api import Browser, Page, expect

DECIDE = "about/decide/"
TRIES = 300
NAMES = (
    "Wichita Unified #259", "no", "123", "null", "Yes: we can", "O'Brien \"Central\" Schools", "- dash", "Peñasco / 北区", "a\\b \\n",
    "x # y", "'quoted'", '"quoted"', "[list]", "& anchor", "*star", "!tag", "%x", "@at", "| pipe", "> fold", "? ask", "~", "Ünï\u200bcode",
    "tab\there", "<b>bold</b>", "1e3", "2026-01-01", "0x1f", "a" * 60, "a" * 61, "“Curly”", "{{teacher}}", "Your School District", "  ",
    "Example District", "key: value", "ends with:", "trailing \\", "TBD.", "é\u0301", "😀 School", "A,B", "back`tick",
)  # fmt: skip
PHONES = (
    "",
    "",
    "555-0120",
    "(316) 555-2368",
    "1-800-222-1222",
    "+1 316 555 2368",
    "211",
    "no number",
    "3165552368",
    "316.555.2368",
    "12",
)
REASONS = ("", "We asked: everyone.", 'He said "no" # twice', "why", "tbd", "{x}", "'", "N/A")
DAYS = ("", "2026-06-09", "2027-06-30")


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found, problems = load_site(repo_copy.ours())
    assert problems == []
    return found


@pytest.fixture
def opened(page: Page) -> Page:
    """The form, open."""
    page.goto(DECIDE)
    expect(page.locator("form.decide")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def driven(browser: Browser, address: str) -> Iterator[Page]:
    """One form for the tests that ask its parts, and see nothing."""
    page = browser.new_page(base_url=address)
    page.goto(DECIDE)
    expect(page.locator("form.decide")).to_be_visible()
    yield page
    page.close()


def names(handbook: Handbook) -> dict[str, list[str]]:
    return {setting.name: ["", *setting.values] for setting in handbook.settings}


def chosen(handbook: Handbook, dice: random.Random) -> dict[str, str]:
    """A choice for each setting; many are left open, so that not all of them clash."""
    return {name: dice.choice(values) if dice.random() < 0.6 else "" for name, values in names(handbook).items()}


def under(handbook: Handbook, choices: dict[str, str], district: District | None = None) -> Handbook:
    """The handbook in a district with these choices."""
    settings = {f"settings/{name}": value for name, value in choices.items() if value}
    return replace(handbook, district=replace(district or District(), settings=settings))


def claims(handbook: Handbook) -> dict[str, Claim]:
    """What every page claims, by its id; a variant has its number behind it."""
    return {
        f"{page.id}#{number}" if number else page.id: claim
        for page in handbook.asked
        for number, claim in enumerate(page.claims)
    }


def ends(handbook: Handbook, walked: dict[str, Claim]) -> dict[str, str]:
    paths = {id: walk(handbook, claim.by_question) for id, claim in walked.items()}
    return {id: path.outcome.id for id, path in paths.items() if path.outcome}


def test_the_form_walks_as_the_build_does(driven: Page, handbook: Handbook) -> None:
    """Under hundreds of choices the same pages end elsewhere, at the same outcomes; and the same choices clash."""
    dice = random.Random(29)
    tried = [chosen(handbook, dice) for _ in range(TRIES)]
    asked = driven.evaluate(
        """tried => tried.map(choices => [
          guideDecideWalk.changes(guideDecideData, choices),
          guideDecideWalk.clashes(guideDecideData, choices).length])""",
        tried,
    )
    moving = {
        id: claim
        for id, claim in claims(handbook).items()
        if len({path.outcome for path in walk_every_setting(handbook, claim.by_question)}) > 1
    }
    assert set(driven.evaluate("Object.keys(guideDecideData.pages)")) == set(moving) and len(moving) > 20
    before, changed = ends(handbook, moving), 0
    for choices, (changes, clashes) in zip(tried, asked, strict=True):
        after = ends(under(handbook, choices), moving)
        expected = {id: (before[id], after[id]) for id in before if before[id] != after[id]}
        assert {one["id"]: (one["before"], one["after"]) for one in changes} == expected, choices
        assert clashes == len(list(settings_clash(under(handbook, choices)))), choices
        changed += bool(expected)
    assert changed > TRIES / 2


def filled_in(handbook: Handbook, dice: random.Random) -> dict[str, Any]:
    """What somebody might write into the form, harmless and not."""
    simple = dice.random() < 0.6
    states = [state.name for state in handbook.states]
    roles = [role for role in handbook.vocabulary.roles if role != "hotline"]
    words = (
        "",
        "",
        "the front office",
        "Ms. Okafor",
        "room 12: #3",
        "no",
        '"x"',
        "call 316-555-2368",
        "nobody",
        "yes\n: no",
    )
    color = lambda: f"#{dice.randrange(0x1000000):06x}"  # noqa: E731 (thrown three times)
    return {
        "name": "Maple Valley" if simple else dice.choice(NAMES),
        "state": dice.choice([*states[:6], ""]) if not simple else dice.choice(states),
        "address": dice.choice(
            ["", "", "https://guide.maple.k12.ks.us/x", "https://guide.example.org", "maple.org", "https://a b.org"]
        )
        if not simple
        else "",
        "indexed": dice.random() < 0.3,
        "logo": "",
        "colors": {name: color() for name in BESIDE} if dice.random() < 0.2 else None,
        "contacts": {
            **{
                role: {
                    "said": dice.choice(words[:4] if simple else words),
                    "phone": dice.choice(PHONES[:5] if simple else PHONES),
                }
                for role in roles
            },
            "hotline": {"said": "", "phone": dice.choice(PHONES) if not simple else ""},
        },
        "settings": {
            name: {
                "value": value,
                "reason": dice.choice(REASONS[:3] if simple else REASONS),
                "owner": dice.choice(REASONS[:2]),
                "decided": dice.choice(DAYS),
                "review": dice.choice(DAYS),
            }
            for name, value in chosen(handbook, dice).items()
        },
    }


def read(folder: Path, text: str, handbook: Handbook) -> tuple[District, list[Problem]]:
    """Read a file as the check does, with what its choices are to each other."""
    file = folder / "district.yml"
    file.write_text(text, encoding="utf-8")
    settings = [setting.name for setting in handbook.settings]
    district, problems = read_district(file, settings, handbook.vocabulary)
    here = replace(handbook, district=district)
    return district, [*problems, *unknown_setting(here), *settings_clash(here)]


def test_what_the_form_writes_is_what_the_check_reads(driven: Page, handbook: Handbook, tmp_path: Path) -> None:
    """Of hundreds of forms each that it does not refuse is read without a problem, as it was meant."""
    dice = random.Random(7)
    tried = [filled_in(handbook, dice) for _ in range(TRIES * 3)]
    written = driven.evaluate(
        """tried => tried.map(filled => {
          const faults = guideDistrictFile.faults(guideDecideData, filled);
          const unknown = faults.filter(({ field }) => !document.getElementById(field));
          return { faults, unknown, text: faults.length ? "" : guideDistrictFile.text(guideDecideData, filled) };
        })""",
        tried,
    )
    assert not any(one["unknown"] for one in written)
    passed = [(filled, one["text"]) for filled, one in zip(tried, written, strict=True) if one["text"]]
    assert TRIES / 3 < len(passed) < TRIES * 3 - TRIES / 3
    for filled, text in passed:
        district, problems = read(tmp_path, text, handbook)
        assert [str(problem) for problem in problems] == [], text
        assert district.settings == {
            f"settings/{name}": one["value"] for name, one in filled["settings"].items() if one["value"]
        }, text
        assert district.name == " ".join(filled["name"].replace("\u200b", " ").split()), text
        assert district.state == filled["state"] and district.indexed == filled["indexed"], text
        assert dict(district.colors) == (filled["colors"] or {}), text
        said = {role: " ".join(one["said"].split()) for role, one in filled["contacts"].items() if one["said"].strip()}
        assert {role: district.contacts[role].said for role in said} == said, text


def test_any_name_is_read_back_as_it_was_written(driven: Page, handbook: Handbook, tmp_path: Path) -> None:
    """What YAML would take for something else is a name like any other, or the form says what to change."""
    empty = {"state": "tx", "address": "", "logo": "", "indexed": False, "colors": None, "contacts": {}, "settings": {}}
    ask = """([names, empty]) => names.map(name => {
      const filled = { ...empty, name };
      return guideDistrictFile.faults(guideDecideData, filled).length ? "" : guideDistrictFile.text(guideDecideData, filled);
    })"""
    texts = dict(zip(NAMES, driven.evaluate(ask, [NAMES, empty]), strict=True))

    assert len([text for text in texts.values() if text]) > 25
    for name, text in texts.items():
        if text:
            district, problems = read(tmp_path, f"{text}", handbook)
            assert [str(problem) for problem in problems] == [], name
            assert district.name == " ".join(name.replace("\u200b", " ").split())
    assert (
        not texts["null"]
        and not texts["a" * 61]
        and not texts["Your School District"]
        and texts["Wichita Unified #259"]
    )


def test_contrast_is_reckoned_as_the_check_does(driven: Page) -> None:
    """For hundreds of colors both say the same of what can be read."""
    dice = random.Random(3)
    pairs = [(f"#{dice.randrange(0x1000000):06x}", beside) for _ in range(TRIES) for beside, _ in BESIDE.values()]
    told = driven.evaluate("pairs => pairs.map(([one, other]) => guideContrast(one, other))", pairs)

    assert [ratio < ENOUGH for ratio in told] == [contrast(*pair) < ENOUGH for pair in pairs]


def test_choices_that_are_clicked_are_written(opened: Page, handbook: Handbook, tmp_path: Path) -> None:
    """A few dozen clicks: each time the file is read as chosen, or a clash is named and nothing is copied."""
    page, dice = opened, random.Random(1)
    page.evaluate(
        "document.execCommand = () => true; navigator.clipboard.writeText = async (text) => (globalThis.taken = text)"
    )
    page.locator("#name").fill('Maple #1: "Valley"')
    page.locator("#state").select_option("ks")
    copied = refused = 0
    for _ in range(24):
        choices = chosen(handbook, dice)
        for name, value in choices.items():
            page.locator(f"#set-{name}--{value}").check()
        clash = list(settings_clash(under(handbook, choices)))
        page.evaluate("globalThis.taken = null")
        page.locator(".decide-copy").click()
        assert bool(clash) == page.locator(".decide-faults").is_visible(), choices
        if clash:
            refused += 1
            assert page.evaluate("globalThis.taken") is None
            assert page.locator(".decide-fault:not(:empty)").count() >= 2
            continue
        copied += 1
        district, problems = read(tmp_path, page.evaluate("globalThis.taken"), handbook)
        assert problems == [] and dict(under(handbook, choices).district.settings) == dict(district.settings)
    assert copied > 2 and refused > 2


def test_each_choice_shows_at_once_what_ends_elsewhere(opened: Page, handbook: Handbook) -> None:
    """Beside each choice, before it is made, stand the titles that it changes; in the end those of all choices."""
    before, found = ends(handbook, claims(handbook)), {}
    for setting in handbook.settings:
        after = ends(under(handbook, {setting.name: [*setting.values][-1]}), claims(handbook))
        found[setting.name] = {
            handbook.pages[id.partition("#")[0]].title for id, end in before.items() if after[id] != end
        }
    assert len([titles for titles in found.values() if titles]) > 5
    for name, titles in found.items():
        beside = opened.locator(f"#set-{name} .decide-choice:nth-last-of-type(2) .would-end")
        assert set(beside.locator("li a").all_text_contents()) == titles, name

    setting = next(setting for setting in handbook.settings if found[setting.name])
    opened.locator(f"#set-{setting.name}--{[*setting.values][-1]}").check()

    assert set(opened.locator(".decide-all li a").all_text_contents()) == found[setting.name]


def test_a_draft_is_kept_only_if_asked(opened: Page) -> None:
    """Nothing is kept before the box is checked; after it all comes back, and a button deletes it."""
    opened.locator("#name").fill("Maple Valley")
    opened.locator("#set-callback--teacher-returns").check()
    assert opened.evaluate("localStorage.getItem('guide.decide')") is None
    opened.locator("#keep-draft").check()
    opened.reload()
    expect(opened.locator("#name")).to_have_value("Maple Valley")
    expect(opened.locator("#set-callback--teacher-returns")).to_be_checked()

    opened.locator(".decide-forget").click()

    assert opened.evaluate("localStorage.getItem('guide.decide')") is None
    opened.reload()
    expect(opened.locator("#name")).to_have_value("")


def test_a_damaged_draft_breaks_nothing(opened: Page) -> None:
    """Another page of the same address may have written anything there."""
    for kept in ("{", "7", "null", "[]", '{"name": {"a": 1}, "state": "zz", "x": 1}'):
        opened.evaluate("kept => localStorage.setItem('guide.decide', kept)", kept)
        opened.reload()
        expect(opened.locator("form.decide")).to_be_visible()
    opened.evaluate("localStorage.clear()")


def test_the_editor_opens_filled_in_where_the_site_knows_its_repository(page: Page, address: str) -> None:
    """A short file is in the address, a long one is pasted; without a repository there is no such button."""
    page.goto(DECIDE)
    expect(page.locator("form.decide")).to_be_visible()
    expect(page.locator(".decide-github")).to_be_hidden()

    def with_repository(route: Any) -> None:
        answer = route.fetch()
        marked = answer.text().replace(
            '<div id="content"', '<div id="content" data-repository="https://github.com/you/guide"', 1
        )
        route.fulfill(response=answer, body=marked)

    page.route(f"**/{DECIDE}", with_repository)
    page.goto(DECIDE)
    page.locator("#name").fill("Maple Valley")
    page.locator("#state").select_option("ks")
    opener = page.locator(".decide-open")
    url = page.evaluate("new URL(document.querySelector('.decide-open').href).searchParams.get('value')")
    assert url == page.locator(".decide-file").text_content()
    assert (opener.get_attribute("href") or "").startswith(
        "https://github.com/you/guide/new/main?filename=district/district.yml&value="
    )

    for more in page.locator(".decide-setting .decide-more").all():
        more.evaluate("details => (details.open = true)")
    for setting in page.locator(".decide-setting").all():
        setting.locator("input[type=radio]").first.check()
        setting.locator("[id$=-reason]").fill("A long reason. " * 33)
    for name in ("contact-level", "callback", "personal-phone"):
        page.locator(f"#set-{name}--").check()
    assert len(opener.get_attribute("href") or "") < 200


def test_the_form_is_for_everyone(opened: Page) -> None:
    """Empty, and with all that can be open and wrong; with a keyboard the faults lead to their fields."""
    opened.locator("#set-callback--para-from-school-line").check()
    opened.locator("#own-colors").check()
    opened.evaluate("document.querySelectorAll('form.decide details').forEach((details) => (details.open = true))")
    opened.locator(".decide-copy").focus()
    opened.keyboard.press("Enter")
    expect(opened.locator(".decide-faults")).to_be_focused()
    opened.evaluate("scrollTo(0, 0)")  # the header lies over whatever stands at the top otherwise
    assert axe.findings(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")

    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")

    expect(opened.locator("#name")).to_be_focused()


def test_without_a_script_it_says_what_to_do(browser: Browser, address: str) -> None:
    """The form is not there, and the ways around it are."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(DECIDE)
    assert not page.locator("form.decide").is_visible()
    for way in page.locator(".decide-without a").all():
        assert way.is_visible() and page.request.get(f"{DECIDE}{way.get_attribute('href')}").ok
    assert page.locator(".decide-without a").count() == 2
    context.close()


def test_the_sheet_for_a_meeting_has_the_choices(opened: Page, handbook: Handbook) -> None:
    """In print: each question with what was chosen and its meaning, and lines to sign; the form is not there."""
    opened.locator("#name").fill("Maple Valley")
    opened.locator("#set-callback--teacher-returns").check()
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.emulate_media(media="print")
    sheet = opened.locator(".decide-sheet")
    expect(sheet).to_be_visible()
    expect(opened.locator("form.decide")).to_be_hidden()
    text = sheet.inner_text()
    assert "Maple Valley" in text and sheet.locator("dd").count() >= 4
    for setting in handbook.settings:
        assert setting.question in text and setting.values[setting.default].means in text
