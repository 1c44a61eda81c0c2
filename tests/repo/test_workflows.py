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

    assert {file.name for file in files} >= {"check.yml", "pages.yml", "links.yml", "weekly.yml", "facts.yml"}
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
