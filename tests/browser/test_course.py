"""The course on the site: a lesson is decided, nothing is kept unless somebody wants it, and it prints."""

from playwright.sync_api import Browser, Page, expect

LESSON = "course/secrets/"
KEPT = "localStorage.getItem('guide.course')"


def decide(page: Page, case: int, wanted: str) -> None:
    """Choose in a case of the lesson."""
    entry = page.locator("[data-case]").nth(case)
    entry.locator(wanted).first.check()
    entry.get_by_role("button", name="Decide").press("Enter")


def test_one_chooses_then_each_choice_is_weighed_and_one_tries_again(page: Page) -> None:
    """Nothing is weighed before; the words come with a status, and the focus goes where one reads on."""
    page.goto(LESSON)
    entry = page.locator("[data-case]").first
    expect(entry.locator(".verdict").first).to_be_hidden()

    decide(page, 0, "input:not([data-best])")

    expect(entry.locator("form")).to_be_hidden()
    for verdict in entry.locator(".decide-weighed > ul .verdict").all():
        expect(verdict).to_be_visible()
    own = (entry.locator(".chosen .verdict").text_content() or "").strip()
    expect(entry.get_by_role("status")).to_contain_text(own)
    expect(entry.locator("h4")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    entry.get_by_role("button", name="Try this case again").press("Enter")
    expect(entry.locator("input").first).to_be_focused()
    expect(entry.locator("input:checked")).to_have_count(0)
    expect(entry.locator(".verdict").first).to_be_hidden()


def test_nothing_is_kept_unless_somebody_wants_it(page: Page) -> None:
    """With a check mark the place is kept, the list and the sheet show it; without, all of it is forgotten."""
    page.goto(LESSON)
    decide(page, 0, "input[data-best]")
    assert page.evaluate(KEPT) is None

    page.get_by_role("checkbox").check()
    for case in range(1, page.locator("[data-case]").count()):
        decide(page, case, "input[data-best]")
    page.goto("course/")
    expect(page.locator(".course-mark:visible")).to_have_count(1)
    page.goto("paper/course/completion/index.html")
    expect(page.locator(".box:not(:empty)")).to_have_count(1)

    page.goto("course/")
    page.get_by_role("checkbox").uncheck()
    assert page.evaluate(KEPT) is None
    expect(page.locator(".course-mark:visible")).to_have_count(0)
    assert page.context.cookies() == []


def test_a_damaged_memory_does_no_harm(page: Page) -> None:
    page.goto("course/")
    for damaged in ("{", "+++ ------ 123456", "zzzzzz+ abcdef?", "[object Object]"):
        page.evaluate("text => localStorage.setItem('guide.course', text)", damaged)
        page.reload()
        expect(page.locator(".course-mark:visible")).to_have_count(0)
        expect(page.get_by_role("checkbox")).to_be_checked()


def test_the_cases_are_shown_large_with_the_keyboard(page: Page) -> None:
    """One at a time, on and back, to the end and the beginning; printed, all of them."""
    page.goto("paper/course/large/index.html")
    seen = page.locator(".slide:visible")
    total = page.locator(".slide").count()
    expect(seen).to_have_count(1)
    first = seen.inner_text()
    for key, at in (("ArrowRight", 2), ("ArrowDown", 3), ("ArrowLeft", 2), ("End", total), ("Home", 1)):
        page.keyboard.press(key)
        expect(seen).to_have_count(1)
        expect(page.get_by_role("status")).to_have_text(f"{at} / {total}")
    assert seen.inner_text() == first
    page.emulate_media(media="print")
    expect(seen).to_have_count(total)


def test_without_a_script_a_lesson_can_be_read_and_tried(browser: Browser, address: str) -> None:
    """Each choice opens by itself; what needs a script is not offered; the slides stand below each other."""
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(LESSON)
    for unused in ("form.decide-form", ".course-keep", ".decide-again"):
        expect(page.locator(unused).first).to_be_hidden()
    choice = page.locator("details[data-verdict]").first
    choice.locator("summary").click()
    expect(choice.locator(".verdict")).to_be_visible()
    page.goto("paper/course/large/index.html")
    assert page.locator(".slide:visible").count() == page.locator(".slide").count() > 10
    context.close()
