"""Everything in the handbook is of use: some FAQ, case or answer needs it.

A district that replaced a page of ours may have taken away the one that needed something, and it cannot fix our pages.
So where a page is replaced, nothing of this is told.
"""

from collections.abc import Iterator

from handbook.decisions.coverage import coverage
from handbook.decisions.graph import topological_order
from handbook.model import Handbook
from handbook.problem import Problem
from handbook.reading.references import referenced_pages
from handbook.rules.conditions import SOUND_HANDBOOK
from handbook.rules.rule import Rule

FAMILY = "coverage"
REQUIRES = ("paths", SOUND_HANDBOOK.id)


def unwalked_answer(handbook: Handbook) -> Iterator[Problem]:
    """No FAQ or case gives an answer."""
    if is_replaced(handbook):
        return
    for entry in coverage(handbook):
        if entry.by_reader and not entry.pages:
            yield Problem(
                entry.answer.place,
                "unwalked-answer",
                f'no FAQ or case answers "{entry.answer.id}" to "{entry.question.id}". '
                "Write one: `make coverage` offers it.",
            )


def unused_guideline(handbook: Handbook) -> Iterator[Problem]:
    """No FAQ or case refers to a guideline of ours; a district may add one that stands alone."""
    if is_replaced(handbook):
        return
    used = {id for page in handbook.asked for id in referenced_pages(handbook, page)}
    for page in handbook.guidelines:
        if page.id not in used and not page.is_districts:
            yield Problem(page.place, "unused-guideline", f'no FAQ or case refers to "{page.id}". Write one that does.')


def unreached_outcome(handbook: Handbook) -> Iterator[Problem]:
    """No answer leads to an outcome."""
    if is_replaced(handbook):
        return
    reached = {answer.to for _, question in topological_order(handbook) for answer in question.answers.values()}
    for page in handbook.of_kind("outcomes"):
        if page.id not in reached:
            yield Problem(page.place, "unreached-outcome", f'no answer leads to "{page.id}".')


def unread_setting(handbook: Handbook) -> Iterator[Problem]:
    """Nothing reads a setting, so that a district would choose for nothing."""
    if is_replaced(handbook):
        return
    read = {question.setting.to for _, question in topological_order(handbook) if question.setting}
    read |= {under.setting.to for page in handbook.outcomes for words in page.say for under in words.under}
    for setting in handbook.settings:
        if setting.id not in read:
            yield Problem(setting.place, "unread-setting", f'no question and no line of words reads "{setting.id}".')


def is_replaced(handbook: Handbook) -> bool:
    """Whether a district put a page of its own in the place of one of ours."""
    return any(page.replaced for page in handbook.pages.values())


RULES = (
    Rule(
        "unwalked-answer",
        FAMILY,
        check=unwalked_answer,
        requires=REQUIRES,
        why="Each FAQ and each case is a test of the flows. An answer that none of them gives is tested by nothing.",
    ),
    Rule(
        "unused-guideline",
        FAMILY,
        check=unused_guideline,
        requires=REQUIRES,
        why="Readers come to a guideline from a question or a case. To one that none of them names, few come.",
    ),
    Rule(
        "unreached-outcome",
        FAMILY,
        check=unreached_outcome,
        requires=REQUIRES,
        why="The words of an outcome to which no answer leads are given to nobody.",
    ),
    Rule(
        "unread-setting",
        FAMILY,
        check=unread_setting,
        requires=REQUIRES,
        why="A district would decide on a setting, and its choice would change nothing.",
    ),
)
