"""The workflows are sound and give nothing away: actionlint and zizmor find nothing in them.

The test command installs both once, from hashes, into an environment of their own; neither asks the
network about anything.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from linters import Linters

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github/workflows"
DEPENDABOT = ROOT / ".github/dependabot.yml"


def test_nothing_is_found(linters: Linters) -> None:
    """Every workflow is read, and what Dependabot is told, and none has a fault."""
    files = sorted(FOLDER.glob("*.yml"))

    assert {file.name for file in files} >= {
        "check.yml",
        "pages.yml",
        "links.yml",
        "weekly.yml",
        "facts.yml",
        "region.yml",
    }
    assert linters.actionlint(*files) == []
    assert linters.zizmor(FOLDER, DEPENDABOT) == []


FAULTS = {
    "a title in a script": ("--base 'HEAD^1'", "--base '${{ github.event.pull_request.title }}'", "template-injection"),
    "an action that moves": (re.compile(r"actions/checkout@\w+ # v[\d.]+"), "actions/checkout@v7", "unpinned-uses"),
    "a token left behind": ("persist-credentials: false", "persist-credentials: true", "artipacked"),
    "every permission": ("permissions: {}\n", "permissions: write-all\n", "excessive-permissions"),
    "a trigger that gives forks our secrets": ("on: pull_request\n", "on: pull_request_target\n", "dangerous-triggers"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_hole_is_found(name: str, linters: Linters, tmp_path: Path) -> None:
    """Each hole that we closed would be seen if it opened again."""
    old, new, rule = FAULTS[name]
    text = (FOLDER / "check.yml").read_text(encoding="utf-8")
    holed = old.sub(new, text) if isinstance(old, re.Pattern) else text.replace(old, new)
    assert holed != text
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    (folder / "check.yml").write_text(holed, encoding="utf-8")

    assert rule in linters.zizmor(folder)


def test_a_slip_is_found(linters: Linters, tmp_path: Path) -> None:
    """actionlint sees a job that waits for one that is not there."""
    file = tmp_path / "check.yml"
    file.write_text((FOLDER / "check.yml").read_text(encoding="utf-8").replace("needs: check", "needs: chek"), "utf-8")

    assert "job-needs" in [found["kind"] for found in linters.actionlint(file)]


@pytest.mark.skipif(os.name == "nt", reason="GitHub runs it on Linux")
def test_the_step_that_tells_the_impact_works(tmp_path: Path) -> None:
    """Its script, run as GitHub runs it, writes the summary and an output that nothing in it can end."""
    text = (FOLDER / "check.yml").read_text(encoding="utf-8")
    found = re.search(r"id: impact\n +run: \|\n((?: {10}.*\n)+)", text)
    assert found
    tool = tmp_path / "tools/python3"
    tool.parent.mkdir()
    tool.write_text('#!/bin/sh\necho "**No decision changes.**"\n', encoding="utf-8")
    tool.chmod(0o755)
    files = {name: str(tmp_path / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    variables = {**os.environ, **files, "RUNNER_TEMP": str(tmp_path), "PATH": f"{tool.parent}:{os.environ['PATH']}"}

    done = subprocess.run(["bash", "-eo", "pipefail", "-c", found[1]], env=variables, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert "No decision changes" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    first, *middle, last = (tmp_path / "GITHUB_OUTPUT").read_text(encoding="utf-8").split("\n")[:-1]
    assert first == f"text<<{last}"
    assert last not in middle


@pytest.mark.skipif(os.name == "nt", reason="GitHub runs it on Linux")
@pytest.mark.parametrize(
    ("before", "trunk", "told"),
    [
        ("a" * 40, "https://github.com/we/guide", ["a" * 40, "https://github.com/we/guide"]),
        ("", "", ["", ""]),
        ("HEAD; rm x", "https://github.com/we/guide\nbefore=x", ["", ""]),
        ("$(rm x)", "--upload-pack=rm x", ["", ""]),
    ],
    ids=["known", "unknown", "two lines", "a command"],
)
def test_what_github_says_of_a_copy_is_an_answer_or_nothing(
    before: str, trunk: str, told: list[str], tmp_path: Path
) -> None:
    """The step before a publication: what is no commit or no address goes no further; a guide that is away stops nothing."""
    text = (FOLDER / "pages.yml").read_text(encoding="utf-8")
    found = re.search(r"id: ask\n(?: .*\n)*? +run: \|\n((?: {10}.*\n)+)", text)
    assert found
    tools = {
        "gh": 'case "$2" in */runs*) printf "%s\\n" "$SAID_BEFORE";; *) printf "%s\\n" "$SAID_TRUNK";; esac',
        "git": 'echo "$@" >> "$NOTES"; [ "$1" != fetch ]',
    }
    (tmp_path / "tools").mkdir()
    for name, script in tools.items():
        (tmp_path / "tools" / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / "tools" / name).chmod(0o755)
    files = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "NOTES")}
    variables = {**os.environ, **files, "SAID_BEFORE": before, "SAID_TRUNK": trunk, "GH_REPO": "oz/guide"}
    variables["PATH"] = f"{tmp_path / 'tools'}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(["bash", "-eo", "pipefail", "-c", found[1]], env=variables, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    output = (tmp_path / "GITHUB_OUTPUT").read_text(encoding="utf-8").splitlines()
    assert output == [f"before={told[0]}", f"trunk={told[1]}"]
    notes = (tmp_path / "NOTES").read_text(encoding="utf-8") if told[1] else ""
    assert notes.splitlines() == (
        [f"remote add upstream {trunk}", "fetch --quiet --no-tags upstream main"] if told[1] else []
    )


@pytest.mark.skipif(os.name == "nt", reason="GitHub runs it on Linux")
@pytest.mark.parametrize("code", [0, 1])
def test_a_publication_tells_all_and_stops_where_the_check_does(code: int, tmp_path: Path) -> None:
    text = (FOLDER / "pages.yml").read_text(encoding="utf-8")
    found = re.search(r"BEFORE: .+\n +run: \|\n((?: {10}.*\n)+)", text)
    assert found
    tool = tmp_path / "python3"
    tool.write_text(f'#!/bin/sh\necho "$@"\n[ "$2" != check ] || exit {code}\n', encoding="utf-8")
    tool.chmod(0o755)
    variables = {**os.environ, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"), "BEFORE": "abc"}
    variables["PATH"] = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(["bash", "-eo", "pipefail", "-c", found[1]], env=variables, capture_output=True, text=True)

    assert done.returncode == code
    assert "check --format github" in done.stdout
    assert (tmp_path / "summary").read_text(encoding="utf-8").endswith("summary --since abc\n")


@pytest.mark.skipif(os.name == "nt", reason="GitHub runs it on Linux")
@pytest.mark.parametrize("name", ["links.yml", "weekly.yml", "facts.yml"])
@pytest.mark.parametrize(("is_open", "asked"), [("", "create"), ("7", "edit 7")])
def test_what_fails_each_week_is_one_issue(name: str, is_open: str, asked: str, tmp_path: Path) -> None:
    """The first time it is opened; while it is open, it is brought up to date."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    found = re.search(r"TITLE: (.+)\n +run: \|\n((?: {10}.*\n)+)", text)
    assert found
    tool = tmp_path / "tools/gh"
    tool.parent.mkdir()
    tool.write_text(
        f'#!/bin/sh\nif [ "$2" = list ]; then echo "{is_open}"; else echo "$@" >> "$NOTES"; cat "$RUNNER_TEMP/text.md"; fi\n',
        encoding="utf-8",
    )
    tool.chmod(0o755)
    notes = tmp_path / "notes.txt"
    told = {"TEXT": "the text", "RUN": "the text", "TITLE": found[1]}
    variables = {**os.environ, **told, "NOTES": str(notes), "RUNNER_TEMP": str(tmp_path)}
    variables["PATH"] = f"{tool.parent}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(["bash", "-eo", "pipefail", "-c", found[2]], env=variables, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert notes.read_text(encoding="utf-8").startswith(f"issue {asked} ")
    assert "the text" in done.stdout


def test_every_lock_is_watched() -> None:
    """Dependabot looks into each folder in which something is locked, and at the actions."""
    watched: dict[str, list[str]] = {}
    for update in yaml.safe_load(DEPENDABOT.read_text(encoding="utf-8"))["updates"]:
        watched[update["package-ecosystem"]] = update.get("directories") or [update["directory"]]
        assert update["schedule"] == {"interval": "weekly"}
        assert update["groups"]
    requirements = ROOT / "requirements"

    assert watched == {
        "pip": ["/", "/requirements"],
        "npm": [f"/requirements/{lock.parent.name}" for lock in sorted(requirements.glob("*/package-lock.json"))],
        "github-actions": ["/"],
    }


def test_ci_runs_nothing_twice() -> None:
    """What `.ci/run` does under the default Python, and what the other job of a pull request does."""
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in (".github/workflows/check.yml", ".ci/run"))
    commands = re.findall(r"python3 hooks/guide\.py ([a-z-]+)", text)

    assert {"check", "impact", "build", "html", "test-engines", "test"} <= set(commands)
    assert len(commands) == len(set(commands))
