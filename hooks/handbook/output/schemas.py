"""The schemas, as `schemas/<name>.json`: of front matter, of `district.yml`, and of `handbook.json`."""

import json
from collections.abc import Mapping
from pathlib import Path

from handbook.model import Handbook
from handbook.output.handbook_shape import HandbookJson
from handbook.output.json_schema import schema_of
from handbook.reading.schema.schemas import DRAFT, schemas

HANDBOOK = "handbook"
"""The name of the schema of `handbook.json`."""


def write(handbook: Handbook, site: Path) -> None:
    """Write one file for each schema into the built site."""
    folder = site / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in published(handbook).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def published(handbook: Handbook) -> Mapping[str, Mapping[str, object]]:
    """Return each schema by its name: what pages and the district's file may hold, and what `handbook.json` holds."""
    return {**schemas(handbook), HANDBOOK: {"$schema": DRAFT, "title": "handbook.json", **schema_of(HandbookJson)}}
