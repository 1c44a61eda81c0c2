"""One fault of each kind, planted in the real pages, one at a time; `rules/` has all that a mistake may look like.

For each, the check says one thing: file, line, rule. The build says the same; neither goes on,
and neither prints a traceback.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

import pytest
import repo_copy
from handbook.problem import report
from handbook.site.whole import load_and_check

pytestmark = pytest.mark.no_cover  # every fault reads the whole guide again; the rules have tests of their own

SAFETY, CONTACT = "docs/flows/safety-first.md", "docs/flows/a-parent-contacts-me.md"
CASE, FAQ = "docs/cases/parent-secretly-contacts-a-former-para.md", "docs/faqs/how-was-his-day.md"
GUIDE, OTHER = "docs/guidelines/secrets.md", "docs/guidelines/greetings.md"
OUTCOME, SETTING = "docs/outcomes/save-and-report.md", "docs/settings/contact-level.md"
SCHOOL, PHONE, LEAD = (
    "docs/flows/a-message-reaches-me-at-school.md",
    "docs/flows/on-my-own-phone.md",
    "docs/flows/a-para-brings-me-a-parent-contact.md",
)
ABOUT, HOME, DISTRICT = "docs/about/words.md", "docs/index.md", "district/district.yml"

PLANTED = {
    "see": (CASE, "see: [guidelines/secrets,", "see: [guidelines/secretz,", "unknown-reference"),
    "flow of the wrong kind": (GUIDE, "flow: flows/safety-first", "flow: faqs/how-was-his-day", "bad-reference"),
    "at": (GUIDE, "at: [asked-for-secrecy]", "at: [asked-for-secrets]", "unknown-question"),
    "an answer's question": (SAFETY, "no: abuse-suspected", "no: abuse-suspectd", "unknown-target"),
    "a link": (ABOUT, "\n---\n", "\n---\n[x](../outcomes/stopp.md)\n", "broken-link"),
    "an anchor": (GUIDE, "## Do this", "[x](former-students.md#nowhere)\n\n## Do this", "unknown-anchor"),
    "a wrong outcome": (FAQ, "\noutcome: outcomes/answer-briefly", "\noutcome: outcomes/pass-it-on", "wrong-outcome"),
    "an otherwise that never happens": (FAQ, "otherwise:\n", "otherwise:\n  - settings: {callback: teacher-returns}\n    outcome: outcomes/hand-to-the-teacher\n", "otherwise-never-happens"),
    "an unknown answer": (FAQ, "what-is-it-about: small-talk", "what-is-it-about: smalltalk", "answer-not-offered"),
    "a path that stops": (FAQ, "  what-is-it-about: small-talk\n", "", "path-stops-early"),
    "a question not asked": (FAQ, "  what-is-it-about: small-talk\n", "  what-is-it-about: small-talk\n  which-school-channel: app\n", "question-not-asked"),
    "a wrong order": (FAQ, "  anyone-in-danger: no\n  abuse-suspected: no\n", "  abuse-suspected: no\n  anyone-in-danger: no\n", "wrong-order"),
    "the district's answer": (FAQ, "  what-is-it-about: small-talk\n", "  what-is-it-about: small-talk\n  may-i-give-small-facts: greet-only\n", "answered-by-the-district"),
    "a value of no setting": (FAQ, "{contact-level: greet-only}", "{contact-level: greet-olny}", "unknown-value"),
    "a setting of no kind": (FAQ, "{contact-level: greet-only}", "{contact-levle: greet-only}", "unknown-setting"),
    "no title": (GUIDE, "title: No secrets with parents\n", "", "missing-key"),
    "an empty title": (GUIDE, "title: No secrets with parents\n", "title: ''\n", "empty-text"),
    "a title that is a list": (GUIDE, "title: No secrets with parents\n", "title: [No secrets]\n", "wrong-type"),
    "a key nobody knows": (GUIDE, "title: No secrets with parents\n", "titel: x\ntitle: No secrets with parents\n", "unknown-key"),
    "a key twice": (GUIDE, "title: No secrets with parents\n", "title: No secrets with parents\ntitle: x\n", "duplicate-key"),
    "an open bracket": (GUIDE, "at: [asked-for-secrecy]\n", "at: [asked-for-secrecy\n", "broken-yaml"),
    "a tab": (GUIDE, "at: [asked-for-secrecy]\n", "at:\n\t- asked-for-secrecy\n", "wrong-indent"),
    "an anchor of YAML": (GUIDE, "title: No", "title: &x No", "yaml-alias"),
    "a tag of YAML": (GUIDE, "title: No", "title: !!python/object/apply:os.system No", "yaml-tag"),
    "a hundred thousand brackets": (GUIDE, "title: No secrets with parents\n", "title: " + ("[" * 1_000 + "\n  ") * 100 + "\n", "too-deep"),
    "a null byte": (GUIDE, "## Do this", "\x00\n## Do this", "control-character"),
    "no front matter": (ABOUT, "---\ntitle", "Note: hello\ntitle", "no-front-matter"),
    "an asker": (FAQ, "asked_by: para", "asked_by: parra", "not-a-choice"),
    "a date": (OUTCOME, "date: 2026-11-21", "date: 21.11.2026", "bad-date"),
    "an address": (OUTCOME, "url: https://", "url: ftp://", "bad-address"),
    "a role": (OUTCOME, "if_pushed: ", "if_pushed: The {{techer}}. ", "unknown-role"),
    "a block of no setting": (CASE, "/// setting | callback: teacher-returns", "/// setting | calback: teacher-returns", "setting-block"),
    "a heading lost": (GUIDE, "## Why\n", "## Why so\n", "missing-heading"),
    "html": (GUIDE, "## Do this", "<img src=x onerror=alert(1)>\n\n## Do this", "raw-html"),
    "an absolute link": (HOME, "(faqs/may-paras-speak-with-parents.md)", "(/outcomes/get-help-now/)", "absolute-link"),
    "a link out of docs": (HOME, "(faqs/may-paras-speak-with-parents.md)", "(../mkdocs.yml)", "outside-docs"),
    "a link to nothing": (HOME, "(faqs/may-paras-speak-with-parents.md)", "()", "empty-link"),
    "a link by an unknown name": (HOME, "(faqs/may-paras-speak-with-parents.md)", "[help]", "undefined-link"),
    "an image without words": (HOME, "New here?", "![](assets/logo.svg)\n\nNew here?", "image-without-words"),
    "a cycle between flows": (CONTACT, "      yes: what-is-it-about\n", "      yes: flows/safety-first\n", "cycle"),
    "no unsure answer": (SAFETY, "    unsure: yes\n", "", "no-unsure"),
    "unsure and less careful": (SAFETY, "    unsure: yes\n", "    unsure: no\n", "unsure-less-cautious"),
    "two answers with one target": (LEAD, "to: outcomes/office-passes-it-up", "to: outcomes/office-takes-the-message", "same-target"),
    "a long label": (SAFETY, "label: Para, aide, assistant", "label: Para, aide, assistant, helper", "long-label"),
    "two answers with one label": (LEAD, "label: Office or front desk", "label: Principal or admin", "same-label"),
    "a setting that changes nothing": (CONTACT, "      listed-routine: outcomes/answer-briefly\n  may-i-give-small", "      listed-routine: outcomes/hand-to-the-teacher\n  may-i-give-small", "pointless-question"),
    "a floor after a setting": (PHONE, "  on-the-site-list:\n", "  on-the-site-list:\n    floor: true\n", "setting-before-floor"),
    "a value forgotten": (SCHOOL, "      teacher-returns: outcomes/pass-it-on\n", "", "missing-value"),
    "a title used twice": ("docs/guidelines/your-role.md", "title: Your role with parents", "title: No secrets with parents", "duplicate-title"),
}  # fmt: skip


ELSEWHERE = {
    "a path that stops": -11,  # "answers:", which is too short
    "a tab": 1,
    "a heading lost": "title: ",  # the page lacks a heading
    "no unsure answer": -5,  # the question
    "two answers with one target": 8,  # the second of the two
    "two answers with one label": 6,
    "a setting that changes nothing": -5,  # the question
    "a floor after a setting": -1,
    "a value forgotten": -3,
}
"""Faults whose guilty value is not in the first line that they change: how far from it, or how its line begins."""


BUILT = 10
"""Every tenth fault is built, too; all of them would take minutes. A build says what the check says."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which each fault is planted and taken out again."""
    return repo_copy.copy(tmp_path_factory.mktemp("planted") / "repo")


@contextmanager
def planted(root: Path, name: str) -> Iterator[str]:
    """Plant a fault, give its place, `path:line`, and take it out again."""
    path, old, new, _ = PLANTED[name]
    page = root / path
    good = page.read_bytes() if page.exists() else None
    before = good.decode() if good else ""
    assert old in before, f"{old!r} is no longer in {path}"
    after = before.replace(old, new, 1) if old else new
    lines = zip_longest(before.split("\n"), after.split("\n"))
    changed = 1 + next(number for number, pair in enumerate(lines) if pair[0] != pair[1])
    elsewhere = ELSEWHERE.get(name, 0)
    if isinstance(elsewhere, str):
        line = 1 + next(number for number, text in enumerate(after.split("\n")) if text.startswith(elsewhere))
    else:
        line = changed + elsewhere
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(after, encoding="utf-8", newline="")
    try:
        yield f"{path}:{line}"
    finally:  # else the next faults would meet this one, too
        page.unlink() if good is None else page.write_bytes(good)


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_named(name: str, root: Path) -> None:
    """One message, with file, line and rule."""
    with planted(root, name) as place:
        *said, _ = report(load_and_check(root)[1])

    assert len(said) == 1, said
    assert said[0].startswith(f"{place}: "), f"{place} is not the place of {said[0]}"
    assert said[0].split(": ")[1] == PLANTED[name][3], said[0]


@pytest.mark.parametrize("name", [*PLANTED][::BUILT])
def test_check_and_build_say_it_alike(name: str, root: Path, tmp_path: Path) -> None:
    """From both commands the same line and no traceback; neither is content, and nothing is built."""
    with planted(root, name) as place:
        checked, built = repo_copy.check(root), repo_copy.build(root, tmp_path / "site")

    line, count = checked.stdout.splitlines() or checked.stderr.splitlines()
    assert line.startswith(f"{place}: {PLANTED[name][3]}: ")
    assert count
    assert checked.returncode == 1
    assert line in built.stderr
    assert built.returncode != 0
    assert "Traceback" not in checked.stdout + checked.stderr + built.stdout + built.stderr
    assert not (tmp_path / "site").exists(), "a site was written"
