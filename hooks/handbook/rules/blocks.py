"""Blocks between lines of `///`, and sentences, that stand only where a district chose a value or its law is known."""

from collections.abc import Iterator

from handbook.model import BY_COUNTY, KNOWN, UNKNOWN, YES_NO, Handbook
from handbook.problem import Place, Problem, listed, nearest, shown
from handbook.reading import prose
from handbook.reading.body.blocks import Condition
from handbook.reading.external_links import WEB
from handbook.rules.rule import Rule
from handbook.vocabulary import FactKind

FAMILY = "blocks"


def setting_block(handbook: Handbook) -> Iterator[Problem]:
    """A block names no setting or no value; or the mark of one stands in the front matter, which is printed as it stands."""
    for page in handbook.pages.values():
        for condition in prose.conditions(page):
            if not condition.fact:
                yield from _wrong_setting(handbook, condition, Place(page.place.path, condition.line))
        for number, text in page.front:
            if "///" in text and not text.lower().startswith(WEB):
                message = '"///" begins and ends a block, and blocks stand only in the text below. Take it out.'
                yield Problem(Place(page.place.path, number), "setting-block", message)


def _wrong_setting(handbook: Handbook, condition: Condition, place: Place) -> Iterator[Problem]:
    """The first line of a block names no setting, or no value of it."""
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


def state_block(handbook: Handbook) -> Iterator[Problem]:
    """A block or a sentence that hangs on a fact of the state would print nothing, or nothing general."""
    for page in handbook.pages.values():
        for block in prose.state_blocks(page):
            kind = handbook.facts.get(block.fact)
            if kind is None:
                continue
            place = Place(page.place.path, block.line)
            offered = (*_values(kind), KNOWN, UNKNOWN)
            if not block.values:
                yield Problem(place, "state-block", f'name a value: "/// state | {block.fact}: {offered[0]}".')
            for value in block.values:
                if value not in offered:
                    hint = nearest(value, offered) or f" It has: {listed(offered)}."
                    yield Problem(place, "unknown-value", f'"{block.fact}" has no value "{shown(value)}".{hint}')
        for fact, general, line in prose.facts_named(page):
            if fact in handbook.facts and not general:
                message = f'say what stands there without a state, such as "{{{{state:{fact}|the general words}}}}".'
                yield Problem(Place(page.place.path, line), "state-block", message)


def _values(kind: FactKind) -> tuple[str, ...]:
    """What a block may ask of a fact, beside whether it is known."""
    if kind.type == "phone":
        return (BY_COUNTY,)
    if kind.type == "yes-no":
        return YES_NO
    return tuple(kind.values) if kind.type == "choice" else ()


RULES = (
    Rule(
        "setting-block",
        FAMILY,
        check=setting_block,
        why="A block that is not seen as one shows its text to every reader, whatever their district chose.",
    ),
    Rule(
        "state-block",
        FAMILY,
        check=state_block,
        why="Without a value a block never prints. Without general words, a hole stands in the sentence where no "
        "state is known.",
    ),
)
