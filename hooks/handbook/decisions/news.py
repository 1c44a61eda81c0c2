"""What an update brings beside other answers: choices, questions, roles, facts and names.

In: the handbook before and after, with the same district. Out: lists of sentences, in the words of the pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.decisions.graph import all_questions
from handbook.model import Handbook, Page, Setting


@dataclass(frozen=True, slots=True)
class News:
    """One list, with its title."""

    title: str
    lines: tuple[str, ...]


def news(before: Handbook, after: Handbook) -> tuple[News, ...]:
    """Return the lists that have something in them, what a district has to decide first."""
    found = (
        News("New choices of a district", tuple(_new_settings(before, after))),
        News("Choices of a district that changed", tuple(_changed_settings(before, after))),
        News("New questions to a reader", tuple(_new_questions(before, after))),
        News("New roles, for whom a district may name a contact", tuple(_new_roles(before, after))),
        News("Facts of the law that are new or changed", tuple(_facts(before, after))),
        News("Pages under another name", tuple(_renamed(before, after))),
        News("Names that are gone and lead nowhere: give what took their place aliases", tuple(_lost(before, after))),
    )
    return tuple(entry for entry in found if entry.lines)


def renamed_pages(before: Handbook, after: Handbook) -> dict[str, str]:
    """Return the ids of pages that have another one now, each with that one."""
    now = {former.to: page.id for page in after.pages.values() for former in page.aliases}
    return {id: now[id] for id in before.pages if id in now and id not in after.pages}


def _settings(before: Handbook, after: Handbook) -> Iterator[tuple[Setting, Setting]]:
    """Yield the settings that are on both sides, by their names of today."""
    renamed = renamed_pages(before, after)
    for old in before.settings:
        new = after.setting(renamed.get(old.id, old.id))
        if new:
            yield old, new


def _new_settings(before: Handbook, after: Handbook) -> Iterator[str]:
    known = {new.id for _, new in _settings(before, after)}
    for setting in after.settings:
        if setting.id not in known:
            yield f"{setting.title}: {setting.question} Until you decide: {_means(after, setting)}"


def _changed_settings(before: Handbook, after: Handbook) -> Iterator[str]:
    for old, new in _settings(before, after):
        if old.id != new.id:
            yield f'{new.title}: in files "{old.name}" is "{new.name}" now'
        became = {former.to: value.id for value in new.values.values() for former in value.aliases}
        chosen = before.chosen(old)
        if became.get(chosen, chosen) != after.chosen(new):
            yield f'{new.title}: "{old.values[chosen].label}" holds here no longer. Now: {_means(after, new)}'
        for id, value in old.values.items():
            if id not in new.values and (now := new.values.get(became.get(id, ""))):
                yield f'{new.title}: "{value.label}" became "{now.label}"'
        for id, value in new.values.items():
            if id not in old.values and not any(former.to in old.values for former in value.aliases):
                yield f'{new.title}: "{value.label}" can be chosen now. {value.means}'


def _means(handbook: Handbook, setting: Setting) -> str:
    value = setting.values.get(handbook.chosen(setting))
    return value.means if value else ""


def _new_questions(before: Handbook, after: Handbook) -> Iterator[str]:
    known = all_questions(before)
    for question in all_questions(after).values():
        if question.ask and question.id not in known and not any(former.to in known for former in question.aliases):
            yield question.ask


def _new_roles(before: Handbook, after: Handbook) -> Iterator[str]:
    for id, role in after.vocabulary.roles.items():
        if id not in before.vocabulary.roles:
            yield f"{id}: {role.said}"


def _facts(before: Handbook, after: Handbook) -> Iterator[str]:
    """Of the district's own state; where it has none, of all."""
    for state in [after.state] if after.state else after.states:
        old = next((known for known in before.states if known.id == state.id), None)
        for id, fact in state.facts.items():
            was = old.facts.get(id) if old else None
            if was is None or (was.value, was.number) != (fact.value, fact.number):
                kind = after.facts.get(id)
                yield f"{state.title}: {kind.question if kind else id}"


def _renamed(before: Handbook, after: Handbook) -> Iterator[str]:
    for id, now in sorted(renamed_pages(before, after).items()):
        yield f"{after.pages[now].title}: {id} is {now}"


def _lost(before: Handbook, after: Handbook) -> Iterator[str]:
    """Names of ours that a district may have written, and that nothing has today, not even as a former one."""
    there = set(_names(after))
    for name in _names(before):
        if name not in there:
            yield name


def _names(handbook: Handbook) -> Iterator[str]:
    """Yield every name, and every former one, each behind what it belongs to."""
    for id in handbook.refused:
        yield f"page {id}"
    for page in handbook.pages.values():
        if page.is_districts:
            continue
        for id in (page.id, *(former.to for former in page.aliases)):
            yield f"page {id}"
            yield from (f"{id}: {name}" for name in _within(page))
    for question in all_questions(handbook).values():
        for id in (question.id, *(former.to for former in question.aliases)):
            yield f"question {id}"
            for answer in question.answers.values() if not question.setting else ():
                yield from (f"{id}: answer {name}" for name in (answer.id, *(former.to for former in answer.aliases)))
    for fact in handbook.facts.values():
        yield from (f"fact {name}" for name in (fact.id, *(former for former, _ in fact.aliases)))
    for role in handbook.vocabulary.roles:
        yield f"role {role}"


def _within(page: Page) -> Iterator[str]:
    """The values of a setting. A question has no home here, since it may move from flow to flow."""
    if isinstance(page, Setting):
        for value in page.values.values():
            yield from (f"value {name}" for name in (value.id, *(former.to for former in value.aliases)))
