"""Answers that a district's page does not give, because the question is newer than the page.

In: a handbook. Out: the same, with an answer taken for granted wherever a walk of such a page would stop.

What is taken: the answer for a reader who is not sure, if the page then ends as it says. Else the first one with which
it does: a page that tells of a lost bag, and was written before anybody asked about a fire, tells of no fire. If none
does, the first one with which all of the page's own answers are still asked. And if there is none, the answer for a
reader who is not sure, on to the end: the page then shows the careful outcome. See decision 0031.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from handbook.decisions.walk import DecisionPath, walk_every_setting
from handbook.model import Asked, Case, Claim, Given, Handbook, Page, Question

MOST_WALKS = 500
"""How many ways are tried for one page. Twenty new questions at once would have more than anybody waits for."""

Answers = dict[str, str]
Fits = Callable[[tuple[DecisionPath, ...]], bool]


def with_assumed_answers(handbook: Handbook) -> Handbook:
    """Return the handbook in which no walk of a district's page stops early, if its questions can be answered at all."""
    pages = {page.id: _page(handbook, page) for page in handbook.districts_pages if isinstance(page, Asked)}
    return replace(handbook, pages=MappingProxyType({**handbook.pages, **pages})) if pages else handbook


def _page(handbook: Handbook, page: Asked) -> Page:
    claim = _claim(handbook, page.claim) if page.claim else None
    if not isinstance(page, Case):
        return replace(page, claim=claim)
    variants = (replace(variant, claim=_claim(handbook, variant.claim)) for variant in page.variants)
    return replace(page, claim=claim, variants=tuple(variants))


def _claim(handbook: Handbook, claim: Claim) -> Claim:
    given = claim.by_question
    if not _open(walk_every_setting(handbook, given)):
        return claim
    answers = (
        _search(handbook, given, lambda paths: _as_said(claim, paths) and _all_asked(claim, paths))
        or _search(handbook, given, lambda paths: _all_asked(claim, paths))
        or _unsure(handbook, given)
    )
    more = (Given(id, answer, claim.place, assumed=True) for id, answer in answers.items() if id not in given)
    return replace(claim, answers=(*claim.answers, *more))


def _search(handbook: Handbook, given: Mapping[str, str], fits: Fits) -> Answers:
    """Return the first answers, depth first, under which every walk ends and `fits`; nothing if there are none."""
    waiting: list[Answers] = [dict(given)]
    for _ in range(MOST_WALKS):
        if not waiting:
            break
        answers = waiting.pop()
        paths = walk_every_setting(handbook, answers)
        if question := _open(paths):
            waiting += [{**answers, question.id: id} for id in reversed(list(_in_order(question)))]
        elif fits(paths):
            return answers
    return {}


def _unsure(handbook: Handbook, given: Mapping[str, str]) -> Answers:
    """Answer as a reader who is not sure, to the end; each question is asked once, so there is one."""
    answers = dict(given)
    while question := _open(walk_every_setting(handbook, answers)):
        answers[question.id] = next(_in_order(question))
    return answers


def _open(paths: tuple[DecisionPath, ...]) -> Question | None:
    """The first question that has no answer; None where every walk ends, or one is lost among broken flows."""
    asked = [path.asks for path in paths if path.asks and path.asks.answers]
    return asked[0] if asked and not any(path.lost for path in paths) else None


def _in_order(question: Question) -> Iterator[str]:
    """The answer for a reader who is not sure first."""
    return iter(sorted(question.answers, key=lambda id: id != question.unsure))


def _as_said(claim: Claim, paths: tuple[DecisionPath, ...]) -> bool:
    return all(path.outcome and path.outcome.id == claim.end(path.settings) for path in paths)


def _all_asked(claim: Claim, paths: tuple[DecisionPath, ...]) -> bool:
    met = {step.question.id for path in paths for step in path.steps}
    return all(given.question in met for given in claim.answers)
