"""What a change does to decisions: two handbooks compared, page by page.

In: the handbook before and after. Out: which FAQs and cases end elsewhere, from what to what
and at which answer; which pages changed in words alone; and what is new without a case.
"""

import json
from dataclasses import dataclass

from handbook.coverage import coverage
from handbook.model import CAUTION, AdvicePage, Handbook, Outcome
from handbook.walk import Path, walk


@dataclass(frozen=True, slots=True)
class Change:
    """One page that ends elsewhere than before."""

    page: str
    title: str
    before: str
    after: str
    direction: str
    """`more cautious`, `more permissive` or `as cautious`."""
    at: str
    """The first question answered differently, or newly asked."""


@dataclass(frozen=True, slots=True)
class Impact:
    """All that a change does."""

    decisions: tuple[Change, ...]
    new_pages: tuple[str, ...]
    gone_pages: tuple[str, ...]
    reworded: tuple[str, ...]
    """Pages whose text changed and whose decision did not."""
    unwalked: tuple[str, ...]
    """New answers that no FAQ or case walks."""


def compare(before: Handbook, after: Handbook) -> Impact:
    """Compare two handbooks; pages that one of them refused are left out."""
    both = sorted(before.pages.keys() & after.pages.keys())
    decisions = [change for id in both if (change := _decision(before, after, id))]
    changed = {change.page for change in decisions}
    reworded = [
        id for id in both if id not in changed and before.pages[id].source_digest != after.pages[id].source_digest
    ]
    known = {(entry.question.id, entry.answer.id) for entry in coverage(before)}
    unwalked = [
        f"{entry.question.id}: {entry.answer.id}"
        for entry in coverage(after)
        if not entry.pages and (entry.question.id, entry.answer.id) not in known
    ]
    return Impact(
        tuple(decisions),
        tuple(sorted(after.pages.keys() - before.pages.keys())),
        tuple(sorted(before.pages.keys() - after.pages.keys())),
        tuple(reworded),
        tuple(unwalked),
    )


def _decision(before: Handbook, after: Handbook, id: str) -> Change | None:
    paths = _path(before, id), _path(after, id)
    if paths[0] is None or paths[1] is None or not (paths[0].outcome and paths[1].outcome):
        return None
    old, new = paths[0].outcome, paths[1].outcome
    if old.id == new.id:
        return None
    return Change(id, after.pages[id].title, old.id, new.id, _direction(old, new), _parting(paths[0], paths[1]))


def _path(handbook: Handbook, id: str) -> Path | None:
    page = handbook.pages[id]
    if not isinstance(page, AdvicePage) or page.claim is None:
        return None
    return walk(handbook, page.claim.by_question)


def _direction(old: Outcome, new: Outcome) -> str:
    difference = CAUTION.index(new.outcome_kind) - CAUTION.index(old.outcome_kind)
    return "more cautious" if difference > 0 else "more permissive" if difference < 0 else "as cautious"


def _parting(old: Path, new: Path) -> str:
    """Where two paths part: the first step that differs."""
    for before, after in zip(old.steps, new.steps, strict=False):
        if (before.question.id, before.answer.id, before.answer.to) != (
            after.question.id,
            after.answer.id,
            after.answer.to,
        ):
            return f"{after.question.id}: {after.answer.id}"
    last = new.steps[-1] if new.steps else None
    return f"{last.question.id}: {last.answer.id}" if last else ""


def as_text(impact: Impact) -> str:
    """Return the impact for a terminal."""
    lines = ["No decision changes."] if not impact.decisions else [f"{len(impact.decisions)} decisions change:"]
    lines += [
        f"  {change.page}: {change.before} -> {change.after} ({change.direction}, at {change.at})"
        for change in impact.decisions
    ]
    for title, pages in _lists(impact):
        lines += ["", f"{title}:", *(f"  {page}" for page in pages)]
    return "\n".join(lines) + "\n"


def as_markdown(impact: Impact) -> str:
    """Return the impact for a comment on a pull request."""
    lines = ["**No decision changes.**"]
    if impact.decisions:
        lines = [
            f"**{len(impact.decisions)} decisions change.**",
            "",
            "| Page | Before | After | | At |",
            "|---|---|---|---|---|",
            *(
                f"| `{change.page}` | `{change.before}` | `{change.after}` | {change.direction} | `{change.at}` |"
                for change in impact.decisions
            ),
        ]
    for title, pages in _lists(impact):
        lines += ["", f"**{title}**", "", *(f"- `{page}`" for page in pages)]
    return "\n".join(lines) + "\n"


def as_json(impact: Impact) -> str:
    """Return the impact for machines."""
    data = {
        "decisions": [
            {name: getattr(change, name) for name in ("page", "title", "before", "after", "direction", "at")}
            for change in impact.decisions
        ],
        "new": impact.new_pages,
        "gone": impact.gone_pages,
        "reworded": impact.reworded,
        "unwalked": impact.unwalked,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _lists(impact: Impact) -> list[tuple[str, tuple[str, ...]]]:
    found = [
        ("New pages", impact.new_pages),
        ("Pages gone", impact.gone_pages),
        ("Pages that changed, and decide as before", impact.reworded),
        ("New answers that no FAQ or case walks", impact.unwalked),
    ]
    return [(title, pages) for title, pages in found if pages]
