"""Who refers to whom: the references of each page's front matter and body."""

from collections.abc import Iterator

from handbook.load.flows import references as question_references
from handbook.model import AdvicePage, Claim, Flow, Handbook, Page, Reference
from handbook.problem import Place
from handbook.prose import links


def references(page: Page) -> Iterator[Reference]:
    """Yield every page that the front matter names, with the line that names it."""
    yield from page.see
    if isinstance(page, Flow):
        for question in page.questions.values():
            yield from question_references(question)
    if isinstance(page, AdvicePage):
        if page.flow:
            yield page.flow
        for claim in claims(page):
            yield claim.outcome
            yield from (entry.outcome for entry in claim.otherwise)


def claims(page: AdvicePage) -> Iterator[Claim]:
    """Yield what the page claims, its variants' claims after its own."""
    if page.claim:
        yield page.claim
    yield from (variant.claim for variant in page.variants)


def neighbours(handbook: Handbook) -> dict[str, list[str]]:
    """Return for each guidance page the ids it refers to, then those that refer to it.

    Pages that are not there, and the page itself, are left out; each id stands once.
    """
    outward = {page.id: list(_mentioned(handbook, page)) for page in handbook.pages.values()}
    both = {id: dict.fromkeys(to for to in targets if to != id) for id, targets in outward.items()}
    for id, targets in outward.items():
        for to in targets:
            if to != id and handbook.pages[id].kind:
                both[to].setdefault(id)
    return {id: list(found) for id, found in both.items()}


def _mentioned(handbook: Handbook, page: Page) -> Iterator[str]:
    everything = [*references(page), *(Reference(link.target, Place("", link.line)) for link in links(page))]
    for reference in everything:
        target = handbook.pages.get(reference.to)
        if target and target.kind:
            yield target.id
