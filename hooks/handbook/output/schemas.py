"""The schemas of front matter and of `district.yml`, as `schemas/<name>.json`."""

import json
from pathlib import Path

from handbook.model import Handbook
from handbook.reading.schema.schemas import schemas


def write(handbook: Handbook, site: Path) -> None:
    """Write one file for each schema into the built site."""
    folder = site / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(handbook).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
