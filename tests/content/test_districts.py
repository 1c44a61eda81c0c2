"""A valid `district.yml` never makes a page fail, and every chart can be drawn under it."""

from pathlib import Path

import pytest
import repo_copy
from handbook.rendering.flowchart.layout import layout_flow
from handbook.rendering.page import PageRenderer
from handbook.rules.run import check
from handbook.site.load_site import load_site

ROOT = repo_copy.ours()
SETTINGS = load_site(ROOT)[0].settings
CHOICES = [(setting.id.removeprefix("settings/"), value) for setting in SETTINGS for value in setting.values]


def beside(setting: str, value: str) -> dict[str, str]:
    """A choice, with those of other settings that it needs beside it: what is careful elsewhere may clash with it."""
    clashes = [
        (own.name, one.value, one.setting.to.removeprefix("settings/"), one.other)
        for own in SETTINGS
        for one in own.clashes
    ]
    against = {(other, taken) for name, mine, other, taken in clashes if (name, mine) == (setting, value)}
    against |= {(name, mine) for name, mine, other, taken in clashes if (other, taken) == (setting, value)}
    needed = {
        own.name: next(other for other in own.values if (own.name, other) not in against)
        for own in SETTINGS
        if (own.name, own.default) in against
    }
    return {setting: value, **needed}


@pytest.mark.parametrize(("setting", "value"), CHOICES, ids=lambda part: part)
def test_every_choice_of_a_district_holds(tmp_path: Path, setting: str, value: str) -> None:
    """No problem, a chart on every guidance page, and a line for every answer that skips ahead."""
    district = tmp_path / "district.yml"
    lines = "".join(f"  {name}: {chosen}\n" for name, chosen in beside(setting, value).items())
    district.write_text(f"name: Oz\ncontacts: {{hotline: 211}}\nsettings:\n{lines}", encoding="utf-8")

    handbook, problems = load_site(ROOT, district)

    assert [str(problem) for problem in [*problems, *check(handbook)]] == []
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    bare = [page.id for page in handbook.pages.values() if page.kind and "data-flow=" not in drawing.parts(page).chart]
    assert bare == []
    rows = [row for flow in handbook.flows for step in layout_flow(handbook, flow).steps for row in step.rows]
    assert [row.token for row in rows if row.shape == "skip" and row.slot is None] == []


def test_names_that_begin_with_our_are_left_to_districts() -> None:
    """Whoever writes a page of a district's own can know that no update brings one of that name."""
    names = [file.name for file in (repo_copy.ours() / "docs").rglob("*") if file.is_file()]

    assert names and not [name for name in names if name.startswith("our-")]
