"""Text that would like to run stays text, in the built pages, in search, and in the questions."""

import re
from pathlib import Path

import asking
import repo_copy
from playwright.sync_api import Browser, expect
from serving import serving

NASTY = "<img src=x onerror=alert(1)>"
QUOTED = f"'Zebra {NASTY} \"]]>{{% x %}}'"
FLOW, FAQ, OUTCOME = "docs/flows/safety-first.md", "docs/faqs/how-was-his-day.md", "docs/outcomes/get-help-now.md"


def poison(root: Path) -> None:
    """Put markup into every text of a flow, a FAQ and an outcome, and into a contact."""
    for path in (FLOW, FAQ, OUTCOME):
        file = root / path
        text = file.read_text(encoding="utf-8")
        front, body = text.split("\n---\n", 1)
        front = re.sub(
            r"^( *(?:title|description|start|ask|hint|because|act|words|when|who|at_work): ).*$",
            rf"\g<1>{QUOTED}",
            front,
            flags=re.MULTILINE,
        )
        front = front.replace(f"title: {QUOTED}", f"title: 'Zebra {file.stem} {NASTY}'", 1)
        file.write_text(f"{front}\n---\n`{NASTY}` &lt;b&gt; {{{{administrator}}}}\n\n{body}", encoding="utf-8")
    (root / "district").mkdir()
    (root / "district/district.yml").write_text(
        f"name: 'Oz {NASTY}'\ncontacts: {{hotline: {{said: '{NASTY}', phone: 211}}, administrator: 'Ms. [x](javascript:alert(1)) {NASTY}'}}\n",
        encoding="utf-8",
    )


def test_nothing_from_a_page_runs(tmp_path: Path, browser: Browser) -> None:
    """No dialog opens, no image of ours is loaded, and the words themselves can be read."""
    root = repo_copy.copy(tmp_path / "repo")
    poison(root)
    checked = repo_copy.check(root)
    assert checked.returncode == 0, checked.stdout
    built = repo_copy.build(root, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        assert "<img src=x" not in page.read_text(encoding="utf-8"), page

    with serving(tmp_path / "site") as address:
        page = browser.new_page(base_url=address)
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.goto("faqs/how-was-his-day/")
        expect(page.locator("h1")).to_contain_text("<img")
        asking.start(page)
        page.locator(".asker-opening button").first.click()
        expect(page.locator(".asker .card")).to_contain_text("<img")
        page.goto("")
        page.keyboard.press("/")
        page.locator('[data-md-component="search-query"]').press_sequentially("zebra", delay=20)
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        assert page.locator("img[src=x]").count() == 0
        assert page.locator('a[href^="javascript:"]').count() == 0
        page.close()
    assert dialogs == []
