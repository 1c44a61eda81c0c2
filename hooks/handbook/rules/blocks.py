"""Blocks and braces of a body: every role is known, and every block names a setting and its values.

Blocks and braces are ours and not Markdown's: they are gone before the printer sees the text.
Blocks of a fact of the state are the business of `handbook.rules.states`.
"""

from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading.body.blocks import Condition
from handbook.reading.braces.filling import wrong_braces
from handbook.reading.prose import conditions


def problems(handbook: Handbook, page: Page) -> Iterator[Problem]:
    """Yield roles that are unknown or out of form, and blocks that name no setting or no value."""
    if "{" in page.body or "}" in page.body:
        for number, message in wrong_braces(page.body.split("\n"), page.prose, page.body_line, explains=page.explains):
            yield Problem(Place(page.place.path, number), "unknown-role", message)
    for condition in conditions(page):
        if not condition.fact:
            yield from _check_condition(handbook, condition, Place(page.place.path, condition.line))


def _check_condition(handbook: Handbook, condition: Condition, place: Place) -> Iterator[Problem]:
    setting = handbook.setting(condition.setting)
    name = condition.setting.removeprefix("settings/")
    if setting is None:
        if condition.setting not in handbook.refused:
            names = [setting.name for setting in handbook.settings]
            yield Problem(
                place,
                "setting-block",
                f'no setting "{shown(name)}".{nearest(name, names)} Write "/// setting | some-setting: some-value".',
            )
        return
    if not condition.values:
        yield Problem(place, "setting-block", f'name a value: "/// setting | {name}: {setting.default}".')
    for value in condition.values:
        if value not in setting.values:
            yield Problem(
                place,
                "unknown-value",
                f'"{name}" has no value "{shown(value)}".{nearest(value, setting.values)} '
                f"It has: {listed(setting.values)}.",
            )
