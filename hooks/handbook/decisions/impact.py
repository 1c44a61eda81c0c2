"""What a change does to decisions: two handbooks compared, page by page.

In: the handbook before and after. Out: which FAQs and cases, and which variants of theirs, end
elsewhere, from what to what and at which answer; which pages changed in words alone; and what is new without a case.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from handbook.decisions.coverage import coverage
from handbook.decisions.news import News, news, renamed_pages
from handbook.decisions.walk import DecisionPath, Step, walk
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
    asked: str = ""
    """The same in words: the question and the answer."""
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
    titles: Mapping[str, str] = field(default_factory=dict)
    """Of every page that is named."""
    news: tuple[News, ...] = ()
    """What is new beside all that."""


def compare(before: Handbook, after: Handbook) -> Impact:
    """Compare two handbooks; pages that one of them refused are left out."""
    renamed = renamed_pages(before, after)
    both = {renamed.get(id, id): id for id in sorted(before.pages) if renamed.get(id, id) in after.pages}
    decisions = [change for id, old in both.items() for change in _decisions(before, after, old, id, renamed)]
    changed = {change.page for change in decisions}
    reworded = sorted(
        id
        for id, old in both.items()
        if id not in changed and before.pages[old].content_hash != after.pages[id].content_hash
    )
    known = {(entry.question.id, entry.answer.id) for entry in coverage(before)}
    unwalked = [
        f"{entry.question.id}: {entry.answer.id}"
        for entry in coverage(after)
        if not entry.pages and (entry.question.id, entry.answer.id) not in known
    ]
    return Impact(
        tuple(decisions),
        tuple(sorted(after.pages.keys() - both.keys())),
        tuple(sorted(before.pages.keys() - {*both.values()})),
        tuple(reworded),
        tuple(unwalked),
        titles={id: page.title for handbook in (before, after) for id, page in handbook.pages.items()},
        news=news(before, after),
    )


def _decisions(before: Handbook, after: Handbook, old_id: str, id: str, renamed: Mapping[str, str]) -> Iterator[Change]:
    """Compare a page's own path and those of its variants that both states have, by their words.

    `old_id` is the page's id before; an outcome under another name, as `renamed` has it, is no other one.
    """
    old_paths, title = dict(_paths(before, old_id)), after.pages[id].title
    for variant, new_path in _paths(after, id):
        old_path = old_paths.get(variant)
        if old_path is None or not (old_path.outcome and new_path.outcome):
            continue
        old, new = old_path.outcome, new_path.outcome
        if renamed.get(old.id, old.id) != new.id:
            parting = _parting(old_path, new_path)
            yield Change(
                page=id,
                title=title,
                before=old.id,
                after=new.id,
                direction=_direction(old, new),
                ends=(old.title, new.title),
                at=f"{parting.question.id}: {parting.answer.id}" if parting else "",
                asked=f"{parting.ask} {parting.label}" if parting else "",
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


def _parting(old: DecisionPath, new: DecisionPath) -> Step | None:
    """Where two paths part: the first step that differs."""
    for before, after in zip(old.steps, new.steps, strict=False):
        if (before.question.id, before.answer.id, before.answer.to) != (
            after.question.id,
            after.answer.id,
            after.answer.to,
        ):
            return after
    return new.steps[-1] if new.steps else None


def has_any(impact: Impact) -> bool:
    """Whether anything at all is different."""
    return bool(impact.decisions or _lists(impact))


def as_text(impact: Impact) -> str:
    """Return the impact for a terminal."""
    lines = ["No decision changes."] if not impact.decisions else [f"{len(impact.decisions)} decisions change:"]
    lines += [
        f'  {change.title}{_if(change)}: was "{change.ends[0]}", is now "{change.ends[1]}" ({change.direction}; '
        f"asked: {change.asked}). {change.page}"
        for change in impact.decisions
    ]
    for title, entries in _lists(impact):
        lines += ["", f"{title}:", *(f"  {entry}" for entry in entries)]
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
                f"| {_cell(change.title + _if(change))} | {_cell(change.ends[0])} | {_cell(change.ends[1])} | "
                f"{change.direction} | {_cell(change.asked)} |"
                for change in impact.decisions
            ),
        ]
    for title, entries in _lists(impact):
        lines += ["", f"**{title}**", "", *(f"- {_plain(entry)}" for entry in entries)]
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


def _cell(text: str) -> str:
    """A text in a table, where a bar would end the cell."""
    return _plain(text).replace("|", "\\|")


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
        "news": {entry.title: entry.lines for entry in impact.news},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _lists(impact: Impact) -> list[tuple[str, tuple[str, ...]]]:
    """Each list of single lines, with its title: pages by their titles."""

    def named(pages: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{impact.titles.get(page, page)} ({page})" for page in pages)

    found = [
        *((entry.title, entry.lines) for entry in impact.news),
        ("New pages", named(impact.new_pages)),
        ("Pages gone", named(impact.gone_pages)),
        ("Pages that changed, and decide as before", named(impact.reworded)),
        ("New answers that no FAQ or case walks", impact.unwalked),
    ]
    return [(title, lines) for title, lines in found if lines]
