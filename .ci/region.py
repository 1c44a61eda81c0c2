"""Builds many districts, each from `districts/<id>/`, and pushes each site to a repository of its own.

    python3 .ci/region.py list             # groups of districts for the jobs of a workflow, as JSON
    GROUP="elm oak" python3 .ci/region.py build
    GROUP="elm oak" PUBLISH_TO="https://github.com/acme/guide-{id}.git" python3 .ci/region.py publish

A folder there is what `district/` is in the repository of one district. A district with a mistake stops no other: the
rest is built and published, then the exit is 1. It needs Python and git alone, and schedules nothing.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
JOBS = 200
"""At most so many groups: GitHub runs no more than 256 jobs of one matrix."""
ID = "[a-z0-9]+(-[a-z0-9]+)*"
BRANCH = "gh-pages"


def main(command: str) -> int:
    """Run a command; return its exit."""
    os.chdir(ROOT)
    if command == "list":
        print(json.dumps(groups(districts(), JOBS)))
        return 0
    do = {"build": build, "publish": publish}[command]
    failed = [id for id in os.environ["GROUP"].split() if not do(id)]
    if failed:
        print(f"region: {command} failed for {', '.join(failed)}; what it said stands above.", file=sys.stderr)
    return 1 if failed else 0


def districts() -> list[str]:
    """Return the folders of districts; a name that can be no address ends the program with a sentence."""
    names = sorted(folder.name for folder in Path("districts").glob("*") if (folder / "district.yml").is_file())
    for name in names:
        if not re.fullmatch(ID, name):
            sys.exit(f'region: "districts/{name}" cannot be an address. Use small letters, digits and hyphens.')
    if not names:
        sys.exit('region: there is no "districts/<id>/district.yml". docs/about/a-region.md says how to begin.')
    return names


def groups(ids: list[str], most: int) -> list[str]:
    """Return at most so many groups, all about as large, each as its ids with spaces between."""
    size = -(-len(ids) // most)
    return [" ".join(ids[start : start + size]) for start in range(0, len(ids), size)]


def build(id: str) -> bool:
    """Build a district's site into `sites/<id>`, as its own repository would; return whether that went well."""
    district, site = Path("district"), Path("sites", id)
    if district.exists():
        sys.exit('region: "district/" is one district\'s own. Here each lies in districts/<id>/; move it there.')
    print(f"region: {id}", flush=True)
    variables = {**os.environ, "SITE_URL": os.environ.get("SITE_URL", "").format(id=id)}
    shutil.copytree(Path("districts", id), district)
    try:
        if subprocess.run([sys.executable, "hooks/guide.py", "build"], env=variables).returncode:
            return False
        shutil.rmtree(site, ignore_errors=True)
        site.parent.mkdir(exist_ok=True)
        shutil.move("site", site)
    finally:
        shutil.rmtree(district)
    return True


def publish(id: str) -> bool:
    """Push a site as the only commit of a branch, so that its repository does not grow; return whether that went well."""
    site, address = Path("sites", id), os.environ["PUBLISH_TO"].format(id=id)
    if not site.is_dir():
        print(f"region: {id} was not built, so its site stays as it is.")
        return True
    (site / ".nojekyll").touch()  # GitHub Pages is not to leave files out
    git = ["git", "-c", "user.name=region", "-c", "user.email=region@invalid", "-c", f"init.defaultBranch={BRANCH}"]
    steps = (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Publish"])
    push = ["push", "--quiet", "--force", address, f"HEAD:{BRANCH}"]
    return all(subprocess.run([*git, *step], cwd=site).returncode == 0 for step in (*steps, push))


if __name__ == "__main__":
    if sys.argv[1:] not in (["list"], ["build"], ["publish"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
