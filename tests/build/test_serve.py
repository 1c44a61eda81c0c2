"""The server shows problems on the pages, goes on, and recovers."""

import re
from collections.abc import Iterator
from pathlib import Path

import hospital
import pytest
from live import Get, live, wait_for


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, Get]]:
    """A copy of the repository behind `mkdocs serve`, and a function that gets one of its pages."""
    root = hospital.copy(tmp_path / "repo")
    with live(root) as get:
        yield root, get


def test_the_server_survives_a_broken_page(served: tuple[Path, Get]) -> None:
    """A broken page is named on the page itself; fixed, its chart is back; other pages show an edit; an edited core runs."""
    root, get = served
    page = root / "docs/guidelines/la-salud-del-paciente.md"
    good = page.read_text(encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: "data-flow=" in html)

    page.write_text(good.replace("flow: flows/una-familia-pregunta", "flow: flows/nowhere"), encoding="utf-8")
    wait_for(
        get, "guidelines/la-salud-del-paciente/", lambda html: "unknown-reference" in html and "data-flow=" not in html
    )

    page.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: "broken-yaml" in html)

    page.write_text(good, encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: "data-flow=" in html and "broken-yaml" not in html)

    title = re.search(r"^title: (.*)$", good, re.MULTILINE)
    assert title
    page.write_text(good.replace(title[0], "title: Todo nuevo"), encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: "Todo nuevo" in html)
    wait_for(get, "guidelines/", lambda html: "Todo nuevo" in html)

    core = root / "hooks/handbook/rendering/edition.py"
    core.write_text(core.read_text(encoding="utf-8").replace('" · ".join', '" ~~ ".join'), encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: " ~~ " in html)

    config = root / "mkdocs.yml"
    good = config.read_text(encoding="utf-8")
    config.unlink()
    config.write_text(good.replace(f"site_name: {hospital.NAME}", "site_name: Guardia"), encoding="utf-8")
    wait_for(get, "guidelines/la-salud-del-paciente/", lambda html: "Guardia" in html)
