"""What a change does to decisions: two handbooks compared, page by page.

In: the handbook before and after. Out: which FAQs and cases, and which variants of theirs, end
elsewhere, from what to what and at which answer; which pages changed in words alone; and what is new without a case.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handbook.decisions.coverage import coverage
from handbook.decisions.walk import DecisionPath, walk
from handbook.model import CAUTION, Asked, Case, Handbook, Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """One page, or one variant of it, that ends elsewhere than before."""

    page: str
    title: str
    before: str
    after: str
    direction: str
    """`more cautious`, `more permissive` or `as cautious`."""
    ends: tuple[str, str]
    """The titles of both outcomes."""
    at: str
    """The first question answered differently, or newly asked."""
    variant: str = ""
    """What would have changed the answer, in the page's words; empty for the page's own path."""


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
    decisions = [change for id in both for change in _decisions(before, after, id)]
    changed = {change.page for change in decisions}
    reworded = [
        id for id in both if id not in changed and before.pages[id].content_hash != after.pages[id].content_hash
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


def _decisions(before: Handbook, after: Handbook, id: str) -> Iterator[Change]:
    """Compare a page's own path and those of its variants that both states have, by their words."""
    old_paths, title = dict(_paths(before, id)), after.pages[id].title
    for variant, new_path in _paths(after, id):
        old_path = old_paths.get(variant)
        if old_path is None or not (old_path.outcome and new_path.outcome):
            continue
        old, new = old_path.outcome, new_path.outcome
        if old.id != new.id:
            yield Change(
                page=id,
                title=title,
                before=old.id,
                after=new.id,
                direction=_direction(old, new),
                ends=(old.title, new.title),
                at=_parting(old_path, new_path),
                variant=variant,
            )


def _paths(handbook: Handbook, id: str) -> Iterator[tuple[str, DecisionPath]]:
    """Yield the walks of a page: its own under no words, and each variant's under its condition."""
    page = handbook.pages[id]
    if isinstance(page, Asked) and page.claim:
        yield "", walk(handbook, page.claim.by_question)
    for variant in page.variants if isinstance(page, Case) else ():
        yield variant.condition, walk(handbook, variant.claim.by_question)


def _direction(old: Outcome, new: Outcome) -> str:
    difference = CAUTION.index(new.outcome_kind) - CAUTION.index(old.outcome_kind)
    return "more cautious" if difference > 0 else "more permissive" if difference < 0 else "as cautious"


def _parting(old: DecisionPath, new: DecisionPath) -> str:
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
        f"  {change.page}{_if(change)}: {change.before} -> {change.after} ({change.direction}, at {change.at})"
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
                f"| `{change.page}`{_if(change).replace('|', ' ')} | `{change.before}` | `{change.after}` | {change.direction} | `{change.at}` |"
                for change in impact.decisions
            ),
        ]
    for title, pages in _lists(impact):
        lines += ["", f"**{title}**", "", *(f"- `{page}`" for page in pages)]
    return "\n".join(lines) + "\n"


def _if(change: Change) -> str:
    return f" (if: {change.variant})" if change.variant else ""


def as_notes(impact: Impact, link: Callable[[str], str] = "docs/{}.md".format) -> str:
    """Return the impact for `CHANGELOG.md`, in the words of readers: titles, and links from the root.

    `link` makes another address of a page's id, for whoever reads it elsewhere.
    """
    lines = ["### What the guide now answers differently", ""]
    lines += [
        f"- {_link(link(change.page), change.title)}{_plain(_if(change))}: was *{_plain(change.ends[0])}*, "
        f"is now *{_plain(change.ends[1])}* ({change.direction})."
        for change in impact.decisions
    ] or ["No question or case has another answer than before."]
    for title, pages in (("New pages", impact.new_pages), ("Pages that are gone", impact.gone_pages)):
        if pages:
            named = [_link(link(page), page) if title == "New pages" else f"`{page}`" for page in pages]
            lines += ["", f"### {title}", "", *(f"- {name}" for name in named)]
    return "\n".join(lines) + "\n"


def _link(address: str, words: str) -> str:
    return f"[{_plain(words)}]({address})"


def _plain(text: str) -> str:
    """A title as Markdown that means nothing more than it says."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)


def as_json(impact: Impact) -> str:
    """Return the impact for machines."""
    data = {
        "decisions": [
            {name: getattr(change, name) for name in ("page", "title", "variant", "before", "after", "direction", "at")}
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
