"""In a built site every script and style sheet is asked for under an address that changes with its content."""

import re
from pathlib import Path
from types import SimpleNamespace

import hashed
import pytest
from handbook.output import script_words
from handbook.output.hashed_names import Files, versioned, written
from handbook.site import bundles as joined
from handbook.site import offline
from handbook.site.site_file import read_options
from links import Links
from playwright.sync_api import Page, expect

WORKER, ENGINE, INDEX, SHEET = "assets/worker.js", "assets/engine.js", "assets/index.js", "assets/a.css"
SCRIPTS = {
    WORKER: b"/* assets/index.js says how */ load('assets/engine.js', `${base}assets/a.css`);",
    ENGINE: b'load("../assets/index.js"); load("assets/unknown.js");',
    SHEET: b"b {}",
}
INDEXED = {INDEX: b'data = "assets/engine.js";'}


def names(**changes: bytes) -> dict[str, str]:
    """Return the addresses, after `changes` of what is in a script or in the index."""
    scripts = {name: changes.get(Path(name).stem, text) for name, text in SCRIPTS.items()}
    return dict(versioned(scripts, {INDEX: changes.get("index", INDEXED[INDEX])}).names)


def changed(**changes: bytes) -> set[str]:
    before, after = names(), names(**changes)
    return {name for name in before if before[name] != after[name]}


def test_an_address_changes_with_the_content_and_with_nothing_else() -> None:
    """The same files have the same addresses; a sheet that changes takes along what loads it."""
    assert changed() == set()
    assert changed(a=b"b { color: red }") == {SHEET, WORKER}


def test_a_change_far_down_reaches_the_page() -> None:
    """The index has a new address, so the engine that loads it has one, so the worker, whose address is in the page."""
    assert changed(index=b"data = 1;") == {INDEX, ENGINE, WORKER}


def test_a_script_has_the_address_of_what_it_loads() -> None:
    """In quotes or behind the way to the root; not in a remark, not what is no file, not in what is data."""
    files = versioned(SCRIPTS, INDEXED)
    text = {name: files.contents[files.named(name)].decode() for name in (*SCRIPTS, INDEX)}

    assert f"'{files.named(ENGINE)}'" in text[WORKER] and f"}}{files.named(SHEET)}`" in text[WORKER]
    assert "/* assets/index.js says how */" in text[WORKER]
    assert f'"../{files.named(INDEX)}"' in text[ENGINE] and '"assets/unknown.js"' in text[ENGINE]
    assert text[INDEX] == INDEXED[INDEX].decode()


def test_two_that_load_each_other_are_named() -> None:
    """Neither can have the other's hash in it."""
    with pytest.raises(ValueError, match=r"docs/assets/a\.js and docs/assets/b\.js load each other"):
        versioned({"assets/a.js": b"'assets/b.js'", "assets/b.js": b"'assets/a.js'"}, {})


def test_nothing_is_left_under_its_plain_name_but_pictures(tmp_path: Path) -> None:
    """The generator copied all; a page may show the logo in its text, and no page may ask for an old script."""
    for name in ("a.js", "logo.svg"):
        (tmp_path / "assets").mkdir(exist_ok=True)
        (tmp_path / "assets" / name).write_text("x", encoding="utf-8")
    files = versioned(written(tmp_path, []), {"assets/logo.svg": b"x"})

    files.write(tmp_path)

    there = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.*")}
    assert there == {*files.contents, "assets/logo.svg"}


def test_without_addresses_the_names_are_plain(tmp_path: Path) -> None:
    """So it is while serving, and for other generators."""
    files = Files({"assets/a.js": b"x"})
    files.write(tmp_path)

    assert files.named("assets/a.js") == "assets/a.js"
    assert (tmp_path / "assets/a.js").read_bytes() == b"x"


def test_a_change_of_one_part_changes_the_joined_file(tmp_path: Path) -> None:
    """The page asks for the whole, so a new part is a new address."""
    (tmp_path / "a.css").write_text("b { color: red }", encoding="utf-8")
    config = SimpleNamespace(docs_dir=str(tmp_path), extra_css=["a.css"], extra_javascript=[])
    parts = joined.join(config)
    before = versioned(joined.made(parts, tmp_path), {}).named(joined.SHEET)
    (tmp_path / "a.css").write_text("b { color: blue }", encoding="utf-8")

    assert versioned(joined.made(parts, tmp_path), {}).named(joined.SHEET) != before


# The real site


def test_every_page_asks_for_addresses_with_a_hash(site: Path) -> None:
    """Scripts, style sheets, the icon and the logo, on each page, also those to print and the one for lost addresses."""
    plain = set()
    for file in site.rglob("*.html"):
        links = Links()
        links.feed(file.read_text(encoding="utf-8"))
        asked = {href for href in links.hrefs if re.search(r"\.(js|css|svg|png)$", href) and ":" not in href}
        assert asked or "This page has moved" in file.read_text(encoding="utf-8"), file
        plain |= {href for href in asked if not hashed.HASHED.search(href)}

    assert plain == set()


def test_no_script_has_a_plain_name_in_it(site: Path, root: Path) -> None:
    """Whatever a script of ours loads, it loads by an address with a hash; and the hash is the content's."""
    known = {file.relative_to(root / "docs").as_posix() for file in (root / "docs/assets").rglob("*.js")}
    joined = {*read_options(root)["extra_javascript"], script_words.SCRIPT, *offline.SOURCES}
    assert not (site / script_words.SCRIPT).exists()
    for name in sorted(known - joined | {"assets/site.js", "assets/flows.js"}):
        text = (site / hashed.named(site, name)).read_text(encoding="utf-8")
        found = [f"{mark}{other}" for mark in "\"'`}" for other in known if f"{mark}{other}" in text]
        assert found == [], name
        assert not (site / name).exists(), name


def test_the_makers_maps_are_not_published(site: Path) -> None:
    """Over a megabyte of the theme's own sources, which no reader asks for."""
    assert not list(site.rglob("*.map"))


def test_a_browser_asks_for_nothing_without_a_hash(page: Page) -> None:
    """The questions, the search and its worker's parts, the results page, practice and a print, in a real browser."""
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url.partition("?")[0]))

    page.goto("flows/safety-first/")
    page.locator(".asker-open").click()
    expect(page.locator(".asker-head")).to_be_visible()
    page.keyboard.press("/")
    page.locator('.md-search [data-md-component="search-query"]').press_sequentially("gift", delay=10)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.goto("search/?q=gift")
    expect(page.locator(".find-results li").first).to_be_visible()
    page.goto("practice/")
    expect(page.get_by_role("button", name="Deal me a case")).to_be_visible()
    page.goto("paper/poster/")

    files = {url for url in asked if re.search(r"\.(js|css|svg|png)$", url)}
    assert len(files) > 15
    assert {url for url in files if not hashed.HASHED.search(url)} == set()
