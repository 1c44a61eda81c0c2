"""The pages of `handbook.json`, each with where its answers lead."""

from collections.abc import Mapping

from handbook.decisions.views import PageView, act_to_do, lines_to_say, page_view
from handbook.decisions.walk import DecisionPath, walk, walk_every_setting
from handbook.model import Asked, Case, Claim, Faq, Guideline, Handbook, Page
from handbook.output import handbook_shape as shape


def page_data(handbook: Handbook, page: Page, urls: Mapping[str, str]) -> shape.Page:
    """Return a page in the shape of the JSON; `urls` has each page's address below the site's root."""
    view = page_view(handbook, page)
    claim = page.claim if isinstance(page, Asked) else None
    ending: shape.Ending = _ending(handbook, claim) if claim else {"path": [], "outcome": None, "otherwise": []}
    return {
        "id": page.id,
        "kind": page.kind,
        "title": page.title,
        "description": page.description,
        "url": urls[page.id],
        "source": page.place.path,
        "see": [reference.to for reference in page.see],
        "asked_as": list(page.asked_as),
        "act": act_to_do(handbook, page, view.outcome) if view.outcome else None,
        "say": _first_words(handbook, page, view),
        "flow": view.charts[0].flow.id if view.charts else None,
        "at": [reference.to for reference in page.at] if isinstance(page, Guideline | Faq) else [],
        "path": ending["path"],
        "outcome": ending["outcome"],
        "otherwise": ending["otherwise"],
        "variants": [
            {"if": variant.condition, **_ending(handbook, variant.claim)}
            for variant in (page.variants if isinstance(page, Case) else ())
        ],
    }


def _first_words(handbook: Handbook, page: Page, view: PageView) -> str | None:
    """The words that stand first on the page's card; none where it has no card."""
    lines = lines_to_say(handbook, page, view.outcome) if view.outcome else ()
    return lines[0].words if lines else None


def _ending(handbook: Handbook, claim: Claim) -> shape.Ending:
    """Where a claim's answers lead, here and under other settings."""
    here = walk(handbook, claim.by_question)
    return {
        "path": _steps(here),
        "outcome": here.outcome.id if here.outcome else None,
        "otherwise": [
            {"settings": dict(other.settings), "path": _steps(other), "outcome": other.outcome.id}
            for other in walk_every_setting(handbook, claim.by_question)
            if other.outcome and here.outcome and other.outcome.id != here.outcome.id
        ],
    }


def _steps(path: DecisionPath) -> list[shape.Step]:
    found: list[shape.Step] = []
    for step in path.steps:
        told: shape.Step = {"flow": step.flow.id, "question": step.question.id, "answer": step.answer.id}
        if step.setting:
            told["setting"] = step.setting.id
        found.append(told)
    return found
