"""Pages drawn in turn are the pages drawn all at once."""

from pathlib import Path

import pytest
import sample_handbook
from handbook.rendering import in_turn
from handbook.rendering.in_turn import InTurn
from handbook.rendering.page import PageRenderer


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_each_page_is_drawn_as_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    """However many are drawn at a time; what is no page of the handbook has nothing, and stops nothing."""
    monkeypatch.setattr(in_turn, "AT_ONCE", at_once)
    handbook, _ = sample_handbook.read(tmp_path)
    renderer = PageRenderer(handbook, {id: f"{id}/" for id in handbook.pages})
    drawn = InTurn(renderer, [*handbook.pages, "nobody", "knows"])

    assert {id: drawn.take(id) for id in handbook.pages} == renderer.all_parts()
    assert drawn.take("nobody") is None
    assert drawn.take("knows") is None
