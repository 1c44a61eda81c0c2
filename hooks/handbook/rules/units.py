"""The parts of a district that have a site of their own: each has an address that leads to nothing else.

`handbook.reading.district.units` reads their files.
"""

from collections.abc import Iterator
from dataclasses import replace

from handbook.model import Handbook
from handbook.problem import Place, Problem
from handbook.reading.district.units import locked
from handbook.reading.files.names import unfit
from handbook.rules.rule import Rule
from handbook.vocabulary.catalogs import SOURCE, languages

FAMILY = "units"

OF_THE_SITE = (
    "404", "assets", "handbook", "index", "llms", "manifest", "pages", "paper", "robots", "schemas", "sitemap",
    "worker",
)  # fmt: skip
"""What the build writes at the top of a site beside the pages; a test compares the two."""


def locked_setting(handbook: Handbook) -> Iterator[Problem]:
    """A part of the district chose a locked setting, and one of the two files has it under a former name.

    Where both have the same name, the file is not read so far.
    """
    district = handbook.district
    if not district.whole:
        return
    named = {id: place for id, place in district.named_at.items() if place.path == district.file}
    named |= {
        f"settings/{use.now}": use.place
        for use in handbook.former_uses
        if use.what == "setting" and use.place.path == district.file
    }
    for id, place in named.items():
        if id in district.locked:
            told = replace(district.whole, settings=district.settings, locked=district.locked)
            yield Problem(place, "locked-setting", locked(id, told, handbook.vocabulary))


def taken_address(handbook: Handbook) -> Iterator[Problem]:
    """The site of a part of the district would stand where the guide has something else."""
    former = (alias.to for page in handbook.pages.values() for alias in page.aliases)
    paths = (*handbook.pages, *handbook.refused, *handbook.files, *former)
    taken = {*OF_THE_SITE, SOURCE, *languages(), *(path.partition("/")[0] for path in paths)}
    for id, unit in handbook.units.items():
        if id in taken:
            message = f'the guide itself has something at the address "/{id}/". Give this file another name.'
            yield Problem(Place(unit.file, 1), "taken-address", message)
        elif reason := unfit(id):
            yield Problem(Place(unit.file, 1), "bad-file-name", f'"{id}" {reason}. Take another name.')


RULES = (
    Rule(
        "locked-setting",
        FAMILY,
        check=locked_setting,
        why="A district may decide something for all its parts. A part that says otherwise would show its readers a "
        "rule that is not theirs.",
    ),
    Rule(
        "taken-address",
        FAMILY,
        check=taken_address,
        why="Each part of a district has its site in a folder of its own. In a folder that the guide has already, one "
        "of the two would be lost.",
    ),
)
