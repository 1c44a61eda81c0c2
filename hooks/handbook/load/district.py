"""Reads `district/district.yml`, the only file of settings that a fork owns."""

from pathlib import Path
from types import MappingProxyType

from handbook.load.reader import Reader
from handbook.model import ROLES, District
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.source import Mapping as Node
from handbook.source import read_yaml

DISTRICT_FILE = "district/district.yml"


def read_district(file: Path) -> tuple[District, list[Problem]]:
    """Read what the district decided; without the file, nothing is decided."""
    if not file.is_file():
        return District(), []
    node, problems = read_yaml(file.read_bytes(), DISTRICT_FILE)
    if node is None:
        return District(), problems
    reader = Reader(node, DISTRICT_FILE, problems, MappingProxyType({}))
    name = reader.text("name")
    contacts = _read_words(reader, "contacts", required=True)
    chosen = _read_words(reader, "settings", required=False)
    _check_contacts(reader, contacts)
    reader.end()
    settings = {f"settings/{key}": value for key, value in chosen.items()}
    block = node.items.get("settings")
    lines = block.key_lines if isinstance(block, Node) else {}
    places = {f"settings/{key}": Place(DISTRICT_FILE, line) for key, line in lines.items()}
    return (
        District(name, MappingProxyType(contacts), MappingProxyType(settings), MappingProxyType(places)),
        problems,
    )


def _read_words(reader: Reader, key: str, *, required: bool) -> dict[str, str]:
    block = reader.block(key, required=required)
    if block is None:
        return {}
    return {name: block.plain(value, name) for name, value in block.node.items.items()}


def _check_contacts(reader: Reader, contacts: dict[str, str]) -> None:
    block = reader.node.items.get("contacts")
    if not isinstance(block, Node):
        return
    for role in contacts:
        if role not in ROLES:
            reader.wrong(
                Place(reader.path, block.key_lines[role]),
                "unknown-role",
                f'no role "{shown(role)}".{nearest(role, ROLES) or " The roles are: " + listed(ROLES) + "."}',
            )
    if "hotline" not in contacts:
        reader.wrong(
            reader.at("contacts"),
            "missing-key",
            'the contacts need a "hotline": the number at which your state takes reports of child abuse.',
        )
