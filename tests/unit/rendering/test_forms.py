"""A guide brings its own forms along: their names in its file, and a template for each."""

from pathlib import Path

import sample_handbook
from handbook.rendering.paper.all import printed

GUIDE = "docs/guide.yml"
NAMED = """forms:
  - {name: feeding-list, title: Feeding list, use: What was eaten., outcome: outcomes/wave}
placeholder:"""
TEMPLATE = """{% extends "paper/base.html" %}
{% block sheets %}
<h1>{{ sheet.title }}</h1>
<p>{{ outcome.act }}</p>
{% for rule in rules %}
<p>{{ rule.title }}: {{ rule.means }}</p>
{% endfor %}
{{ blank("Toast") }}
{{ foot() }}
{% endblock %}
"""


def test_a_form_is_printed_from_its_template(tmp_path: Path) -> None:
    """It knows its outcome, and what holds of the settings that the outcome names."""
    wave = sample_handbook.edited("docs/outcomes/wave.md", "description:", "see: [settings/feeding]\ndescription:")
    files = sample_handbook.edited(GUIDE, "placeholder:", NAMED) | wave
    handbook, problems = sample_handbook.read(tmp_path, files | {"overrides/paper/feeding-list.html": TEMPLATE})
    setting = handbook.setting("settings/feeding")
    outcome = handbook.outcome("outcomes/wave")

    sheets = dict(printed(handbook, {id: f"{id}/" for id in handbook.pages}, {}))
    html = sheets["paper/feeding-list/index.html"]

    assert problems == []
    assert setting and outcome
    assert "<h1>Feeding list</h1>" in html and "Toast" in html
    assert outcome.act in html and setting.values[handbook.chosen(setting)].means in html
