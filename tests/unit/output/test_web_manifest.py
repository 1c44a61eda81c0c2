"""The manifest and the icon say whose guide it is, and nothing in the icon is asked for elsewhere."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import sample_handbook
from handbook.output import web_manifest
from handbook.site import options

OZ = "name: Oz\ncontacts: {hotline: 211}\n"
DISTRICT = "district/district.yml"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_it_names_the_district_and_stays_below_its_own_address() -> None:
    """So it works in any folder."""
    told = json.loads(web_manifest.manifest('Oz "&"', "The Guide", "es", "#123456", "assets/icon.svg"))

    assert told["name"] == 'Oz "&" · The Guide' and told["lang"] == "es" and told["theme_color"] == "#123456"
    assert {told[key] for key in ("start_url", "scope")} == {"./"}
    assert json.loads(web_manifest.manifest("", "The Guide", "en", "#123456", ""))["name"] == "The Guide"


def test_the_icon_is_the_districts_logo_on_its_color(tmp_path: Path) -> None:
    """Whole, within the file."""
    look = "logo: a.svg\ncolors: {primary: '#0d4a40'}\n"
    handbook, _ = sample_handbook.read(tmp_path, {DISTRICT: OZ + look, "district/a.svg": PICTURE})
    config = SimpleNamespace(theme={"logo": "assets/district-logo.svg"})

    (icon,) = options.icon(config, tmp_path, options.look(handbook), handbook.district).values()

    text = icon.decode()
    assert "#0d4a40" in text and 'href="data:image/svg+xml;base64,' in text
    assert web_manifest.icon(b"\x89", "png", "#000000").count(b"data:image/png;base64,iQ==") == 1


@pytest.mark.parametrize(("line", "kept"), [("", True), ("offline: yes\n", True), ("offline: no\n", False)])
def test_a_district_may_switch_it_off(tmp_path: Path, line: str, kept: bool) -> None:
    """The pages then have nothing that looks for the worker, and the site has one that takes the old one's place."""
    handbook, problems = sample_handbook.read(tmp_path, {DISTRICT: OZ + line})
    config = SimpleNamespace(extra={})
    assert problems == []

    assert options.tell_of_offline(handbook, config)

    assert config.extra["offline"] is kept


def test_a_folder_of_files_has_none(tmp_path: Path) -> None:
    """Its pages name no manifest, and no line is looked for."""
    handbook, _ = sample_handbook.read(tmp_path)
    config = SimpleNamespace(extra={}, use_directory_urls=False)

    assert not options.tell_of_offline(handbook, config) and config.extra == {}
