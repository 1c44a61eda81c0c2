"""The words of an outcome under each choice of a district: what a line depends on exists, and some line is left."""

from collections.abc import Iterator, Mapping

from handbook.model import Asked, Handbook, Outcome, Page, Words
from handbook.problem import Problem, listed, nearest, shown
from handbook.rules.conditions import SOUND_HANDBOOK
from handbook.rules.coverage import is_replaced
from handbook.rules.rule import Rule
from handbook.rules.settings import unknown_value

FAMILY = "words to say"
Choice = Mapping[str, str]
"""Setting id to a value."""


def under(handbook: Handbook) -> Iterator[Problem]:
    """A line holds under a value that is none, or no line is left under some choice."""
    for outcome in handbook.outcomes:
        wrong = list(_unknown(handbook, outcome))
        yield from wrong
        named = [under for words in outcome.say for under in words.under]
        if wrong or not named or not all(handbook.setting(under.setting.to) for under in named):
            continue
        left_out = _without_a_line(handbook, outcome.say, {})
        if left_out is not None:
            chosen = " and ".join(f'"{id.removeprefix("settings/")}: {value}"' for id, value in left_out.items())
            yield Problem(
                named[0].setting.place,
                "no-line-left",
                f'where a district chose {chosen}, no line of "say" is left. '
                'Add the value to a line, or give a line without "under".',
            )


def own_line(handbook: Handbook) -> Iterator[Problem]:
    """A page of ours says first a line that none of the outcomes it may end at has."""
    if is_replaced(handbook):
        return  # as for what lies unused: `handbook.rules.coverage`
    for page in handbook.pages.values():
        if not page.is_districts:
            yield from unknown_line(handbook, page)


def unknown_line(handbook: Handbook, page: Page) -> list[Problem]:
    """Return what is wrong with the line that a page says first."""
    if not isinstance(page, Asked) or page.say is None or page.claim is None:
        return []
    ends = [page.claim.outcome.to, *(other.outcome.to for other in page.claim.otherwise)]
    lines = [words.id for end in ends if (outcome := handbook.outcome(end)) for words in outcome.say if words.id]
    if page.say.to in lines:
        return []
    offer = nearest(page.say.to, lines) or f" They are: {listed(lines)}."
    message = f'its outcome has no line "{shown(page.say.to)}".{offer}'
    return [Problem(page.say.place, "unknown-own-line", message)]


def _unknown(handbook: Handbook, outcome: Outcome) -> Iterator[Problem]:
    for words in outcome.say:
        for under in words.under:
            setting = handbook.setting(under.setting.to)
            for value in under.values if setting else ():
                assert setting
                if value.to not in setting.values:
                    yield unknown_value(value.place, setting, value.to)


def _without_a_line(handbook: Handbook, lines: tuple[Words, ...], chosen: Choice) -> Choice | None:
    """Return a choice under which none of the lines holds; None where there is no such choice.

    `chosen` is what was chosen so far, and `lines` are those that it does not rule out.
    """
    if not lines:
        return chosen
    open_settings = [under.setting.to for under in lines[0].under if under.setting.to not in chosen]
    if not open_settings:
        return None  # this line holds, whatever else is chosen
    setting = handbook.setting(open_settings[0])
    assert setting, "only settings that exist are tried"
    for value in setting.values:
        tried = {**chosen, setting.id: value}
        if (found := _without_a_line(handbook, _possible(lines, setting.id, value), tried)) is not None:
            return found
    return None


def _possible(lines: tuple[Words, ...], setting: str, value: str) -> tuple[Words, ...]:
    """The lines that this value does not rule out."""
    return tuple(
        words
        for words in lines
        if all(value in [named.to for named in under.values] for under in words.under if under.setting.to == setting)
    )


RULES = (
    Rule(
        "no-line-left",
        FAMILY,
        check=under,
        why="Under each choice of a district some line has to be left, or a reader there has nothing to say.",
    ),
    Rule(
        "unknown-own-line",
        FAMILY,
        check=own_line,
        requires=("paths", SOUND_HANDBOOK.id),
        why="The card of a page says first the line that fits it best, and its outcome must have that line.",
    ),
)
