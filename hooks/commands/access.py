"""`access`: what axe finds on every page, in light and dark colors, on a phone and on a wide screen."""

import subprocess
import tempfile
from pathlib import Path

from commands import browser, build, environment


def run(root: Path, arguments: list[str]) -> int:
    """Build the site into a folder of its own and look at every page; 0 if nothing is found."""
    interpreter = environment.python(root, environment.TEST)
    variables = {**environment.variables(root), "CHROMIUM": str(browser.find(interpreter))}
    with tempfile.TemporaryDirectory() as folder:
        look = [str(interpreter), str(root / "tests" / "support" / "axe.py"), folder, *arguments]
        for step in (build.mkdocs(interpreter, Path(folder)), look):
            done = subprocess.run(step, cwd=root, env=variables)
            if done.returncode:
                return done.returncode
    return 0
