"""`build`: the site as files, all or nothing.

MkDocs empties its target before it checks anything, so it builds into a folder beside
`site/`. Only a build that passed takes the old one's place.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from commands import environment

SITE, NEW, OLD = "site", "site.new", "site.old"


def run(root: Path, arguments: list[str]) -> int:
    """Build `root` into `site/`; a failed build leaves the old site as it was."""
    interpreter = environment.python(root, environment.BUILD)
    new = root / NEW
    shutil.rmtree(new, ignore_errors=True)
    command = [*mkdocs(interpreter, new), *arguments]
    checked = [str(interpreter), "-m", "handbook", "built", str(root), str(new)]
    variables = environment.variables(root)
    for step in (command, checked):
        done = subprocess.run(step, cwd=root, env=variables)
        if done.returncode:
            shutil.rmtree(new, ignore_errors=True)
            old = f"{SITE}/ is still the build before." if (root / SITE).exists() else "Nothing was written."
            print(f"guide: the build stopped. {old}", file=sys.stderr)
            return done.returncode
    swap(root)
    print(f"Built: open {SITE}/index.html through a web server, or run the serve command.")
    return 0


def mkdocs(interpreter: Path, site: Path) -> list[str]:
    """Return the command that builds into the folder `site` and stops at any warning.

    Without `--quiet`: with it MkDocs counts no warnings, and `--strict` says nothing.
    """
    return [str(interpreter), "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]


def swap(root: Path) -> None:
    """Put the new site in the old one's place; if that fails half-way, the old one comes back."""
    site, new, old = root / SITE, root / NEW, root / OLD
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
