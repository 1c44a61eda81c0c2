"""Mistakes that are too large, or in no text at all, for a golden file; and how several come together."""

from pathlib import Path

import pytest
import sample_handbook

GUIDE, CASE, RUN = "docs/guidelines/dragons.md", "docs/cases/the-toast.md", "docs/outcomes/run.md"
TITLE = "title: Dragons\n"


def found(root: Path, changes: dict[str, str]) -> list[str]:
    """The place and the rule of each message."""
    return [": ".join(line.split(": ", 2)[:2]) for line in sample_handbook.read(root, changes)[1]]


def test_all_problems_come_at_once_and_sorted(tmp_path: Path) -> None:
    """Mistakes in three files give three messages, in the order of the files."""
    changes = {
        **sample_handbook.edited(RUN, "kind: urgent", "kind: urgant"),
        **sample_handbook.edited(GUIDE, "(../cases/the-toast.md)", "(../cases/the-tost.md)"),
        **sample_handbook.edited(CASE, "\noutcome: outcomes/run", "\noutcome: outcomes/ran"),
    }

    assert found(tmp_path, changes) == [
        f"{CASE}:8: unknown-reference",
        f"{GUIDE}:8: broken-link",
        f"{RUN}:4: not-a-choice",
    ]


@pytest.mark.parametrize(
    ("title", "rule"), [("[" * 100_000, "long-line"), (("[" * 1_000 + "\n  ") * 100, "too-deep")], ids=["line", "lines"]
)
def test_a_hundred_thousand_brackets_are_one_message(title: str, rule: str, tmp_path: Path) -> None:
    """YAML's own reader crashes on them."""
    assert found(tmp_path, sample_handbook.edited(GUIDE, TITLE, f"title: {title}\n")) == [f"{GUIDE}:2: {rule}"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (GUIDE, sample_handbook.FILES[GUIDE] + "x" * 5_000_000),
        ("district/district.yml", "name: Oz\ncontacts: {hotline: 211}\n" + "# x\n" * 300_000),
    ],
)
def test_a_huge_file_is_refused(path: str, text: str, tmp_path: Path) -> None:
    """Of a page and of a district's file, more than a million bytes are not read at all."""
    assert found(tmp_path, {path: text}) == [f"{path}:1: too-large"]


def test_what_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    """A page in another encoding is a problem of its line, not a crash."""
    sample_handbook.write(tmp_path)
    (tmp_path / GUIDE).write_bytes(sample_handbook.FILES[GUIDE].replace("Wave", "Gr\u00fc\u00df").encode("latin-1"))

    assert found(tmp_path, {GUIDE: ""}) == [f"{GUIDE}:12: not-utf-8"]


def test_line_ends_of_windows_are_line_ends(tmp_path: Path) -> None:
    assert found(tmp_path, {path: text.replace("\n", "\r\n") for path, text in sample_handbook.FILES.items()}) == []
