"""Who refers to whom: the references of each page's front matter and body."""

from collections.abc import Iterator

from handbook.model import Asked, Faq, Flow, Guideline, Handbook, Home, Moment, Outcome, Page, Reference, Setting
from handbook.reading.pages.questions import references as question_references
from handbook.reading.prose import target


def references(page: Page) -> Iterator[Reference]:
    """Yield every page that the front matter names, with the line that names it."""
    yield from page.see
    if isinstance(page, Home):
        yield from (door.to for door in page.doors)
        yield from page.further
    if isinstance(page, Moment):
        yield from page.often
    if isinstance(page, Flow):
        for question in page.questions.values():
            yield from question_references(question)
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


def neighbours(handbook: Handbook) -> dict[str, list[str]]:
    """Return for each guidance page the ids it refers to, then those that refer to it.

    Pages that are not there, and the page itself, are left out; each id stands once.
    """
    outward = {page.id: list(mentioned(handbook, page)) for page in handbook.pages.values()}
    both = {id: dict.fromkeys(to for to in targets if to != id) for id, targets in outward.items()}
    for id, targets in outward.items():
        for to in targets:
            if to != id and handbook.pages[id].kind:
                both[to].setdefault(id)
    return {id: list(found) for id, found in both.items()}


def mentioned(handbook: Handbook, page: Page) -> Iterator[str]:
    """Yield the guidance pages that a page's front matter or body refers to."""
    named = [reference.to for reference in references(page)]
    linked = [found.id for link in page.links if (found := target(page, link.href))]
    for id in (*named, *linked):
        other = handbook.pages.get(id)
        if other and other.kind:
            yield other.id
