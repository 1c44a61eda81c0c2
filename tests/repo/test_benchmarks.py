"""The handbooks that `make bench` measures with are right handbooks."""

import os
import subprocess
import sys
from pathlib import Path

from handbook.site.load_site import load_and_check

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from handbooks import make  # noqa: E402 (the folder is no package)


def test_a_made_handbook_has_no_problem(tmp_path: Path) -> None:
    """The smallest size walks every answer and uses every page; a larger one does too."""
    for pages in (100, 400):
        handbook, problems = load_and_check(make(tmp_path / str(pages), pages))

        assert [str(problem) for problem in problems] == []
        assert len(handbook.pages) > pages


def test_the_bare_site_builds(tmp_path: Path) -> None:
    """Material as it comes, from the same pages: nothing of ours is asked for that is not there."""
    bare = make(tmp_path / "bare", 100, hook=False)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    built = subprocess.run(
        command, cwd=bare, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True
    )

    assert built.returncode == 0, built.stderr
    assert not (bare / "site/handbook.json").exists()
    assert '"location"' in (bare / "site/search/search_index.json").read_text(encoding="utf-8")
