"""Who refers to whom: the references of each page's front matter and body."""

from collections.abc import Iterator

from handbook.model import (
    Asked,
    Course,
    Faq,
    Flow,
    Guideline,
    Handbook,
    Home,
    Lesson,
    Moment,
    Outcome,
    Page,
    Question,
    Reference,
    Setting,
)
from handbook.reading.prose import target


def references(page: Page) -> Iterator[Reference]:
    """Yield every page that the front matter names, with the line that names it; whether or not it exists."""
    yield from page.see
    if isinstance(page, Home):
        yield from (door.to for door in page.doors)
        yield from page.further
    if isinstance(page, Moment):
        yield from page.often
    if isinstance(page, Course):
        yield from page.lessons
        yield from (item.case for item in page.meeting if item.case)
    if isinstance(page, Lesson):
        yield from (*page.teaches, *page.practice)
    if isinstance(page, Flow):
        for question in page.questions.values():
            yield from _of_question(question)
    if isinstance(page, Outcome):
        yield from (also.outcome for also in page.also)
        yield from (under.setting for words in page.say for under in words.under)
    if isinstance(page, Setting):
        yield from (clash.setting for clash in page.clashes)
    if isinstance(page, Guideline | Faq) and page.flow:
        yield page.flow
    if isinstance(page, Asked):
        for claim in page.claims:
            yield claim.outcome
            yield from (entry.outcome for entry in claim.otherwise)


def _of_question(question: Question) -> Iterator[Reference]:
    """Its help, its setting, and where its answers lead out of the flow."""
    yield from (reference for reference in (question.help, question.setting) if reference)
    yield from (Reference(answer.to, answer.place) for answer in question.answers.values() if answer.leaves)


def related_pages(handbook: Handbook) -> dict[str, list[str]]:
    """Return for each page the ids of guidance that it refers to, then those of the pages that refer to it.

    Only guidance is referred to from elsewhere. Pages that are not there, and the page itself, are left out;
    each id stands once.
    """
    outward = {page.id: list(referenced_pages(handbook, page)) for page in handbook.pages.values()}
    both = {id: dict.fromkeys(to for to in targets if to != id) for id, targets in outward.items()}
    for id, targets in outward.items():
        for to in targets:
            if to != id and handbook.pages[id].kind:
                both[to].setdefault(id)
    return {id: list(found) for id, found in both.items()}


def referenced_pages(handbook: Handbook, page: Page) -> Iterator[str]:
    """Yield the ids of the guidance pages that a page's front matter or body refers to, as often as it does."""
    named = [reference.to for reference in references(page)]
    linked = [found.id for link in page.links if (found := target(page, link.href))]
    for id in (*named, *linked):
        other = handbook.pages.get(id)
        if other and other.kind:
            yield other.id
