"""Who finds a mistake finds the way to fix it, and is asked for nobody's name."""

import html
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import repo_copy
import yaml
from playwright.sync_api import Browser
from serving import serving

ROOT = Path(__file__).resolve().parents[2]
FORMS = [file for file in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) if file.stem != "config"]
REPOSITORY = "https://github.com/a/b"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is where its repository is known."""
    folder = tmp_path_factory.mktemp("known") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPO_URL", REPOSITORY)
        done = repo_copy.build(repo_copy.ours(), folder)
    assert done.returncode == 0, done.stderr
    return folder


def links(file: Path) -> list[str]:
    """The addresses on a page that lead to the repository."""
    foot = file.read_text(encoding="utf-8").partition('<footer class="fix"')[2]
    found = re.findall(rf'href="({REPOSITORY}/[^"]*)"', foot)
    return [html.unescape(address) for address in found]


def test_every_page_leads_to_its_file_and_to_the_form(known: Path) -> None:
    """The file is there, and the form has the field that the link fills in. Prints are made from other pages."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/mistake.yml").read_text(encoding="utf-8"))
    fields = {part.get("id") for part in form["body"]}
    pages = sorted(file for file in known.rglob("index.html") if "paper" not in file.relative_to(known).parts)
    assert len(pages) > 100
    seen = set()
    for file in pages:
        edit, wrong = links(file)
        path = edit.removeprefix(f"{REPOSITORY}/edit/main/")
        assert (ROOT / path).is_file(), edit
        asked = parse_qs(urlsplit(wrong).query)
        assert asked == {"template": ["mistake.yml"], "page": [path]}
        assert set(asked) - {"template"} <= fields
        seen.add(path)
    assert len(seen) == len(pages)


def test_the_steps_lead_to_the_readers_own_copy(known: Path, browser: Browser) -> None:
    """As soon as the account is named. Before, only the fork is known; the others lead to words. Nonsense makes no link."""
    with serving(known) as address:
        page = browser.new_page(base_url=address)
        page.goto("/about/make-it-yours/")

        def steps() -> dict[str, str]:
            found: list[list[str]] = page.eval_on_selector_all(
                "article a[data-place]", "all => all.map((one) => [one.dataset.place, one.getAttribute('href')])"
            )
            return {place: href for place, href in found if place.startswith("github-")}

        before = steps()
        assert before.pop("github-fork") == f"{REPOSITORY}/fork"
        assert len(before) >= 6
        assert all(href == f"#{place}" and page.locator(href).count() == 1 for place, href in before.items())
        field, said = page.locator("#places-name"), page.locator(".places-said")
        field.fill("no/../name")
        field.press("Enter")
        refused = said.inner_text()
        assert refused and {**steps(), "github-fork": ""} == {**before, "github-fork": ""}
        field.fill("oz")
        field.press("Enter")
        assert said.inner_text() not in ("", refused)
        after = steps()
        assert after.pop("github-fork") == f"{REPOSITORY}/fork"
        assert all(href.startswith("https://github.com/oz/b") for href in after.values())
        page.context.close()


def test_without_a_repository_there_are_no_links(site: Path) -> None:
    """A site that does not know its repository sends nobody anywhere."""
    for name in ("index.html", "about/words/index.html"):
        assert 'class="fix"' not in (site / name).read_text(encoding="utf-8")


def test_the_theme_does_not_ask_github(known: Path) -> None:
    """The part of the theme that asks GitHub's servers on every visit is not on the page."""
    text = (known / "index.html").read_text(encoding="utf-8")

    assert 'class="fix"' in text
    assert 'data-md-component="source"' not in text


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_is_one_that_github_takes(file: Path) -> None:
    """The keys that GitHub wants, ids and labels that are each used once, and the promise to name nobody."""
    form = yaml.safe_load(file.read_text(encoding="utf-8"))
    asked = [part for part in form["body"] if part["type"] != "markdown"]

    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "title", "labels", "body"}
    assert {part["type"] for part in form["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
    for key in ("id", "label"):
        values = [part["id"] if key == "id" else part["attributes"]["label"] for part in asked]
        assert len(values) == len(set(values))
    for part in asked:
        options = part["attributes"].get("options", [])
        assert bool(options) == (part["type"] in ("dropdown", "checkboxes"))
        assert all(isinstance(option, str if part["type"] == "dropdown" else dict) for option in options)
    assert asked[-1]["type"] == "checkboxes"
    assert all(option["required"] is True for option in asked[-1]["attributes"]["options"])
