"""A page that says a certain line first shows what to do at that moment; other pages show what the outcome says."""

from pathlib import Path

import sample_handbook
from handbook.rendering.page import PageRenderer

RUN, CASE = "docs/outcomes/run.md", "docs/cases/the-toast.md"
OWN = "Shout before you run."


def test_the_act_of_the_first_line_stands_on_the_card(tmp_path: Path) -> None:
    """On the page that names the line; the outcome's own page keeps the act that holds for all."""
    changes = sample_handbook.edited(RUN, "  - to: parent", f"  - to: parent\n    id: shout\n    act: {OWN}")
    changes |= sample_handbook.edited(CASE, "outcome: outcomes/run", "outcome: outcomes/run\nsay: shout")
    handbook, problems = sample_handbook.read(tmp_path, changes)
    assert problems == []
    drawing = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    cards = {id: drawing.parts(handbook.pages[id]).card for id in ("outcomes/run", "cases/the-toast")}

    assert OWN in cards["cases/the-toast"] and "Run now." not in cards["cases/the-toast"].partition("data-first")[0]
    assert "Run now." in cards["outcomes/run"] and OWN not in cards["outcomes/run"]
