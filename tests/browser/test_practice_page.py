"""Practice: each case can be tried with a script and without one, and nothing leaves the device."""

from playwright.sync_api import Browser, Page, expect

PRACTICE = "practice/"


def first_choice(page: Page, case: str) -> str:
    """Open the first choice of a case; return its verdict."""
    choice = page.locator(f'[id="{case}"] details[data-verdict]').first
    choice.locator("summary").click()
    return choice.get_attribute("data-verdict") or ""


def shown(page: Page) -> list[str]:
    return [case.get_attribute("id") or "" for case in page.locator(".practice-case").all() if case.is_visible()]


def test_a_case_is_dealt_and_its_choice_weighed(page: Page) -> None:
    """One case at a time; the verdict shows after choosing; another deal brings another case."""
    page.goto(PRACTICE)
    deal = page.get_by_role("button", name="Deal me a case")
    deal.click()
    (case,) = shown(page)
    verdicts = page.locator(f'[id="{case}"] .verdict-mark')
    expect(verdicts.first).to_be_hidden()

    first_choice(page, case)

    expect(verdicts.first).to_be_visible()
    deal.click()
    assert shown(page) != [case]


def test_the_count_is_of_first_choices_and_stays_on_the_device(page: Page) -> None:
    """The first choice counts, a second look does not; it outlives the page, and a button forgets it."""
    page.goto(PRACTICE)
    page.get_by_role("button", name="Deal me a case").click()
    (case,) = shown(page)
    verdict = first_choice(page, case)
    page.locator(f'[id="{case}"] details[data-verdict] summary').last.click()
    kept = page.evaluate("JSON.parse(localStorage.getItem('guide.practice'))")
    assert kept == {case: verdict}

    page.reload()
    expect(page.locator(".practice-count")).to_contain_text("1 of")
    page.get_by_role("button", name="Forget").click()
    assert page.evaluate("localStorage.getItem('guide.practice')") is None
    assert page.context.cookies() == []


def test_topic_and_job_choose_what_is_dealt(page: Page) -> None:
    """Only cases of the topic and the job come; where there is none, the page says so."""
    page.goto(PRACTICE)
    page.get_by_label("Topic").select_option(index=1)
    topic = page.get_by_label("Topic").input_value()
    page.get_by_role("button", name="Show all cases").click()

    found = shown(page)
    assert found
    for case in found:
        assert topic in (page.locator(f'[id="{case}"]').get_attribute("data-topics") or "").split()


def test_a_damaged_memory_does_no_harm(page: Page) -> None:
    """Whatever stands under the key, the page works."""
    page.goto(PRACTICE)
    for damaged in ("{", "7", '"x"', '{"no-such-case":"best"}', '{"__proto__":1}'):
        page.evaluate("text => localStorage.setItem('guide.practice', text)", damaged)
        page.reload()
        expect(page.get_by_role("button", name="Deal me a case")).to_be_visible()
        expect(page.locator(".practice-count")).not_to_contain_text("1 of")


def test_from_a_case_to_its_exercise(page: Page) -> None:
    """A case's page leads to the same case, opened, with its verdicts closed."""
    page.goto("cases/the-bite/")
    page.locator(".exercise a").click()

    expect(page.locator(".practice-case:visible")).to_have_count(1)
    assert shown(page) == ["the-bite"]
    expect(page.locator("#the-bite .verdict-mark").first).to_be_hidden()


def test_without_a_script_every_case_can_be_tried(browser: Browser, address: str) -> None:
    """Details open and close by themselves; the dealing is not offered."""
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(PRACTICE)

    expect(page.locator(".practice-deal")).to_be_hidden()
    assert len(shown(page)) > 40
    page.locator("#the-bite > summary").click()
    page.locator("#the-bite details[data-verdict] > summary").first.click()
    expect(page.locator("#the-bite .verdict-mark").first).to_be_visible()
    context.close()
