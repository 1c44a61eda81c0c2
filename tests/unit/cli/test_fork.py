"""A fork with real git: it decides, we change everything else, and the update comes without a conflict."""

import json
from pathlib import Path

import command_line
import pytest
import sample_handbook
from handbook.reading.one_page import content_hash
from handbook.site.load_site import load_and_check
from with_git import commit, git

GUIDE = "docs/guidelines/dragons.md"
FEEDING = "docs/flows/feeding.md"
TOAST = "docs/cases/the-toast.md"
JAM = "docs/cases/the-jam.md"


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
    assert 'The jam: was "Fetch the keeper", is now "Run"' in ahead
    assert git(fork, "status", "--porcelain") == ""

    git(fork, "merge", "-q", "--no-edit", "upstream/main")
    assert command_line.run(fork, "impact", "--base", "HEAD^1") == 0
    assert 'The jam: was "Fetch the keeper", is now "Run"' in capfd.readouterr().out
    assert command_line.run(upstream, "impact", "--base", "HEAD^1") == 0
    assert "The jam: was" not in capfd.readouterr().out


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


def test_a_choice_is_tried_with_all_else_as_it_is(fork: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The file names no district and no contact; a former name of a setting is taken as well."""
    (fork / "next-year.yml").write_text("settings: {feeding: keeper}\n", encoding="utf-8")

    assert command_line.run(fork, "impact", "--settings", "next-year.yml") == 0

    said = capfd.readouterr().out
    assert 'May I feed it?: was "Wave", is now "Fetch the keeper"' in said


def test_a_choice_that_is_not_in_the_file_to_try_stays(fork: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It does not fall back to our default: trying a setting anew changes nothing that another one decides."""
    riding = sample_handbook.FILES["docs/settings/feeding.md"].replace("Feeding dragons", "Riding dragons")
    (fork / "docs/settings/riding.md").write_text(riding, encoding="utf-8")
    run = fork / "docs/outcomes/run.md"
    line = "words: A dragon!\n  - {to: parent, words: Hop on!, under: {riding: [anyone]}}"
    run.write_text(run.read_text().replace("words: A dragon!", line), encoding="utf-8")
    (fork / "next-year.yml").write_text("settings: {riding: anyone}\n", encoding="utf-8")

    assert command_line.run(fork, "impact", "--settings", "next-year.yml") == 0

    assert "No decision changes." in capfd.readouterr().out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("settings: {feeding: nobody}\n", "next-year.yml:1: unknown-value"),
        ("settings:\n  feding: keeper\n", "next-year.yml:2: unknown-setting"),
        ("name: Oz\n", "next-year.yml:1: missing-key"),
        ("settings: [\n", "next-year.yml:1: broken-yaml"),
        ("", "next-year.yml:1: no-district-file"),
    ],
)
def test_a_slip_in_the_file_to_try_is_told_of_that_file(
    fork: Path, capfd: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    if text:
        (fork / "next-year.yml").write_text(text, encoding="utf-8")

    assert command_line.run(fork, "impact", "--settings", "next-year.yml") == 1

    assert told in capfd.readouterr().out


def test_impact_sees_past_a_problem_of_the_update(
    fork: Path, upstream: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The problem is told, and what changes as well; the exit says that something is wrong."""
    (upstream / "docs/cases/the-toast.md").write_text("---\ntitle: The toast\n---\n", encoding="utf-8")
    commit(upstream, "A slip")
    git(fork, "fetch", "-q", "upstream")

    assert command_line.run(fork, "impact", "--update", "upstream/main") == 1
    said = capfd.readouterr().out
    assert "docs/cases/the-toast.md:2: missing-key" in said
    assert 'The jam: was "Fetch the keeper", is now "Run"' in said

    assert command_line.run(fork, "impact", "--update", "upstream/main", "--format", "json") == 1
    machine = capfd.readouterr()
    assert json.loads(machine.out)["decisions"] and "missing-key" in machine.err


def test_impact_names_what_is_gone_without_a_successor(
    fork: Path, upstream: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A value and a page that a district may name; one that has an alias is not among them."""
    setting = upstream / "docs/settings/feeding.md"
    setting.write_text(setting.read_text().replace("  keeper: Only", "  guard: Only"), encoding="utf-8")
    (upstream / JAM).rename(upstream / "docs/cases/the-marmalade.md")
    (upstream / TOAST).rename(upstream / "docs/cases/the-bread.md")
    bread = upstream / "docs/cases/the-bread.md"
    bread.write_text(bread.read_text().replace("title:", "aliases: [cases/the-toast]\ntitle:", 1), encoding="utf-8")
    commit(upstream, "Renamed")
    git(fork, "fetch", "-q", "upstream")

    command_line.run(fork, "impact", "--update", "upstream/main")

    said = capfd.readouterr().out
    assert "page cases/the-jam\n" in said and "settings/feeding: value keeper\n" in said
    assert "page cases/the-toast\n" not in said


def test_the_doctor_says_what_an_update_changes_in_titles(
    fork: Path, upstream: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command_line.run(fork, "doctor") == 0
    assert "The jam: was" not in capfd.readouterr().out
    assert command_line.run(fork, "doctor", "--fetch") == 0
    assert 'The jam: was "Fetch the keeper", is now "Run"' in capfd.readouterr().out
