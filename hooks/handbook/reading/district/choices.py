"""A few other choices, laid over what a district decided: to see what they would change before anybody makes them."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from handbook.model import Handbook
from handbook.problem import Place, Problem, shown
from handbook.reading.district.file import read_settings
from handbook.reading.former.choices import in_names_of_today
from handbook.reading.former.names import former_names
from handbook.reading.former.renamer import Renamer
from handbook.reading.map_reader import MapReader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values


def with_choices(handbook: Handbook, root: Path, file: Path) -> tuple[Handbook, list[Problem]]:
    """Return the handbook of a district that chose what stands under `settings:` in `file`, and else what it chose.

    The file may be a whole `district.yml` or have that block alone; a path that is not whole begins at `root`.
    """
    path = _named(root, file)
    file = root / file
    if not file.is_file():
        message = f'there is no file "{shown(path)}". Name one with a block "settings:".'
        return handbook, [Problem(Place(path, 1), "no-district-file", message)]
    node, problems = read_yaml(file.read_bytes(), path)
    if node is None:
        return handbook, problems
    reader = MapReader(node, Values(path, problems, handbook.vocabulary))
    choices = read_settings(reader, may_lock=True)
    if not choices.values and not problems:
        message = 'there is no choice here. Write a line "settings:", and below it such as "some-setting: some-value".'
        problems.append(Problem(Place(path, 1), "missing-key", message))
    renamer = Renamer(former_names(handbook.pages, (), handbook.vocabulary))
    chosen = in_names_of_today(
        choices.as_district(),
        renamer,
    )
    now = handbook.district
    district = replace(
        now,
        settings=MappingProxyType({**now.settings, **chosen.settings}),
        places=MappingProxyType({**now.places, **chosen.places}),
        named_at=MappingProxyType({**now.named_at, **chosen.named_at}),
        decisions=MappingProxyType({**now.decisions, **chosen.decisions}),
    )
    return replace(handbook, district=district), problems


def _named(root: Path, file: Path) -> str:
    """A file as messages name it: from the root where it lies below that."""
    whole = (root / file).resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else str(file)
