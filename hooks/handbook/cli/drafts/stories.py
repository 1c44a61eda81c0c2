"""A case or a FAQ: it is right at once, because its path is the shortest that there is, walked here."""

from collections.abc import Collection

from handbook.cli.drafts.written import Written, asked_as
from handbook.decisions.walk import DecisionPath, walk, walk_every_setting
from handbook.model import Guideline, Handbook
from handbook.problem import listed
from handbook.reading.pages.case import VERDICTS


def case(handbook: Handbook, id: str) -> Written:
    """A story, and what people suggested."""
    return Written(
        [
            *_asked(handbook),
            *_path(handbook),
            "# Weigh what people suggest; the verdict is one of: " + listed(VERDICTS) + ".",
            "responses:",
            "  - says: Write what somebody might do.",
            f"    verdict: {VERDICTS[-1]}",
            "    why: Write why.",
            *_see(handbook),
        ],
        "Put in the answers of your story; the check says where they end.",
    )


def faq(handbook: Handbook, id: str) -> Written:
    """A question."""
    lines = [*_asked(handbook), *_path(handbook), *_see(handbook), *asked_as()]
    return Written(lines, "Put in the answers of your question; the check says where they end.")


def shortest(handbook: Handbook) -> DecisionPath | None:
    """Return the shortest walk that ends at one outcome, whatever a district chooses."""
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        answers, *waiting = waiting
        path = walk(handbook, answers)
        if path.asks:
            waiting += [answers | {path.asks.id: answer} for answer in path.asks.answers]
        elif path.outcome and {other.outcome for other in walk_every_setting(handbook, answers)} == {path.outcome}:
            return path
    return None


def _asked(handbook: Handbook) -> list[str]:
    words = handbook.vocabulary
    return [
        f"# Who asks: {listed(words.askers)}.",
        f"asked_by: {words.asker}",
        f"# When: {listed(words.moments)}.",
        f"moment: {words.moments[-1]}",
    ]


def _path(handbook: Handbook) -> list[str]:
    path = shortest(handbook)
    assert path and path.outcome, "nothing is drafted without a walk that ends"
    return [
        "# The answers of the story, from the first question on, and where they end.",
        "answers:",
        *(f"  {step.question.id}: {step.answer.id}" for step in path.steps if not step.setting),
        f"outcome: {path.outcome.id}",
    ]


def _see(handbook: Handbook) -> list[str]:
    """Guidelines that govern a question on the path; without any, the first that there is."""
    path = shortest(handbook)
    asked = {step.question.id for step in path.steps} if path else set()
    pages = handbook.guidelines
    near = [page.id for page in pages if _governs(page, asked)] or [page.id for page in pages[:1]]
    return ["# Other pages that help here.", f"see: [{', '.join(near[:3])}]"]


def _governs(page: Guideline, asked: Collection[str]) -> bool:
    return any(question.to in asked for question in page.at)
