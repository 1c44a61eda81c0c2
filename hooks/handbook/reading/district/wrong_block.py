"""Lines of `district/district.yml` that stand in the wrong block, put where they belong.

Each is a mistake, and is told; but what it says is read all the same, so that nothing else is told of it.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from handbook.problem import Place, shown
from handbook.reading.map_reader import MapReader
from handbook.reading.yaml.tree import YamlMap, YamlText, YamlValue

CONTACTS, SETTINGS = "contacts", "settings"
DECISION = ("value", "reason", "owner", "decided", "review", "locked")
"""What is said of one setting."""


class _Stray(NamedTuple):
    """A key in the block `found`, or at the left where that is empty, that belongs into `home`."""

    key: str
    value: YamlValue
    line: int
    found: str
    home: str


def put_right(reader: MapReader, settings: Collection[str]) -> MapReader:
    """Report what stands in a wrong block, and return a reader in which it stands in the right one.

    `settings` are the names of those that the guide has.
    """
    node = reader.node
    strays = list(_strays(node, settings, reader.values.vocabulary.roles))
    if not strays:
        return reader
    told: set[tuple[str, str]] = set()
    for stray in strays:
        if (stray.found, stray.home) not in told:  # a block that slipped is one mistake
            _tell(reader, stray)
        told.add((stray.found, stray.home))
    return MapReader(_moved(node, strays), reader.values)


def _strays(node: YamlMap, settings: Collection[str], roles: Collection[str]) -> Iterator[_Stray]:
    for found, block in (("", node), (CONTACTS, _block(node, CONTACTS)), (SETTINGS, _block(node, SETTINGS))):
        for key, value in block.items.items():
            home = CONTACTS if key in roles else SETTINGS if key in settings or (not found and key in DECISION) else ""
            if home and home != found:
                yield _Stray(key, value, block.key_lines[key], found, home)


def _block(node: YamlMap, key: str) -> YamlMap:
    """The block under a key; an empty one where there is none."""
    value = node.items.get(key)
    return value if isinstance(value, YamlMap) else YamlMap({}, node.key_lines.get(key, node.line))


def _tell(reader: MapReader, stray: _Stray) -> None:
    place, name = Place(reader.path, stray.line), shown(stray.key)
    if stray.found == CONTACTS:
        message = f'"{name}" is no contact but a setting. It belongs below a line "settings:" that begins at the left.'
        reader.wrong(place, "unknown-role", message)
    elif stray.found == SETTINGS:
        message = f'"{name}" is no setting but a contact. It belongs below the line "contacts:".'
        reader.wrong(place, "unknown-setting", message)
    elif stray.home in reader.node.items:
        if stray.key in DECISION:
            way_out = "it belongs to the setting above it. Give it 4 spaces."
        else:
            way_out = f'it belongs below "{stray.home}:". Give it 2 spaces, and what belongs to it 2 more.'
        reader.wrong(place, "wrong-indent", f'"{name}" begins too far left: {way_out}')
    else:
        message = f'"{name}" belongs below a line "{stray.home}:", which is not here. Add that line above this one'
        reader.wrong(place, "unknown-key", f"{message}, and begin this one with 2 spaces.")


def _moved(node: YamlMap, strays: list[_Stray]) -> YamlMap:
    """The whole file, with each stray at home."""
    gone = {(stray.found, stray.key) for stray in strays}
    items = {key: value for key, value in node.items.items() if ("", key) not in gone}
    lines = dict(node.key_lines)
    for name in (CONTACTS, SETTINGS):
        block = _block(node, name)
        inside = {key: value for key, value in block.items.items() if (name, key) not in gone}
        inside_lines = dict(block.key_lines)
        coming = [stray for stray in strays if stray.home == name]
        for stray in sorted(coming, key=lambda stray: stray.line):
            if name == SETTINGS and stray.key in DECISION:
                _join(inside, inside_lines, stray)
            else:
                inside.setdefault(stray.key, stray.value)
                inside_lines.setdefault(stray.key, stray.line)
        if inside:
            items[name] = YamlMap(inside, block.line, inside_lines)
            lines.setdefault(name, min(inside_lines.values()))
        elif block.items:
            items[name] = YamlText("", block.line)
    return YamlMap(items, node.line, lines)


def _join(settings: dict[str, YamlValue], lines: dict[str, int], stray: _Stray) -> None:
    """Give what is said of a setting to the setting above it."""
    above = [name for name in settings if lines[name] < stray.line]
    if not above:
        return
    name = max(above, key=lambda name: lines[name])
    value = settings[name]
    known = value if isinstance(value, YamlMap) else YamlMap({}, lines[name])
    if isinstance(value, YamlMap) or (isinstance(value, YamlText) and not value.value):
        items = {stray.key: stray.value, **known.items}
        settings[name] = YamlMap(items, known.line, {stray.key: stray.line, **known.key_lines})
