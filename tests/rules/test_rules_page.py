"""`docs/about/rules.md` explains every rule in the part of its family, and its examples are what they say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sample_handbook
from handbook.rules.registry import all_rules

PAGE = Path(__file__).resolve().parents[2] / "docs/about/rules.md"
ADVICE = "*Advice.*"
OZ = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\n"}
"""Whose the pages below `district/docs/` are."""


@dataclass(frozen=True)
class Section:
    """One rule's heading, in the part of a family, with the text below it."""

    family: str
    rule: str
    text: str

    @property
    def example(self) -> tuple[str, str, str] | None:
        """The file, what is wrong in it, and what is right."""
        found = re.search(r"Wrong, in `(.+?)`:\n\n```\w*\n(.*?)```\n\nRight:\n\n```\w*\n(.*?)```", self.text, re.DOTALL)
        return (found[1], found[2], found[3]) if found else None


def sections() -> Iterator[Section]:
    """Read the page. Headings within the marks of an example are none."""
    family = rule = ""
    text: list[str] = []
    in_example = False
    for line in [*PAGE.read_text(encoding="utf-8").split("\n"), "## "]:
        in_example ^= line.startswith("```")
        if not in_example and line.startswith(("## ", "### ")):
            if rule:
                yield Section(family, rule, "\n".join(text).strip())
            marks, words = line.split(" ", 1)
            family, rule, text = (words, "", []) if marks == "##" else (family, words, [])
        else:
            text.append(line)


SECTIONS = [*sections()]
EXAMPLES = [section for section in SECTIONS if "Wrong, in " in section.text]


def test_every_rule_has_its_heading_below_its_family() -> None:
    """In the order of the list. No rule goes without an explanation, and none is explained that there is not."""
    written = [(section.family.casefold(), section.rule) for section in SECTIONS]

    assert written == [(rule.family, rule.id) for rule in all_rules()]


def test_the_page_says_what_is_advice() -> None:
    for section, rule in zip(SECTIONS, all_rules(), strict=True):
        assert section.text.startswith(ADVICE) == (rule.severity == "advice"), rule.id


@pytest.mark.parametrize("section", EXAMPLES, ids=lambda section: section.rule)
def test_the_example_is_true(section: Section, tmp_path: Path) -> None:
    """What is called wrong gives exactly this message, and what is called right gives none."""
    assert section.example, "an example has a wrong part and a right one"
    path, wrong, right = section.example
    base = sample_handbook.FILES.get(path)
    if base is None:
        district = OZ if path.startswith("district/docs/") else {}
        changes = district | {path: wrong}, district | {path: right}
    else:
        assert base.count(right) == 1, f"{right!r} stands {base.count(right)} times in {path}"
        changes = {path: base.replace(right, wrong)}, {}

    _, problems = sample_handbook.read(tmp_path / "wrong", changes[0])
    _, fixed = sample_handbook.read(tmp_path / "right", changes[1])

    assert [problem.split(": ")[1] for problem in problems] == [section.rule], problems
    assert section.rule == "unused-guideline" or problems[0].startswith(f"{path}:")
    assert fixed == []
