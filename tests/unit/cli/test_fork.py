"""A fork with real git: it decides, we change everything else, and the update comes without a conflict."""

import subprocess
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.reading.one_page import content_hash
from handbook.site.load_site import load_and_check

GUIDE = "docs/guidelines/dragons.md"
FEEDING = "docs/flows/feeding.md"
TOAST = "docs/cases/the-toast.md"
JAM = "docs/cases/the-jam.md"


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def commit(root: Path, subject: str) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", subject)


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """The tiny handbook as upstream, and a clone of it that is a district's."""
    upstream = sample_handbook.write(tmp_path / "upstream")
    (upstream / "mkdocs.yml").write_text("site_name: x\n")
    git(upstream, "init", "-q", "-b", "main")
    commit(upstream, "The guide")
    fork = tmp_path / "fork"
    git(tmp_path, "clone", "-q", "-o", "upstream", str(upstream), str(fork))
    ours = (fork / GUIDE).read_bytes()
    own = ours.decode().replace("flow:", f"replaces: {content_hash(ours)}\nflow:", 1).replace("Be calm", "Be brave")
    for path, text in {
        "district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n",
        f"district/{GUIDE}": own,
        "district/docs/about/oz.md": "---\ntitle: Oz\ndescription: Ours.\n---\nOurs.\n",
    }.items():
        (fork / path).parent.mkdir(parents=True, exist_ok=True)
        (fork / path).write_text(text, encoding="utf-8")
    commit(fork, "Our district")
    return fork


@pytest.fixture
def upstream(fork: Path) -> Path:
    """Upstream, which has changed every file that it has, and where the flow leads."""
    root = fork.parent / "upstream"
    for path, text in sample_handbook.FILES.items():
        front, _, body = text.partition("\n---\n")
        page = f"{front}\nasked_as: [what now]\n---\n{body}\nMore.\n"
        (root / path).write_text(page if path.endswith(".md") else f"{text}# More.\n", encoding="utf-8")
    flow = root / FEEDING
    flow.write_text(
        flow.read_text().replace("      no: outcomes/fetch-the-keeper\n", "      no: outcomes/run\n"), encoding="utf-8"
    )
    jam = root / JAM
    ends = "\noutcome: outcomes/fetch-the-keeper\n"
    other = f"{ends}otherwise: [{{settings: {{feeding: anyone}}, outcome: outcomes/run}}]\n"
    jam.write_text(jam.read_text().replace(ends, other), encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: y\n")
    (root / "README.md").write_text("New\n")
    _, problems = load_and_check(root)
    assert problems == []
    commit(root, "Everything has changed")
    return root


def test_an_update_comes_without_a_conflict(fork: Path, upstream: Path) -> None:
    """After the merge the check is green under the district's own choice, and the pages are whose they were."""
    git(fork, "fetch", "-q", "upstream")
    git(fork, "merge", "-q", "--no-edit", "upstream/main")

    handbook, problems = load_and_check(fork)

    assert git(fork, "status", "--porcelain") == ""
    assert [str(problem) for problem in problems] == []
    assert "More." in handbook.pages["cases/the-toast"].body
    assert "Be brave" in handbook.pages["guidelines/dragons"].body
    assert handbook.district.settings == {"settings/feeding": "anyone"}


def test_impact_shows_what_an_update_changes_here(
    fork: Path, upstream: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The jam ends elsewhere where anyone may feed, as here; under our own default it does not."""
    git(fork, "fetch", "-q", "upstream")
    assert command_line.run(fork, "impact", "--update", "upstream/main") == 0
    ahead = capfd.readouterr().out
    assert "cases/the-jam: outcomes/fetch-the-keeper -> outcomes/run" in ahead
    assert git(fork, "status", "--porcelain") == ""

    git(fork, "merge", "-q", "--no-edit", "upstream/main")
    assert command_line.run(fork, "impact", "--base", "HEAD^1") == 0
    assert "cases/the-jam: outcomes/fetch-the-keeper -> outcomes/run" in capfd.readouterr().out
    assert command_line.run(upstream, "impact", "--base", "HEAD^1") == 0
    assert "cases/the-jam:" not in capfd.readouterr().out


def test_the_doctor_counts_what_is_new(fork: Path, upstream: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without the network it knows nothing new; asked to fetch, it counts, and names the page that changes."""
    assert command_line.run(fork, "doctor") == 0
    before = capfd.readouterr().out
    assert "Nothing new" in before and GUIDE not in before
    assert command_line.run(fork, "doctor", "--fetch") == 0
    after = capfd.readouterr().out
    assert "1 change behind" in after
    assert f"district/{GUIDE}" in after


def test_the_doctor_runs_without_upstream_and_without_git(
    fork: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what to do, examines the rest, and the exit is 0; with a broken page too."""
    git(fork, "remote", "rename", "upstream", "origin")
    assert command_line.run(fork, "doctor") == 0
    assert "git remote add upstream" in capfd.readouterr().out
    git(fork, "remote", "add", "upstream", str(tmp_path / "nowhere"))
    assert command_line.run(fork, "doctor", "--fetch") == 0
    assert "could not be reached" in capfd.readouterr().out

    plain = sample_handbook.write(tmp_path / "plain", {GUIDE: "---\ntitle: [\n---\n"})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert command_line.run(plain, "doctor") == 0
    said = capfd.readouterr().out
    assert "not in git" in said and "Feeding dragons" in said and "make check" in said


def test_a_ref_that_is_none_is_one_sentence(fork: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A slip, and what looks like an option, are refused in words."""
    for ref in ("nowhere", "--output=x"):
        assert command_line.run(fork, "impact", f"--update={ref}") == 1
        said = capfd.readouterr().err
        assert "Name a branch" in said or "is no name" in said
        assert len(said.splitlines()) == 1
    assert not (fork / "x").exists()
