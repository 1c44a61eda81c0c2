"""What the check lets pass, the build builds: real pages after accidents, many in one copy of the guide.

A few builds here. `MUTATED=10000` builds until that many changed pages were built, and `SEED=7` begins
elsewhere, `BATCH=250` puts more into each copy; each failure names its pages, and one seed always makes the same ones.
"""

import os
import random
from pathlib import Path

import pytest
import repo_copy
from handbook.model import District, Handbook
from handbook.reading.markdown.printer import Printer
from handbook.reading.one_page import read_one
from handbook.site.built import built
from handbook.site.load_site import load_and_check, load_site
from mutations import mutated, pages

MUTATED = int(os.environ.get("MUTATED", "20"))
SEED = int(os.environ.get("SEED", "1"))
BATCH = int(os.environ.get("BATCH", "40"))
TRIES = 12
"""Accidents tried on one page until one gives no problem by itself."""

pytestmark = [pytest.mark.no_cover, pytest.mark.timeout(max(300, 60 * MUTATED))]


def likely(file: Path, text: str, root: Path, handbook: Handbook, printer: Printer, chance: random.Random) -> str:
    """Return the page after accidents that seem harmless, read by itself; the page itself where there are none."""
    id = file.relative_to(root / "docs").with_suffix("").as_posix()
    for _ in range(TRIES):
        changed = mutated(text, chance)
        raw = changed.encode("utf-8", "replace")
        page, problems = read_one(id, raw, District(), handbook.vocabulary, printer=printer)
        if changed != text and page and not problems and not page.printed.left:
            return changed
    return text


def keep_what_passes(root: Path, sound: dict[Path, str], changed: dict[Path, str]) -> Handbook:
    """Take back what the check refuses, until it says nothing."""
    while True:
        handbook, problems = load_and_check(root)
        if not problems:
            return handbook
        named = {root / problem.place.path for problem in problems} & set(changed)
        for file in named or list(changed):
            file.write_text(sound[file], encoding="utf-8", newline="")
            del changed[file]


def test_what_passes_the_check_builds(tmp_path: Path) -> None:
    root = repo_copy.copy(tmp_path / "repo")
    handbook, _ = load_site(root)
    printer = Printer(handbook.markdown)
    sound = {file: file.read_text(encoding="utf-8") for file in pages(root)}
    done, seed = 0, SEED
    while done < MUTATED:
        chance = random.Random(seed)
        changed = {}
        for file in chance.sample(list(sound), BATCH):
            text = likely(file, sound[file], root, handbook, printer, chance)
            if text != sound[file]:
                changed[file] = text
                file.write_text(text, encoding="utf-8", newline="")
        kept = keep_what_passes(root, sound, changed)
        made = repo_copy.build(root, tmp_path / "site")
        names = "\n".join(file.relative_to(root).as_posix() for file in changed)
        assert made.returncode == 0, f"seed {seed}:\n{made.stderr[-3000:]}\n{names}"
        assert [str(problem) for problem in built(kept, tmp_path / "site")] == [], f"seed {seed}:\n{names}"
        for file in changed:
            file.write_text(sound[file], encoding="utf-8", newline="")
        print(f"seed {seed}: {done + len(changed)} built", flush=True)
        done, seed = done + len(changed), seed + 1
        assert changed or done, "nothing passed"
