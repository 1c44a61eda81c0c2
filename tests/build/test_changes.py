"""`CHANGELOG.md` is the page of changes, in form; and a release's decisions go into it as they are."""

from pathlib import Path

import pytest
import sample_handbook
from handbook.decisions.impact import as_notes, compare
from handbook.decisions.printable import printable

ROOT = Path(__file__).resolve().parents[2]
FILE, PAGE = "CHANGELOG.md", "docs/about/changes.md"
GOOD = """# Changelog

Since the first dragon.

## Unreleased

- [Dragons](docs/guidelines/dragons.md) may be waved at, see [why](https://example.org/why).

## [1.10.0] - 2026-12-01

- Toast.

```
## no heading
```

## [1.9.2] - 2026-12-01

- Jam. See [the toast][t].

[t]: docs/cases/the-toast.md
"""
FAULTS = {
    "no title": ("# Changelog\n", "# News\n", 1),
    "no version": ("## [1.10.0] - 2026-12-01", "## 1.10.0", 9),
    "no such day": ("## [1.10.0] - 2026-12-01", "## [1.10.0] - 2026-02-30", 9),
    "an older version above": ("## [1.10.0]", "## [1.9.1]", 17),
    "the same version twice": ("## [1.10.0]", "## [1.9.2]", 17),
    "an older day above": ("## [1.10.0] - 2026-12-01", "## [1.10.0] - 2026-11-30", 17),
    "unreleased below": ("## [1.9.2] - 2026-12-01", "## Unreleased", 17),
    "a dead link": ("docs/guidelines/dragons.md", "docs/guidelines/dragon.md", 7),
    "a dead link by name": ("docs/cases/the-toast.md", "cases/the-toast.md", 21),
    "a link to a part": ("docs/guidelines/dragons.md", "docs/guidelines/dragons.md#do-this", 7),
}


@pytest.mark.parametrize("name", FAULTS)
def test_one_fault_gives_one_message(name: str, tmp_path: Path) -> None:
    """Each fault is named with its line, once."""
    old, new, line = FAULTS[name]
    assert GOOD.count(old) == 1

    _, problems = sample_handbook.read(tmp_path, {FILE: GOOD.replace(old, new)})

    assert [problem.split(": ")[:2] for problem in problems] == [[f"{FILE}:{line}", "bad-changelog"]]


@pytest.mark.parametrize("raw", [GOOD.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + GOOD.encode()])
def test_windows_files_are_fine(raw: bytes, tmp_path: Path) -> None:
    root = sample_handbook.write(tmp_path)
    (root / FILE).write_bytes(raw)

    assert sample_handbook.read(root)[1] == []


@pytest.mark.parametrize(
    ("raw", "rule"), [(b"# Changelog\n\xff", "not-utf-8"), (b"# Changelog\n\0", "control-character")]
)
def test_what_cannot_be_read_is_named(raw: bytes, rule: str, tmp_path: Path) -> None:
    root = sample_handbook.write(tmp_path)
    (root / FILE).write_bytes(raw)

    assert [problem.split(": ")[:2] for problem in sample_handbook.read(root)[1]] == [[f"{FILE}:2", rule]]


def test_a_version_pasted_again_and_again_is_one_mistake(tmp_path: Path) -> None:
    """The first copy is named; what is wrong with the others is the same."""
    text = "# Changelog\n\n" + "## [1.0.0] - 2026-11-01\n\n" * 99

    assert len(sample_handbook.read(tmp_path, {"CHANGELOG.md": text})[1]) == 1


def test_the_page_shows_the_file_with_links_that_work_from_there(tmp_path: Path) -> None:
    """Versions are headings for readers, and a link from the top of the repository leads from the page."""
    handbook, problems = sample_handbook.read(
        tmp_path, {FILE: GOOD, PAGE: "---\ntitle: New\ndescription: x\n---\nHello.\n"}
    )

    shown = printable(handbook, handbook.pages["about/changes"])

    assert problems == []
    assert shown.startswith("Hello.")
    assert "## 1.10.0 (2026-12-01)\n" in shown
    assert "(../guidelines/dragons.md)" in shown
    assert "[t]: ../cases/the-toast.md" in shown
    assert "docs/" not in shown
    assert "## no heading" in shown
    assert "Toast" not in printable(handbook, handbook.pages["guidelines/dragons"])


def test_the_site_shows_every_version_of_the_real_file(site: Path) -> None:
    """Each heading of the file is a heading of the page."""
    text = (site / "about/changes/index.html").read_text(encoding="utf-8")
    headings = [line for line in (ROOT / FILE).read_text(encoding="utf-8").splitlines() if line.startswith("## ")]

    assert headings
    assert text.count("<h2 ") == len(headings)


def test_a_release_tells_decisions_in_titles_that_mean_only_what_they_say(tmp_path: Path) -> None:
    """What is printed can be put into the file as it is: the check has nothing against it."""
    faq = "docs/faqs/may-i-feed-it.md"
    before, _ = sample_handbook.read(
        tmp_path / "a", sample_handbook.edited(faq, "title: May I feed it?", "title: May I [*feed*] it?")
    )
    changes = {
        "docs/flows/feeding.md": sample_handbook.FILES["docs/flows/feeding.md"].replace(
            "keeper: outcomes/fetch-the-keeper", "keeper: outcomes/run"
        ),
        faq: sample_handbook.FILES[faq]
        .replace("\noutcome: outcomes/fetch-the-keeper", "\noutcome: outcomes/run")
        .replace("title: May I feed it?", "title: May I [*feed*] it?"),
        "docs/cases/the-jam.md": "",
        "docs/cases/the-butter.md": sample_handbook.FILES["docs/cases/the-jam.md"]
        .replace("jam", "butter")
        .replace(
            "outcomes/fetch-the-keeper",
            "outcomes/run\notherwise: [{settings: {feeding: anyone}, outcome: outcomes/fetch-the-keeper}]",
        ),
    }
    after, problems = sample_handbook.read(tmp_path / "b", changes)
    assert problems == []

    notes = as_notes(compare(before, after))

    assert (
        "- [May I \\[\\*feed\\*\\] it?](docs/faqs/may-i-feed-it.md): was *Fetch the keeper*, is now *Run* (more cautious)."
        in notes
    )
    assert "[cases/the-butter](docs/cases/the-butter.md)" in notes
    assert "- `cases/the-jam`" in notes
    _, problems = sample_handbook.read(
        tmp_path / "b", changes | {FILE: f"# Changelog\n\n## [1.1.0] - 2026-12-01\n\n{notes}"}
    )
    assert problems == []
