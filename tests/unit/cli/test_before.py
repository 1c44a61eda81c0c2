"""A publication compares the site with the state of four weeks ago, and says so where it cannot."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sample_handbook
from handbook.cli.building.before import four_weeks_ago
from handbook.rendering.around import Around
from handbook.rendering.changed_page import PAGE, ChangedHere
from handbook.rendering.page import PageRenderer
from handbook.site.before import changed_here
from handbook.site.load_site import load_site

CHANGED = {f"docs/{PAGE}.md": "---\ntitle: What changed\ndescription: Here.\n---\nHere.\n"}
OZ = "name: Oz\ncontacts: {hotline: 211}\n"
FLOW = "docs/flows/feeding.md"


class Repository:
    """A repository whose commits have days, counted from the first."""

    def __init__(self, root: Path) -> None:
        self.root = sample_handbook.write(root, CHANGED)
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str, date: str = "") -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        dated = {"GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date} if date else {}
        done = subprocess.run(
            ["git", *who, *words], cwd=self.root, capture_output=True, text=True, env={**os.environ, **dated}
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, day: int) -> None:
        self.git("add", "-A")
        date = datetime.fromtimestamp(1_700_000_000 + day * 86_400, UTC).isoformat()
        self.git("commit", "-q", "--allow-empty", "-m", f"day {day}", date=date)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def changed(self, folder: Path) -> ChangedHere:
        return changed_here(load_site(self.root)[0], four_weeks_ago(self.root, folder))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Repository(tmp_path / "repo")


def drawn(repository: Repository, changed: ChangedHere) -> str:
    handbook, _ = load_site(repository.root)
    urls = {id: f"{id}/" for id in handbook.pages}
    return str(PageRenderer(handbook, urls, around=Around(changed=changed)).parts(handbook.pages[PAGE]).listing)


def test_the_newest_state_that_is_old_enough_is_compared(repository: Repository, tmp_path: Path) -> None:
    """Under this district's choices: where anyone may feed it, the jam has another end; and the page shows both."""
    repository.commit(0)
    repository.write("district/district.yml", OZ + "settings: {feeding: anyone}\n")
    repository.commit(12)
    repository.commit(13)
    flow = (repository.root / FLOW).read_text(encoding="utf-8")
    repository.write(FLOW, flow.replace("      no: outcomes/fetch-the-keeper\n", "      no: outcomes/run\n"))
    repository.commit(40)

    found = repository.changed(tmp_path / "before")

    assert (found.known, found.since) == ("compared", "2023-11-26")  # day 12
    assert [(change.page, *change.ends) for change in found.differences.answers] == [
        ("cases/the-jam", "Fetch the keeper", "Run")
    ]
    assert not found.differences.chosen
    page = drawn(repository, found)
    assert all(words in page for words in ("The jam", "Fetch the keeper", "Run", "November 26, 2023"))


def test_a_new_choice_is_told(repository: Repository, tmp_path: Path) -> None:
    repository.write("district/district.yml", OZ)
    repository.commit(0)
    repository.write("district/district.yml", OZ + "settings: {feeding: anyone}\n")
    repository.commit(28)

    found = repository.changed(tmp_path / "before")

    assert [entry.setting.id for entry in found.differences.chosen] == ["settings/feeding"]
    assert "Anybody with toast." in drawn(repository, found)


def test_before_a_district_decided_only_our_changes_count(repository: Repository, tmp_path: Path) -> None:
    """Its first choices are no news to its staff: nothing was there before."""
    repository.commit(0)
    repository.write("district/district.yml", OZ + "settings: {feeding: anyone}\n")
    repository.commit(30)

    assert not repository.changed(tmp_path / "before").differences


def test_a_merge_counts_as_one_change_of_the_branch(repository: Repository, tmp_path: Path) -> None:
    """A state that was never published, because it came with a later merge, is not compared with."""
    repository.commit(0)
    repository.git("checkout", "-q", "-b", "side")
    repository.commit(5)
    repository.git("checkout", "-q", "main")
    date = datetime.fromtimestamp(1_700_000_000 + 40 * 86_400, UTC).isoformat()
    repository.git("merge", "-q", "--no-ff", "--no-edit", "side", date=date)

    assert repository.changed(tmp_path / "before").since == "2023-11-14"  # day 0


def test_where_nothing_can_be_compared_the_page_says_why(repository: Repository, tmp_path: Path) -> None:
    """Without git, without the older commits, too young, or not asked: four sentences, and no list."""
    said = {drawn(repository, ChangedHere())}
    no_git = repository.changed(tmp_path / "a")
    repository.commit(0)
    repository.commit(27)
    too_young = repository.changed(tmp_path / "b")
    repository.commit(90)
    clone = tmp_path / "clone"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    shallow = changed_here(load_site(clone)[0], four_weeks_ago(clone, tmp_path / "c"))

    assert [found.known for found in (no_git, too_young, shallow)] == ["no-history", "too-young", "no-history"]
    said |= {drawn(repository, found) for found in (no_git, too_young)}
    said.add(drawn(repository, ChangedHere("unreadable", "2023-11-26")))
    assert len(said) == 4
    assert all("<li>" not in page for page in said)


def test_a_state_that_cannot_be_read_is_none(repository: Repository, tmp_path: Path) -> None:
    """Our program may read today what it could not, or no longer read what it could: nothing false is listed."""
    guide = (repository.root / "docs/guide.yml").read_text(encoding="utf-8")
    repository.write("docs/guide.yml", "[")
    repository.commit(0)
    repository.write("docs/guide.yml", guide)
    repository.commit(30)

    assert repository.changed(tmp_path / "before").known == "unreadable"
