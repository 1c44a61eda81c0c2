"""A built site has one style sheet and one script of ours, made of all of them in their order."""

import re
from pathlib import Path
from types import SimpleNamespace

import hashed
import hospital
import pytest
import repo_copy
from handbook.site import bundles as joined

FILES = {
    "a.css": "/* first */\nb { color: red; }\n",
    "b.css": "b { color: blue; }\n",
    "a.js": "// a\none();\n",
    "b.js": "two();\n",
}


def config(root: Path, **more: list[str]) -> SimpleNamespace:
    for name, text in FILES.items():
        (root / "assets").mkdir(exist_ok=True)
        (root / "assets" / name).write_text(text, encoding="utf-8")
    given = {"extra_css": ["assets/a.css", "assets/b.css"], "extra_javascript": ["assets/a.js", "assets/b.js"]}
    return SimpleNamespace(docs_dir=str(root), **(given | more))


def made(root: Path, options: SimpleNamespace) -> tuple[str, str]:
    """Join what the options name; return the style sheet and the script."""
    found = joined.made(joined.join(options), root)
    return found[joined.SHEET].decode(), found[joined.SCRIPT].decode()


def test_one_of_each_kind_in_the_order_of_its_parts(tmp_path: Path) -> None:
    """Comments are gone, and rules and statements are there in their order."""
    options = config(tmp_path)

    sheet, script = made(tmp_path, options)

    assert (options.extra_css, options.extra_javascript) == ([joined.SHEET], [joined.SCRIPT])
    assert "first" not in sheet and sheet.index("red") < sheet.index("blue")
    assert "// a" not in script and script.index("one()") < script.index("two()")


def test_scripts_stay_apart(tmp_path: Path) -> None:
    """What shrinks a script drops its last semicolon; the next part must not become an argument of it."""
    options = config(tmp_path)
    for name in ("a", "b"):
        (tmp_path / "assets" / f"{name}.js").write_text(f"(() => {{ {name}(); }})();\n", encoding="utf-8")

    _, script = made(tmp_path, options)

    assert re.fullmatch(r"\(.*a\(\).*\)\(\)\n;\(.*b\(\).*\)\(\)\n", script)


def test_what_stays_alone_is_small_and_keeps_the_addresses_that_it_names() -> None:
    """What it loads is found by its name in quotes, so that has to stay."""
    script = b"/* why */\nload(\n  'assets/vendor/other.js'\n);\n"

    (found,) = joined.small({"assets/search/worker.js": script}).values()

    assert b"why" not in found and b"assets/vendor/other.js" in found and len(found) < len(script)
    assert joined.small({"assets/vendor/other.js": script}) == {"assets/vendor/other.js": script}


def test_without_what_shrinks_them_the_parts_are_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is on a system for which that package has no wheel: the site is the same, and larger."""
    monkeypatch.setattr(joined, "minify", None)
    options = config(tmp_path)

    sheet, script = made(tmp_path, options)

    assert sheet == FILES["a.css"] + FILES["b.css"]
    assert script == "// a\none();\n;two();\n"


def test_a_faulty_script_stops_the_build_by_its_name(tmp_path: Path) -> None:
    """One line says which file, where in it, and what; nobody has to read a traceback."""
    root = hospital.copy(tmp_path / "repo")
    script = root / "docs/assets/start.js"
    first = '"assets/steps.js assets/steps.css";'  # what it loads, which would lie unused
    script.write_text(f"{first}\ntwo(;\n", encoding="utf-8")

    done = repo_copy.build(root, tmp_path / "site")

    said = (done.stdout + done.stderr).splitlines()
    assert done.returncode == 1
    assert [line for line in said if "docs/assets/start.js: unexpected ; in expression on line 2" in line]
    assert not [line for line in said if "Traceback" in line]


def test_scripts_that_load_each_other_stop_the_build_by_their_names(tmp_path: Path) -> None:
    """Neither can have the other's address, which changes with what is in it."""
    root = hospital.copy(tmp_path / "repo")
    for one, other in (("a", "b"), ("b", "a")):
        (root / f"docs/assets/{one}.js").write_text(f"load('assets/{other}.js');\n", encoding="utf-8")

    done = repo_copy.build(root, tmp_path / "site")

    said = (done.stdout + done.stderr).splitlines()
    assert done.returncode == 1
    assert [line for line in said if "docs/assets/a.js and docs/assets/b.js load each other." in line]
    assert not [line for line in said if "Traceback" in line]


def test_what_is_no_file_of_ours_stays(tmp_path: Path) -> None:
    """An address, or a file that is made later, comes after ours; with none of ours nothing is joined."""
    later = ["https://example.org/x.css", "assets/district.css"]
    options = config(tmp_path, extra_css=[*later, "assets/a.css"], extra_javascript=later)

    parts = joined.join(options)

    assert options.extra_css == [joined.SHEET, *later]
    assert options.extra_javascript == later
    assert parts == {joined.SHEET: ("assets/a.css",)}


def test_every_page_of_the_site_asks_for_the_one(site: Path, root: Path) -> None:
    """And what the questions need later is beside it, small."""
    home = (site / "index.html").read_text(encoding="utf-8")

    assert home.count(hashed.named(site, joined.SHEET)) == home.count(hashed.named(site, joined.SCRIPT)) == 1
    assert not list(site.glob("assets/chart*")), "a part is there beside the whole"
    steps = site / hashed.named(site, "assets/steps.js")
    assert 0 < steps.stat().st_size < (root / "docs/assets/steps.js").stat().st_size


def test_the_themes_palettes_are_not_asked_for(site: Path) -> None:
    """Its main sheet is, by the name that it has in the site; the dark scheme is in ours."""
    home = (site / "index.html").read_text(encoding="utf-8")
    asked = re.findall(r'<link rel="stylesheet" href="([^"]+)"', home)

    assert len(asked) == 2 and asked[1] == hashed.named(site, joined.SHEET)
    assert (site / asked[0]).is_file() and "palette" not in asked[0]
    assert re.search('=("?)slate\\1\\]', (site / asked[1]).read_text(encoding="utf-8"))


def test_a_theme_with_other_names_keeps_its_links(tmp_path: Path) -> None:
    """Then nothing is known, and the theme's own links are printed."""
    theme = SimpleNamespace(dirs=[str(tmp_path)])

    assert joined.theme_sheet(SimpleNamespace(theme=theme)) == ""
