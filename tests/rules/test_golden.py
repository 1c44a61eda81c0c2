"""One small file a mistake: what is written, and what the check must say to it.

`faults/*.yml` hold what must be refused, `near_misses/*.yml` what looks alike and is right. Each is laid over the
tiny handbook of `tests/support/sample_handbook.py`:

    why: The colon of a key has no space behind it.      # what went wrong in the writer's day
    files: {district/district.yml: "name:Maple\\n"}       # whole files; an empty text leaves one out
    edit:                                                # or one place in a file of the tiny handbook
      - {file: docs/cases/the-toast.md, old: It burned., new: It {burned}.}
    expect: ["district/district.yml:1: missing-space"]   # each message's place and rule; no more and no fewer
    says: [a space after the colon]                      # words of the way out, where the wrong one was given before
"""

from pathlib import Path

import pytest
import sample_handbook
import yaml

HERE = Path(__file__).parent
FAULTS, NEAR_MISSES = sorted(HERE.glob("faults/*.yml")), sorted(HERE.glob("near_misses/*.yml"))
KEYS = {"why", "files", "edit", "expect", "says"}


def told(golden: dict, root: Path) -> list[str]:
    """Lay a golden file over the tiny handbook below `root`, and return what the check says."""
    assert set(golden) <= KEYS, f"unknown keys: {set(golden) - KEYS}"
    changes = dict(golden.get("files", {}))
    for edit in golden.get("edit", []):
        text = changes[edit["file"]] if edit["file"] in changes else sample_handbook.FILES[edit["file"]]
        assert text.count(edit["old"]) == 1, f"{edit['old']!r} stands {text.count(edit['old'])} times"
        changes[edit["file"]] = text.replace(edit["old"], edit["new"])
    return sample_handbook.read(root, changes)[1]


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: file.stem)
def test_a_mistake_gives_its_message(file: Path, tmp_path: Path) -> None:
    golden = yaml.safe_load(file.read_text(encoding="utf-8"))
    lines = told(golden, tmp_path)
    assert golden["expect"], "what is right belongs to near_misses/"
    assert sorted(": ".join(line.split(": ", 2)[:2]) for line in lines) == sorted(golden["expect"]), lines
    for words in golden.get("says", []):
        assert any(words in line for line in lines), lines


@pytest.mark.parametrize("file", NEAR_MISSES, ids=lambda file: file.stem)
def test_what_looks_alike_and_is_right_passes(file: Path, tmp_path: Path) -> None:
    golden = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert "expect" not in golden, "what is wrong belongs to faults/"
    assert told(golden, tmp_path) == []
