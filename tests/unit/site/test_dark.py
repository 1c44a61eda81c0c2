"""The dark scheme that we have in place of the theme's sheet of palettes says what that sheet says."""

import re
from pathlib import Path

import material

PALETTE = Path(material.__file__).parent / "templates/assets/stylesheets"


def dark(css: str) -> dict[str, str]:
    """Return what the block of the dark scheme declares, without spaces."""
    found = re.search(r"\[data-md-color-scheme=\"?slate\"?\]\s*\{([^}]*)\}", css)
    assert found
    declared = (line.split(":", 1) for line in found[1].split(";") if line.strip())
    return {name.strip(): re.sub(r"\s", "", value) for name, value in declared}


def test_the_dark_scheme_is_the_themes(root: Path) -> None:
    """Each color is the theme's, or stands in our own look, which has the last word."""
    (sheet,) = PALETTE.glob("palette.*.css")
    theirs = dark(sheet.read_text(encoding="utf-8"))
    taken, own = (dark((root / f"docs/assets/{name}.css").read_text(encoding="utf-8")) for name in ("dark", "guide"))

    assert len(theirs) > 30
    assert taken == {name: value for name, value in theirs.items() if name not in own}
