"""A real browser on the real site: the chart, one question at a time, and search."""

import re
from pathlib import Path

import asking
import hashed
import repo_copy
from playwright.sync_api import Browser, Locator, Page, expect
from serving import serving

CASE = "cases/parent-secretly-contacts-a-former-para/"


def classes(page: Page) -> list[str]:
    """The class names of every part of the chart that a path may light."""
    return page.eval_on_selector_all(
        ".flow-step, .flow-a, [data-on], .flow-start",
        "found => found.map(part => [...part.classList].sort().join(' '))",
    )


def test_the_chart_is_there_and_fits(page: Page) -> None:
    """The page's own questions stand open; the rest opens in place; nothing makes the page scroll sideways."""
    page.goto(CASE)
    expect(page.locator(".path-step").first).to_be_visible()
    expect(page.locator(".flow-q").first).to_be_hidden()

    page.locator(".flow-whole > summary").click()
    for question in page.locator(".flow-q").all():
        expect(question).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_an_address_of_a_question_opens_the_chart(page: Page) -> None:
    """From outside, and from the page's own questions."""
    page.goto("faqs/how-was-his-day/")
    link = page.locator('.path-ways a[href^="#"]').first
    anchor = link.get_attribute("href")
    assert anchor
    link.click()
    expect(page.locator(anchor)).to_be_in_viewport()

    page.goto("about/")
    page.goto(f"faqs/how-was-his-day/{anchor}")
    expect(page.locator(anchor)).to_be_in_viewport()


def test_nothing_in_the_chart_overlaps(page: Page) -> None:
    """Questions, answers' labels and outcomes keep clear of each other."""
    page.goto("flows/a-parent-contacts-me/")
    overlaps = page.evaluate(
        """() => {
          const boxes = (name) => [...document.querySelectorAll(name)].map((part) => part.getBoundingClientRect());
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          const count = (some) => some.flatMap((a, i) => some.slice(i + 1).filter((b) => meet(a, b))).length;
          return [count([...boxes('.flow-q'), ...boxes('.flow-o')]), count([...boxes('.flow-l'), ...boxes('.flow-q')])];
        }"""
    )

    assert overlaps == [0, 0]


def test_case_one_is_walked_with_the_keyboard(page: Page) -> None:
    """From the opening screen to the outcome, by tab and enter alone; focus follows the question."""
    page.goto("")
    page.locator("[data-asker-open]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".asker-head")).to_be_focused()

    press(page, page.locator(".asker-none"))
    press(page, page.locator("[data-answer]").first)
    press(page, page.locator("[data-answer]").first)

    expect(page.locator(".asker .card.stop")).to_be_visible()
    assert page.url.endswith("#ask:anyone-in-danger=no&abuse-suspected=no&your-job=para&asked-for-secrecy=yes")


def press(page: Page, wanted: Locator) -> None:
    """Walk to a button with the tab key and press enter; focus then stands on the next heading."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted.evaluate("button => button === document.activeElement"):
            break
    else:
        raise AssertionError("the tab key never came to the button")
    page.keyboard.press("Enter")
    expect(page.locator(".asker-head")).to_be_focused()


def test_answers_can_be_shared_changed_and_taken_back(page: Page) -> None:
    """The address restores the answers; Change keeps the others; Back goes one answer back."""
    page.goto(
        "#ask:anyone-in-danger=no&abuse-suspected=no&your-job=lead&what-is-my-job=office&what-the-caller-wants=officers"
    )
    expect(page.locator(".asker .card.lead")).to_be_visible()
    page.locator(".asker-fold summary").click()
    page.locator(".asker-change").nth(2).click()
    page.locator("[data-answer]").nth(2).click()
    page.locator("[data-answer]").first.click()
    expect(page.locator(".asker .card.lead")).to_be_visible()
    assert "what-is-my-job=principal" in page.url

    page.go_back()

    expect(page.locator(".asker .card")).to_have_count(0)
    expect(page.locator(".asker-head")).to_be_visible()


def test_the_script_lights_what_the_build_lights(page: Page) -> None:
    """A path in the address lights the chart of a flow as the build lights it on a page."""
    page.goto("faqs/how-was-his-day/")
    built = classes(page)
    assert any(name.split().count("on") for name in built)
    answers = (
        "anyone-in-danger=no&abuse-suspected=no&your-job=para&asked-for-secrecy=no&about-staff=no&already-gone-wrong=no"
        "&outsider-or-legal=no"
        "&what-is-happening=parent-contacts-me&how-it-reaches-you=face-to-face&parent-of-my-student=yes"
        "&what-is-it-about=small-talk"
    )

    page.goto(f"flows/a-parent-contacts-me/#path:{answers}")
    expect(page.locator(".flow-yours")).to_be_visible()

    assert classes(page) == built


def test_hostile_addresses_do_nothing(page: Page) -> None:
    """What stands in the address is looked up, and never printed."""
    page.goto("#ask:anyone-in-danger=<img src=x onerror=alert(1)>&__proto__=no&constructor=%3Cb%3E")

    expect(page.locator(".asker-head")).to_be_visible()
    assert page.locator("img[src=x]").count() == 0


def test_an_address_that_was_cut_opens_at_the_first_question(page: Page) -> None:
    """A mail program may cut a link within a letter; `page` fails on an error that nobody caught."""
    for cut in ("#ask:%", "#ask:%E0%A4%A", "#path:%", "#path:", "#path:%E0%A4%A", "#ask:nothing"):
        page.goto("about:blank")  # or the browser would stay on the page
        page.goto(f"flows/safety-first/{cut}")
        expect(page.locator(".asker-opening")).to_be_visible()


def test_what_is_whole_in_an_address_that_was_cut_counts(page: Page) -> None:
    """Two answers came along; the third is asked for."""
    page.goto("flows/safety-first/#ask:anyone-in-danger=no&abuse-suspected=no&your-job=%E")

    expect(page.locator(".asker-fold summary")).to_contain_text("(1)")
    expect(page.locator(".asker-opening")).to_have_count(0)


def test_other_addresses_that_were_cut_open_their_page(page: Page) -> None:
    """Practice, results, and pages of advice."""
    for cut in ("practice/#%", "practice/#%E0", "search/?q=%E0", "search/?q=%", "./#%", "faqs/how-was-his-day/#%E0"):
        page.goto("about:blank")
        page.goto(cut)
        expect(page.locator("h1")).to_be_visible()


def test_a_question_may_have_any_id(tmp_path: Path, browser: Browser) -> None:
    """`constructor` is a word for a writer; in JavaScript every object has one."""
    root = repo_copy.copy(tmp_path / "repo")
    for file in (root / "docs").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"\babuse-suspected\b", "constructor", text), encoding="utf-8")
    built = repo_copy.build(root, tmp_path / "site")
    assert built.returncode == 0, built.stdout + built.stderr

    with serving(tmp_path / "site") as address:
        page = browser.new_page(base_url=address)
        page.goto("flows/safety-first/#ask:anyone-in-danger=no&constructor=no")
        expect(page.locator(".asker-fold summary")).to_contain_text("(1)")
        page.locator(".asker-fold summary").click()
        page.locator(".asker-change").first.click()
        page.locator(".asker-opening button").last.click()
        expect(page.locator(".asker .card")).to_be_visible()
        assert re.search(r"constructor=(?!no$)[a-z-]+$", page.url)
        page.get_by_role("button", name="See my path").click()
        expect(page.locator("[data-q=constructor].on")).to_be_visible()
        page.close()


def test_search_finds_case_one(page: Page) -> None:
    """Typed words lead to the case."""
    page.goto("")
    page.keyboard.press("/")
    expect(page.locator(".search-start")).to_be_visible()
    page.locator('[data-md-component="search-query"]').press_sequentially("secretly contacts former para", delay=20)

    expect(page.locator(f'.md-search-result__link[href*="{CASE}"]').first).to_be_visible()


def test_questions_that_do_not_load_can_be_asked_for_again(browser: Browser, address: str) -> None:
    """Without a signal a sentence leads to the chart, which is there; with the signal back the next press starts them."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.route(hashed.anywhere("assets/steps.js"), lambda route: route.abort())
    page.goto("flows/safety-first/")
    page.locator("[data-asker-open]").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator(".flow-steps")).to_be_visible()

    page.unroute(hashed.anywhere("assets/steps.js"))
    asking.start(page)
    expect(page.locator(".asker")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    context.close()
