"""An outcome that no answer leads to in a district tells its reader so; elsewhere it says nothing of it."""

from pathlib import Path

import sample_handbook
from handbook.decisions.graph import ends_here
from handbook.rendering.page import PageRenderer

KEEPER = "outcomes/fetch-the-keeper"
OTHERWISE = f"outcome: {KEEPER}\notherwise:\n  - settings: {{feeding: anyone}}\n    outcome: outcomes/run"
ANYONE = {"district/district.yml": "name: Oz\ncontacts: {hotline: 211}\nsettings: {feeding: anyone}\n"}


def warned(root: Path, changes: dict[str, str]) -> set[str]:
    """The outcomes whose own page warns, in a guide without any other warning."""
    changes = changes | sample_handbook.edited("docs/cases/the-jam.md", f"outcome: {KEEPER}", OTHERWISE)
    changes |= sample_handbook.edited("docs/flows/feeding.md", f"no: {KEEPER}", "no: outcomes/run")
    handbook, problems = sample_handbook.read(root, changes)
    assert problems == []
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    found = {outcome.id for outcome in handbook.outcomes if "card-warning" in drawing.parts(outcome).card}
    assert found == {outcome.id for outcome in handbook.outcomes} - ends_here(handbook)
    return found


def test_only_what_is_not_chosen_warns(tmp_path: Path) -> None:
    """The same outcome, in a district that chose otherwise and in one that has not decided."""
    assert warned(tmp_path / "undecided", {}) == set()
    assert warned(tmp_path / "decided", ANYONE) == {KEEPER}
