"""Reads from `mkdocs.yml` which Markdown extensions the site is printed with."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from handbook.problem import Place, Problem

SITE_FILE = "mkdocs.yml"
BUILT_IN = ("toc", "tables", "fenced_code")
"""MkDocs adds these to whatever the file names."""


class _Settings(yaml.SafeLoader):
    """Reads past MkDocs' own tags, such as `!ENV`: what they stand for is not ours to know."""


_Settings.add_multi_constructor("!", lambda loader, tag, node: None)


def read_options(root: Path) -> dict[str, Any]:
    """Return what the file says, without what it takes from the environment. Raises what YAML raises."""
    return yaml.load((root / SITE_FILE).read_text(encoding="utf-8"), _Settings) or {}


def read_extensions(root: Path) -> tuple[Mapping[str, Mapping[str, object]], list[Problem]]:
    """Return the extensions by name with their options; without the file, only MkDocs' own."""
    extensions: dict[str, Mapping[str, object]] = {name: {} for name in BUILT_IN}
    file = root / SITE_FILE
    if not file.is_file():
        return MappingProxyType(extensions), []
    try:
        named = read_options(root).get("markdown_extensions") or {}
        extensions |= {name: options or {} for name, options in named.items()}
    except (yaml.YAMLError, UnicodeDecodeError, AttributeError):
        message = 'the Markdown extensions cannot be read: write them as "name: {option: value}" lines.'
        return MappingProxyType(extensions), [Problem(Place(SITE_FILE, 1), "broken-yaml", message)]
    return MappingProxyType(extensions), []
