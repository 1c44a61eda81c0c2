"""What a screen reader is given: names, roles and order in the browser's accessibility tree."""

import re
from itertools import pairwise

import asking
from playwright.sync_api import Page, expect


def tree(page: Page, part: str) -> list[str]:
    """The accessibility tree of a part of the page, one line each: role and name."""
    return [line.strip().removeprefix("- ") for line in page.locator(part).first.aria_snapshot().splitlines()]


def index(lines: list[str], pattern: str) -> int:
    """Where the first line stands that matches."""
    found = [number for number, line in enumerate(lines) if re.search(pattern, line)]
    assert found, f"nothing like {pattern} in\n" + "\n".join(lines)
    return found[0]


def test_the_frame_has_its_landmarks_once(page: Page) -> None:
    """One banner, one main part, one foot; each way to navigate has a name of its own."""
    page.goto("about/words/")
    for role in ("banner", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1
    names = [
        line.removeprefix("navigation ").rstrip(":") for line in tree(page, "body") if line.startswith("navigation")
    ]
    assert all(name.startswith('"') for name in names)
    assert len(names) == len(set(names)), names


def test_headings_step_down_without_a_gap(page: Page) -> None:
    """One first heading; below it none that skips a level; the chart's is among them."""
    for where in (
        "faqs/how-was-his-day/",
        "guidelines/secrets/",
        "cases/the-bite/",
        "outcomes/save-and-report/",
        "practice/",
    ):
        page.goto(where)
        levels = [int(level) for level in re.findall(r"heading .*?\[level=(\d)\]", "\n".join(tree(page, "main")))]
        assert levels.count(1) == 1 and levels[0] == 1, (where, levels)
        assert all(after - before <= 1 for before, after in pairwise(levels)), (where, levels)


def test_the_chart_is_heard_in_order(page: Page) -> None:
    """A list of questions with their numbers; at each, its answers with where they lead, the page's path marked."""
    page.goto("faqs/how-was-his-day/")
    page.locator(".flow-whole > summary").click()
    lines = tree(page, "section[data-flow]")
    assert lines[0].startswith("region")
    opened = page.locator(".path-step:not(.path-before) > .path-ask").first.inner_text()
    start = index(lines, "Start:")
    assert index(lines, re.escape(opened[:30])) < start, "the page's own questions come first"
    lines = lines[start:]
    asked = page.locator(".flow-step:not(.set) .flow-text").all_inner_texts()
    places = [index(lines, re.escape(text[:30])) for text in asked]
    assert len(asked) > 2 and places == sorted(set(places))
    said = page.locator(".flow-a").evaluate_all(
        "rows => rows.map((row) => row.textContent.replace(/\\s+/g, ' ').trim())"
    )
    assert all(": " in row and len(row.split(": ", 1)[1]) > 3 for row in said)
    assert sum("(the path of this page)" in row for row in said) == page.locator(".flow-a.on").count() > 0


def test_each_step_of_the_questions_is_heard(page: Page) -> None:
    """At each step the focus stands on a heading with the question; then come its answers; at the end the act, the words, whom to tell."""
    page.goto("flows/safety-first/")
    asking.start(page)
    heard: list[str] = []
    for _ in range(asking.MOST):
        expect(page.locator(".asker-head")).to_be_focused()
        heard.append(page.locator(".asker-head").inner_text())
        assert heard[-1] in page.title()
        lines = tree(page, ".asker")
        assert lines[0].startswith('group "One question at a time"')
        if page.locator(".asker .card").count():
            break
        head = index(lines, r"^heading .*\[level=2\]")
        choices = page.locator(".asker [data-answer]")
        assert choices.count() >= 2
        for name in choices.evaluate_all("all => all.map((one) => one.ariaLabel || one.textContent)"):
            assert index(lines, "button .*" + re.escape(name.replace('"', '\\"')[:30])) > head
        asking.answer(page)
    else:
        raise AssertionError("the questions never end")
    assert len(heard) == len(set(heard)) > 2
    kind = page.locator(".asker .card-kind").inner_text()
    assert kind.strip() in page.title()
    assert page.locator(".asker-head").get_attribute("aria-labelledby") == "asker-kind asker-act"
    assert index(lines, "^region ") < index(lines, "blockquote") < index(lines, r"button \"See my path")


def test_answers_are_heard_with_their_question(page: Page) -> None:
    """They are a group that has the question's name, on a first screen and on a later one; one first heading is left."""
    page.goto("./")
    asking.start(page)
    for _ in range(2):
        lines = tree(page, ".asker")
        for question in page.locator(
            ".asker :is(.asker-ask, .asker-head:not(:has(~ .asker-opening)))"
        ).all_inner_texts():
            assert index(lines, "^group .*" + re.escape(question[:30]))
        assert [line for line in tree(page, "main") if re.match(r"heading .*level=1", line)] != []
        asking.answer(page)


def test_every_control_has_a_name(page: Page) -> None:
    """No button, link or field is heard without a name, on any of these pages."""
    for where in ("./", "flows/safety-first/", "practice/", "about/words/", "cases/the-bite/"):
        page.goto(where)
        nameless = [
            line
            for line in tree(page, "body")
            if re.fullmatch(r"(button|link|textbox|combobox|searchbox)( \[.*\])*:?", line)
        ]
        assert nameless == [], where
