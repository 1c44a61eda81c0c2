"""What the check prints in each format, and for files that are named."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import repo_copy
import sample_handbook
from handbook.cli.messages import told
from handbook.problem import Place, Problem

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = Problem(Place("docs/faqs/a,b:c%.md", 3), "wrong-type", "50% done\r\n::error::gotcha")
GUIDE, FAQ = "docs/guidelines/dragons.md", "docs/faqs/may-i-feed-it.md"
BROKEN = sample_handbook.edited(GUIDE, "at: [is-it-hungry]", "at: [is-it-angry]") | sample_handbook.edited(
    FAQ, "#do-this", "#do-that"
)


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the core's check; the first argument after the root may be a file."""
    return subprocess.run(
        [sys.executable, "-m", "handbook", "check", "--root", str(root), *arguments],
        cwd=root,
        env=repo_copy.variables(ROOT),
        capture_output=True,
        text=True,
    )


def test_text_of_a_page_cannot_end_an_annotation() -> None:
    """Marks that mean something to GitHub are escaped, in the place and in the message."""
    lines = told([HOSTILE], [], "github").splitlines()

    assert lines[0] == (
        "::error file=docs/faqs/a%2Cb%3Ac%25.md,line=3,title=wrong-type::50%25 done%0D%0A::error::gotcha"
    )
    assert not any(line.startswith("::") for line in lines[1:])


def test_advice_is_a_notice_and_problems_come_once() -> None:
    """A problem that two rules found is one annotation; advice never is an error."""
    lines = told([HOSTILE, HOSTILE], [Problem(Place("a.md", 1), "unset-setting", "x")], "github").splitlines()

    assert [line.split(" ")[0] for line in lines if line.startswith("::")] == ["::error", "::notice"]


@pytest.mark.parametrize("form", ["text", "github"])
def test_of_one_file_fifty_are_told(form: str) -> None:
    """How many more there are stands behind them; other files are told whole, and all are counted."""
    many = [Problem(Place("docs/a.md", line), "wrong-type", "x") for line in range(1, 63)]
    few = [Problem(Place("docs/b.md", line), "wrong-type", "x") for line in range(1, 51)]

    lines = told([*many, *few], [], form).splitlines()

    assert len(lines) == 50 + 1 + 50 + 1
    assert "docs/a.md" in lines[50] and "12 more in this file" in lines[50]
    assert sum("more in this file" in line for line in lines) == 1
    assert lines[-1] == "112 problems."


def test_json_says_all_that_the_text_says(tmp_path: Path) -> None:
    """Both formats name the same places and rules."""
    root = sample_handbook.write(tmp_path, BROKEN)

    text, data = run(root), json.loads(run(root, "--format", "json").stdout)

    found = [f"{entry['path']}:{entry['line']}: {entry['rule']}: {entry['message']}" for entry in data["problems"]]
    assert found == text.stdout.splitlines()[:2]
    assert data["elsewhere"] == 0


def test_only_the_files_named_are_printed_and_the_rest_is_counted(tmp_path: Path) -> None:
    """A problem elsewhere is not shown, and still fails the check."""
    root = sample_handbook.write(tmp_path, BROKEN)

    one = run(root, GUIDE, "--format", "json")
    folder = run(root, "docs/guidelines", "--format", "json")
    clean = run(root, "docs/cases/the-toast.md")

    assert folder.stdout == one.stdout
    assert [entry["path"] for entry in json.loads(one.stdout)["problems"]] == [GUIDE]
    assert json.loads(one.stdout)["elsewhere"] == 1
    assert one.returncode == 1
    assert clean.returncode == 1
    assert "dragons" not in clean.stdout
    assert "2" in clean.stdout


@pytest.mark.parametrize("name", ["docs/faqs/nope.md", "../elsewhere.md"])
def test_a_file_that_is_not_there_is_no_silent_pass(name: str, tmp_path: Path) -> None:
    """A slip in a name gives one sentence, not "no problems"."""
    done = run(sample_handbook.write(tmp_path / "repo"), name)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


@pytest.mark.skipif(os.name == "nt", reason="the hook is run by the shell that comes with git there")
def test_the_hook_stops_a_commit_that_breaks_a_page(tmp_path: Path) -> None:
    """Switched on as CONTRIBUTING says, it lets a sound page through and stops a broken one."""
    root = repo_copy.copy(tmp_path / "repo")
    shutil.copytree(ROOT / ".githooks", root / ".githooks")
    (root / "hooks/guide.py").write_text(
        "import subprocess, sys\n"
        "sys.exit(subprocess.run([sys.executable, '-m', 'handbook', *sys.argv[1:]]).returncode)\n",
        encoding="utf-8",
    )  # the real one would install an environment first
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "python3").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    (tools / "python3").chmod(0o755)
    variables = {**repo_copy.variables(root), "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(["git", *who, *arguments], cwd=root, env=variables, capture_output=True, text=True)

    git("init", "--quiet")
    git("add", ".")
    assert git("commit", "--quiet", "--message", "all").returncode == 0
    git("config", "core.hooksPath", ".githooks")
    page = root / "docs/guidelines/secrets.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne line more.\n", encoding="utf-8")
    assert git("commit", "--quiet", "--all", "--message", "sound").returncode == 0

    page.write_text(page.read_text(encoding="utf-8").replace("\ndescription:", "\ndescripton:"), encoding="utf-8")
    stopped = git("commit", "--quiet", "--all", "--message", "broken")

    assert stopped.returncode != 0
    assert "docs/guidelines/secrets.md:3: unknown-key" in stopped.stdout + stopped.stderr
    assert git("log", "--format=%s").stdout.split() == ["sound", "all"]
