"""What lies unused is a problem; what waits for somebody is advice."""

from collections.abc import Iterator

from handbook.decisions.coverage import coverage
from handbook.decisions.graph import topological_order
from handbook.model import Handbook
from handbook.problem import Place, Problem
from handbook.reading.references import referenced_pages


def unused_guideline(handbook: Handbook) -> Iterator[Problem]:
    """No FAQ or case refers to a guideline of ours; a district may add one that stands alone."""
    used = {id for page in handbook.asked for id in referenced_pages(handbook, page)}
    for page in handbook.guidelines:
        if page.id not in used and not page.is_districts:
            yield Problem(page.place, "unused-guideline", f'no FAQ or case refers to "{page.id}". Write one that does.')


def unreached_outcome(handbook: Handbook) -> Iterator[Problem]:
    """No answer leads to an outcome."""
    reached = {answer.to for _, question in topological_order(handbook) for answer in question.answers.values()}
    for page in handbook.outcomes:
        if page.id not in reached:
            yield Problem(page.place, "unreached-outcome", f'no answer leads to "{page.id}".')


def unread_setting(handbook: Handbook) -> Iterator[Problem]:
    """Nothing reads a setting, so that a district would choose for nothing."""
    read = {question.setting.to for _, question in topological_order(handbook) if question.setting}
    read |= {under.setting.to for page in handbook.outcomes for words in page.say for under in words.under}
    for setting in handbook.settings:
        if setting.id not in read:
            yield Problem(setting.place, "unread-setting", f'no question and no line of words reads "{setting.id}".')


def unchecked_source(handbook: Handbook) -> Iterator[Problem]:
    """Nobody here has read a source yet."""
    for page in handbook.pages.values():
        for source in page.sources:
            if source.checked == "not-yet":
                yield Problem(
                    source.place, "unchecked-source", f'"{source.cite}" has not been read by anyone here yet.'
                )


def unwalked_answer(handbook: Handbook) -> Iterator[Problem]:
    """No FAQ or case gives an answer."""
    for entry in coverage(handbook):
        if entry.by_reader and not entry.pages:
            yield Problem(
                entry.answer.place,
                "unwalked-answer",
                f'no FAQ or case answers "{entry.answer.id}" to "{entry.question.id}". '
                "Write one: `make coverage` offers it.",
            )


def unset_settings(handbook: Handbook) -> Iterator[Problem]:
    """A district has not decided a setting; the cautious default holds."""
    if not handbook.district.name:
        return
    for setting in handbook.unset:
        yield Problem(
            Place("district/district.yml", 1),
            "unset-setting",
            f'"{setting.name}" is not set, so the cautious choice holds.',
        )
