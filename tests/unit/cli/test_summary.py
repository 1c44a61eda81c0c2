"""The summary of a publishing run: each mistake with a link to its line, or the answers that changed, with titles."""

import subprocess
from pathlib import Path

import command_line
import pytest
import sample_handbook

REPOSITORY = "https://github.com/oz/guide"
FLOW = "docs/flows/feeding.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPO_URL", REPOSITORY)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = sample_handbook.write(tmp_path / "repo", {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"})
    for words in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@x.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)
    return root


def test_every_mistake_has_a_link_to_its_line(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """All of them, also where a line of GitHub's own shows only ten; and no text of a page becomes more than text."""
    flow = sample_handbook.FILES[FLOW]
    (root / FLOW).write_text(flow.replace("title: Feeding", 'title: "@all <b>[x](y)"\ntitel: x'), encoding="utf-8")
    (root / "docs/about").mkdir()
    for number in range(12):
        text = f"---\ntitle: A{number}\ndescription: A.\nsee: ['@all <b>[x](y)']\n---\nA.\n"
        (root / f"docs/about/a{number}.md").write_text(text, encoding="utf-8")

    assert command_line.run(root, "summary", "--since", "HEAD") == 0

    said = capfd.readouterr().out
    for number in range(12):
        assert f"({REPOSITORY}/edit/main/docs/about/a{number}.md#L4)" in said
    assert f"({REPOSITORY}/edit/main/{FLOW}#L3)" in said
    assert "](y)" not in said.replace("\\]", "") and "<b>" not in said.replace("\\<b", "")


def test_changed_answers_and_advice_are_told_with_titles(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Advice has its link, too, and a title leads to the page."""
    assert command_line.run(root, "summary", "--since", "HEAD") == 0
    same = capfd.readouterr().out
    assert "unset-setting" in same and f"{REPOSITORY}/edit/main/" in same and "Jam" not in same

    (root / "district/district.yml").write_text(
        "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n", encoding="utf-8"
    )
    assert command_line.run(root, "summary", "--since", "HEAD") == 0
    changed = capfd.readouterr().out
    assert f"[May I feed it?]({REPOSITORY}/blob/main/docs/faqs/may-i-feed-it.md" in changed
    assert "*Fetch the keeper*" in changed and "*Wave*" in changed


@pytest.mark.parametrize("since", ["", "0" * 40, "--output=x"])
def test_without_a_state_before_it_says_so_and_fails_nothing(
    since: str, root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command_line.run(root, "summary", f"--since={since}") == 0
    assert "o answers were compared" in capfd.readouterr().out
