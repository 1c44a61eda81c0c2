"""The real site, built once: every guidance page carries its chart, and every link lands."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft7Validator
from links import Links

KINDS = ("guidelines", "faqs", "cases", "flows", "outcomes", "settings")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Links]:
    found = {}
    for file in site.rglob("*.html"):
        found[file] = Links()
        found[file].feed(file.read_text(encoding="utf-8"))
    return found


def test_every_guidance_page_carries_its_chart(site: Path, pages: dict[Path, Links], root: Path) -> None:
    """The six folders, their indexes, and the home page."""
    sources = [root / "docs/index.md", *(file for kind in KINDS for file in (root / "docs" / kind).glob("*.md"))]
    assert len(sources) > 40
    for source in sources:
        id = source.relative_to(root / "docs").as_posix().removesuffix(".md").removesuffix("index").rstrip("/")
        assert pages[site / id / "index.html"].charts, f"{id} has no chart"


def test_every_link_lands(site: Path, pages: dict[Path, Links]) -> None:
    """Every address on every page is a file of the site, and every anchor is on that page."""
    lost = []
    for file, found in pages.items():
        for href in found.hrefs:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or file.name == "404.html":
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            no_such_part = parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids
            if (not target.is_file() or no_such_part) and parts.fragment != "__skip":
                lost.append(f"{file.relative_to(site)}: {href}")

    assert lost == []


def test_no_front_matter_and_no_braces_reach_a_page(pages: dict[Path, Links]) -> None:
    """Roles are filled and blocks resolved wherever text is printed."""
    for file in pages:
        text = file.read_text(encoding="utf-8")
        assert "asked_as:" not in text
        assert "/// setting" not in text or "rules" in str(file)
        assert "{{" not in text or "rules" in str(file), file


def test_handbook_json_agrees_with_the_pages(site: Path) -> None:
    """Each address in it is a page of the site, and each path ends where its page says."""
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    outcomes = {outcome["id"] for outcome in data["outcomes"]}

    assert data["entry"] == "flows/safety-first"
    assert len(data["pages"]) > 40
    for page in data["pages"]:
        assert (site / page["url"] / "index.html").is_file()
        assert page["flow"]
        if page["path"]:
            assert page["path"][0]["flow"] == data["entry"]
            assert page["outcome"] in outcomes


def test_handbook_json_has_the_shape_that_is_published_beside_it(site: Path) -> None:
    """Whoever reads it may check it against the schema of the same site."""
    data, schema = (
        json.loads((site / name).read_text(encoding="utf-8")) for name in ("handbook.json", "schemas/handbook.json")
    )

    assert [error.message for error in Draft7Validator(schema).iter_errors(data)] == []


def test_every_page_is_there_as_markdown_and_none_names_the_next(site: Path) -> None:
    """Each address of `llms.txt` is a file that says its page's address; what Firefox would fetch ahead is not there."""
    listed = re.findall(r"\]\(([^)]+)\)", (site / "llms.txt").read_text(encoding="utf-8"))

    assert len(listed) > 400
    for name in listed:
        page = name.removesuffix("index.html.md")
        assert f"</{page}>" in (site / name).read_text(encoding="utf-8")
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert not re.search(r'<link [^>]*rel="(next|prev)"', html), name
