"""`build`: the site as files, all or nothing.

MkDocs empties its target before it checks anything, so each build has a folder of its own beside
`site/`. Only a build that passed takes the old one's place.
"""

import subprocess
import sys
from pathlib import Path

from commands import commit_date, environment, plainly, site_folder, workshop
from commands.site_folder import MARK, SITE

NEW = "site.new-"
"""How the folders begin in which builds are made."""


def run(root: Path, arguments: list[str]) -> int:
    """Build `root` into `site/`; a failed build leaves the old site as it was.

    Raises NotReady where `site/` is not ours to replace.
    """
    try:
        site_folder.look(root)
        interpreter = environment.python(root, environment.BUILD)
        with workshop.folder_beside(root, NEW) as folder:
            new = folder / SITE
            if code := made(root, interpreter, new, environment.variables(root), arguments):
                return _stopped(root, code)
            site_folder.place(new, root)
    except OSError as error:
        print(f"guide: {plainly.sentence(error)}", file=sys.stderr)
        return _stopped(root, 1)
    print(f"Built: open {SITE}/index.html through a web server, or run the serve command.")
    return 0


def made(root: Path, interpreter: Path, site: Path, variables: dict[str, str], arguments: list[str]) -> int:
    """Build into the folder `site` and look at the result; 0, or the exit of what stopped.

    What is run inherits the lock of the build's own folder, so that nobody clears it away under a MkDocs left alone.
    """
    settings = plainly.command(interpreter, "handbook", "settings", str(root))
    look = plainly.command(interpreter, "handbook", "built", str(root), str(site))
    for step in (settings, [*mkdocs(interpreter, site), *arguments], look):
        done = subprocess.run(step, cwd=root, env=variables, close_fds=False)
        if done.returncode:
            return done.returncode
    if variables[commit_date.DATE] == commit_date.UNKNOWN and not commit_date.set_by_somebody():
        print("guide: git tells no day of a commit here, so the pages' feet show none.", file=sys.stderr, flush=True)
    return 0


def mkdocs(interpreter: Path, site: Path) -> list[str]:
    """Return the command that builds into the folder `site` and stops at any warning.

    Without `--quiet`: with it MkDocs counts no warnings, and `--strict` says nothing.
    """
    return plainly.command(interpreter, "mkdocs", "build", "--strict", "--site-dir", str(site))


def _stopped(root: Path, code: int) -> int:
    old = f"{SITE}/ is still the build before." if (root / SITE / MARK).exists() else "Nothing was written."
    print(f"guide: the build stopped. {old}", file=sys.stderr)
    return code
