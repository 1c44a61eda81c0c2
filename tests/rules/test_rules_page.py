"""`docs/about/rules.md` explains every rule, and its examples are what they say."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import sample_handbook

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/about/rules.md").read_text(encoding="utf-8")
NO_EXAMPLE = {
    "unknown-moment",
    "control-character",
    "not-utf-8",
    "too-large",
    "long-line",
    "merge-conflict",
    "printed-raw",
    "no-entry",
    "not-a-file",
    "same-name",
    "same-files",
    "not-in-nav",
    "settings-clash",
    "shared-number",
    "unsafe-svg",
    "no-family-words",
    "too-many-also",
    "unknown-own-line",
    "avoided-word",
    "unreached-outcome",
    "unread-setting",
    "not-built",
    "hook-ignored",
    "no-chart",
    "stale-page",
    "breaks-policy",
}
"""What cannot be shown on a page; `tests/rules/test_rules.py`, `tests/build/test_files.py`, `tests/build/test_commands.py`, `rules/` and others provoke these."""

OZ = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"}
"""Whose the pages below `district/docs/` are."""


@dataclass(frozen=True)
class Section:
    """One heading of the page, with the examples below it."""

    rule: str
    text: str

    @property
    def example(self) -> tuple[str, str, str] | None:
        """The file, what is wrong in it, and what is right."""
        found = re.search(r"Wrong, in `(.+?)`:\n\n```\w*\n(.*?)```\n\nRight:\n\n```\w*\n(.*?)```", self.text, re.DOTALL)
        return (found[1], found[2], found[3]) if found else None


SECTIONS = [
    Section(rule, text)
    for rule, text in re.findall(r"^### ([a-z0-9-]+)\n(.*?)(?=^### |\Z)", PAGE, re.DOTALL | re.MULTILINE)
]
PROBLEMS, _, ADVICE = PAGE.partition("\n## Advice\n")


def rules_in_code() -> set[str]:
    """Every rule's name, wherever the core reports one."""
    names = set()
    for file in (ROOT / "hooks/handbook").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else called
            if called in ("Problem", "wrong", "SourceError", "Fault") and isinstance(node.args[1], ast.Constant):
                names.add(node.args[1].value)
            if called == "Wrong" and isinstance(node.args[0], ast.Constant):
                names.add(node.args[0].value)
            if called == "like" and isinstance(node.args[2], ast.Constant):
                names.add(node.args[2].value)
            if file.name == "links.py" and isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
                names.add(node.value.elts[0].value)
    return names


def test_every_rule_has_its_heading() -> None:
    """No rule without an explanation, and no explanation without a rule."""
    assert {section.rule for section in SECTIONS} == rules_in_code()
    assert len(SECTIONS) == len({section.rule for section in SECTIONS})


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.rule)
def test_the_example_is_true(section: Section, tmp_path: Path) -> None:
    """What is called wrong gives exactly this message, and what is called right gives none."""
    if section.rule in NO_EXAMPLE or section.text in ADVICE:
        assert section.example is None
        return
    assert section.example, f"{section.rule} has no example"
    path, wrong, right = section.example
    base = sample_handbook.FILES.get(path)
    if base is None:
        district = OZ if path.startswith("district/docs/") else {}
        changes = district | {path: wrong}, district | {path: right}
    else:
        assert base.count(right) == 1, f"{right!r} stands {base.count(right)} times in {path}"
        changes = {path: base.replace(right, wrong)}, {}

    _, problems = sample_handbook.read(tmp_path / "wrong", changes[0])
    _, mended = sample_handbook.read(tmp_path / "right", changes[1])

    assert [problem.split(": ")[1] for problem in problems] == [section.rule], problems
    assert section.rule == "unused-guideline" or problems[0].startswith(f"{path}:")
    assert mended == []
