"""`mkdocs.yml`, the handbook and the rules come together in one place, and a handbook alone needs no such file."""

from pathlib import Path

import sample_handbook
from handbook.reading.load import load
from handbook.reading.markdown.printer import PLAIN
from handbook.site.load_site import load_and_check, load_site

TOAST = "docs/cases/the-toast.md"
NAMED = sample_handbook.edited(TOAST, "## What happened\n", "## What happened {: #toast }\n")


def test_a_handbook_alone_is_read_and_checked(tmp_path: Path) -> None:
    """Without settings of a site it is printed in plain Markdown."""
    handbook, problems = load_and_check(sample_handbook.write(tmp_path))

    assert problems == []
    assert handbook.markdown == PLAIN


def test_the_site_prints_with_the_extensions_that_its_file_names(tmp_path: Path) -> None:
    """What `mkdocs.yml` names decides what a body says; without it the same mark is text."""
    root = sample_handbook.write(tmp_path, {**NAMED, "mkdocs.yml": "markdown_extensions:\n  attr_list: {}\n"})

    printed, problems = load_site(root)
    plain, _ = load(root)

    assert problems == []
    assert [heading.id for heading in printed.pages["cases/the-toast"].printed.headings] == ["toast"]
    assert [heading.id for heading in plain.pages["cases/the-toast"].printed.headings] != ["toast"]


def test_a_file_that_the_frame_names_is_of_use(tmp_path: Path) -> None:
    """A script that a template loads is published; the same script is a stray file where none does."""
    script = {"docs/assets/wave.js": "wave();\n"}
    frame = {"overrides/main.html": '<script src="assets/wave.js"></script>\n'}

    _, used = load_and_check(sample_handbook.write(tmp_path / "used", {**script, **frame}))
    _, stray = load_and_check(sample_handbook.write(tmp_path / "stray", script))

    assert used == []
    assert [(str(problem.place), problem.rule) for problem in stray] == [("docs/assets/wave.js:1", "stray-file")]


def test_what_the_file_names_is_there(tmp_path: Path) -> None:
    """A page of the navigation that nobody wrote is told on its line, and a district's page is none of ours."""
    district = {
        "district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n",
        "district/docs/about/jam.md": "---\ntitle: Jam\ndescription: x\n---\nJam.\n",
    }
    nav = "not_in_nav: |\n  /*/*\nnav:\n  - jam: about/jam.md\n  - toast: cases/the-toast.md\n"
    root = sample_handbook.write(tmp_path, {**district, "mkdocs.yml": nav})

    _, problems = load_site(root)

    assert [(str(problem.place), problem.rule) for problem in problems] == [("mkdocs.yml:4", "missing-file")]
