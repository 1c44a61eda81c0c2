"""Reads what each part of a district says for itself, in a file of its own, such as `maple.yml`.

The folder is named in `docs/guide.yml`. A file says who the part is, whom to reach there, and the settings that it
chose otherwise than the district, in the very words of `district.yml`; what it leaves out holds as there.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from handbook.model import District
from handbook.problem import Place, Problem, shown
from handbook.reading.district import placeholders
from handbook.reading.district.branding import read_colors, read_logo
from handbook.reading.district.contacts import read_contacts
from handbook.reading.district.file import DISTRICT_FILE, read_name, read_settings
from handbook.reading.district.inherited import inherited
from handbook.reading.district.wrong_block import DECISION, put_right
from handbook.reading.files.district_elsewhere import FOLDER
from handbook.reading.files.tree import walk
from handbook.reading.forms import as_id, is_id
from handbook.reading.map_reader import MapReader
from handbook.reading.reader import Reader
from handbook.reading.source import read_yaml
from handbook.reading.values import Values
from handbook.reading.yaml.parse import beside
from handbook.vocabulary import Vocabulary

KEYS = ("name", "contacts", "settings", "logo", "colors")
"""What a part may say; the rest, such as the state, is the district's."""
END = ".yml"
Units = Mapping[str, District]
NONE: Units = MappingProxyType({})


def unit_files(root: Path, vocabulary: Vocabulary) -> dict[str, Path]:
    """Return the files that have a name as they should, by the id that is their stem, in order."""
    return dict(_sorted(root, vocabulary, []))


def read_units(
    root: Path, settings: Collection[str], vocabulary: Vocabulary, whole: District
) -> tuple[Units, list[Problem]]:
    """Read every part of the district `whole`; `settings` are the names of those that the guide has.

    Nothing is read in a field that knows no such parts, and nothing where the district itself has no file.
    """
    problems: list[Problem] = []
    files = dict(_sorted(root, vocabulary, problems))
    if files and not (root / DISTRICT_FILE).exists():
        at = f"{FOLDER}/{_folder(vocabulary)}"
        message = f'there is "{at}/" here, and no "{DISTRICT_FILE}" from which these files inherit. Write it first.'
        return NONE, [*problems, Problem(Place(DISTRICT_FILE, 1), "no-district-file", message)]
    found = {id: _read(file, id, settings, vocabulary, whole, problems) for id, file in files.items()}
    return MappingProxyType(found), problems


def own(reader: Reader, folder: Path, *, is_example: bool) -> District:
    """Read every key of a part's file; `folder` is the district's, in which a logo stands."""
    name = read_name(reader)
    contacts = read_contacts(reader, is_example=is_example)
    choices = read_settings(reader, may_lock=False)
    district = replace(
        choices.as_district(),
        name=name,
        contacts=contacts,
        logo=read_logo(reader, folder),
        colors=MappingProxyType(read_colors(reader)),
    )
    reader.end()
    return district


def _read(
    file: Path, id: str, settings: Collection[str], vocabulary: Vocabulary, whole: District, problems: list[Problem]
) -> District:
    """Read one file over the district's; what is wrong is added to `problems`."""
    path = f"{FOLDER}/{_folder(vocabulary)}/{file.name}"
    names = {*KEYS, *DECISION, *vocabulary.roles, *settings}
    node, slips = read_yaml(file.read_bytes(), path, names=names, closely=True)
    problems += slips
    if node is None:
        return inherited(whole, District(), id, path)
    values = Values(path, [], vocabulary)
    reader = put_right(MapReader(node, values), settings)
    found = own(reader, file.parents[1], is_example=whole.name.startswith(placeholders.EXAMPLE))
    for setting, place in found.named_at.items():
        if setting in whole.locked:
            reader.wrong(place, "locked-setting", locked(setting, whole, vocabulary))
    problems += beside(slips, values.problems)
    return inherited(whole, found, id, path)


def locked(setting: str, whole: District, vocabulary: Vocabulary) -> str:
    """Return what to say where a part of the district `whole` chose a setting that it locked: who did, and where."""
    decision = whole.decisions.get(setting)
    who = f"{whole.name} ({decision.owner})" if decision and decision.owner else whole.name or "the district"
    one = vocabulary.units.one if vocabulary.units else ""
    return (
        f'"{setting.removeprefix("settings/")}" is locked: {shown(who)} chose "{whole.settings.get(setting, "")}" for '
        f"every {one}, in {whole.locked[setting]}. Delete it here, or ask them to unlock it."
    )


def _sorted(root: Path, vocabulary: Vocabulary, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Yield each file whose name can be an address, by id; what is wrong with other names is added to `problems`."""
    folder = _folder(vocabulary)
    for entry in walk(root / FOLDER / folder) if folder else ():
        stem = entry.path.removesuffix(END)
        if entry.kind != "file":
            continue  # `district_folder` says what it is
        if entry.path.endswith(END) and is_id(stem):
            yield stem, entry.file
        else:
            problems.append(_misnamed(entry.path, f"{FOLDER}/{folder}"))


def _misnamed(path: str, folder: str) -> Problem:
    """Say how a file has to be called here, if it can be one at all."""
    place, name = Place(f"{folder}/{path}", 1), path.rpartition("/")[2]
    stem, _, end = name.partition(".")
    better = f"{as_id(stem)}{END}"
    if "/" in path:
        message = f"the files stand side by side in {folder}/, and no folders between them. Move it there."
        return Problem(place, "stray-file", message)
    if end.casefold() not in ("", "yml", "yaml", "txt", "yml.txt", "yaml.txt") or not is_id(as_id(stem)):
        message = f'only files with a name such as "{folder}/maple{END}" are read here. Rename it, or move it away.'
        return Problem(place, "stray-file", message)
    message = f'"{shown(name)}" cannot be an address: small letters a to z, digits and single hyphens, then "{END}".'
    return Problem(place, "bad-file-name", f'{message} Rename it to "{better}".')


def _folder(vocabulary: Vocabulary) -> str:
    return vocabulary.units.folder if vocabulary.units else ""
