"""One small file a mistake: what is written, and what the check must say to it.

`faults/*.yml` hold what must be refused, `near_misses/*.yml` what looks alike and is right. Each is laid over the
small handbook of `tests/support/sample_handbook.py`:

    why: The colon of a key has no space behind it.      # what went wrong in the writer's day
    files: {district/district.yml: "name:Maple\\n"}       # whole files; an empty text leaves one out
    edit:                                                # or one place in a file of the small handbook
      - {file: docs/cases/the-toast.md, old: It burned., new: It {burned}.}
    expect: ["district/district.yml:1: missing-space"]   # each message's place and rule; no more and no fewer
    advice: ["docs/cases/the-toast.md:20: long-sentence"] # the same for what is only advice
    says: [a space after the colon]                      # words of the way out, where the wrong one was given before
"""

import re
from pathlib import Path
from typing import Any

import pytest
import sample_handbook
import yaml
from handbook.rules.registry import all_rules
from handbook.rules.run import advise

HERE = Path(__file__).parent
FAULTS, NEAR_MISSES = sorted(HERE.glob("faults/*.yml")), sorted(HERE.glob("near_misses/*.yml"))
KEYS = {"why", "files", "edit", "expect", "advice", "says"}

ELSEWHERE = {
    "too-large": "rules/test_rules.py",
    "not-utf-8": "rules/test_rules.py",
    "not-a-file": "build/test_files.py",
    "same-files": "build/test_files.py",
    "not-built": "build/test_built.py",
    "hook-ignored": "build/test_built.py",
    "no-chart": "build/test_built.py",
    "stale-page": "build/test_built.py",
    "breaks-policy": "build/test_built.py",
    "printed-raw": "build/test_built.py",
    "edited-outside": "unit/cli/test_edited_outside.py",
}
"""What no text of a handbook can provoke, and the tests that do."""


def read(file: Path) -> dict[str, Any]:
    golden: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert set(golden) <= KEYS, f"unknown keys: {set(golden) - KEYS}"
    return golden


def told(golden: dict[str, Any], root: Path) -> tuple[list[str], list[str]]:
    """Lay a golden file over the small handbook below `root`; return what the check says, and what it advises."""
    changes = dict(golden.get("files", {}))
    for edit in golden.get("edit", []):
        text = changes[edit["file"]] if edit["file"] in changes else sample_handbook.FILES[edit["file"]]
        assert text.count(edit["old"]) == 1, f"{edit['old']!r} stands {text.count(edit['old'])} times"
        changes[edit["file"]] = text.replace(edit["old"], edit["new"])
    handbook, problems = sample_handbook.read(root, changes)
    return problems, [] if problems else [str(entry) for entry in advise(handbook)]


def places(lines: list[str]) -> list[str]:
    """The place and the rule of each message."""
    return sorted(": ".join(line.split(": ", 2)[:2]) for line in lines)


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: file.stem)
def test_a_mistake_gives_its_message(file: Path, tmp_path: Path) -> None:
    """Each on one line, and no longer than somebody reads."""
    golden = read(file)
    problems, advice = told(golden, tmp_path)
    lines = problems + advice
    assert lines, "what is right belongs to near_misses/"
    assert places(problems) == sorted(golden.get("expect", [])), problems
    assert places(advice) == sorted(golden.get("advice", [])), advice
    assert all(len(line) < 500 and len(line.splitlines()) == 1 for line in lines)
    for words in golden.get("says", []):
        assert any(words in line for line in lines), lines


@pytest.mark.parametrize("file", NEAR_MISSES, ids=lambda file: file.stem)
def test_what_looks_alike_and_is_right_passes(file: Path, tmp_path: Path) -> None:
    golden = read(file)
    assert not golden.keys() & {"expect", "advice"}, "what is wrong belongs to faults/"
    assert told(golden, tmp_path)[0] == []


def test_every_rule_has_a_fault() -> None:
    """A golden file, or a test that provokes it where no text can."""
    entries = [entry for file in FAULTS for key in ("expect", "advice") for entry in read(file).get(key, [])]
    golden = {entry.split(": ")[1] for entry in entries}
    ids = {rule.id for rule in all_rules()}

    assert golden <= ids
    assert ids - golden == set(ELSEWHERE)
    for id, file in ELSEWHERE.items():
        text = (HERE.parent / file).read_text(encoding="utf-8")
        assert re.search(rf'["\s]{id}["\s:]', text), f"{file} does not provoke {id}"
