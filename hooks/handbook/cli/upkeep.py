"""What a district should look at, from its own files and, where they are here, from ours.

In: this handbook, the day, and the handbook as we have it now. Out: parts with a title and lines.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from handbook.decisions import impact
from handbook.decisions.news import renamed_pages
from handbook.model import Handbook, Source

YEAR = timedelta(days=365)
"""After this long, a source is read again: laws and policies change."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to look at. Without lines, nothing waits."""

    title: str
    lines: tuple[str, ...]
    nothing: str
    """What is said where nothing waits."""


def examine(
    handbook: Handbook, today: date, upstream: Handbook | None = None, ahead: Handbook | None = None
) -> tuple[Part, ...]:
    """Return every part, in the order of their haste.

    `upstream` is the guide as we publish it now, and `ahead` the same with this district's own files.
    """
    update = (Part("What the next update changes for your readers", tuple(_ahead(handbook, ahead)), "Nothing."),)
    return (
        *(update if ahead else ()),
        Part("Pages that you replaced, and that we have changed", tuple(_replaced(handbook, upstream)), "None."),
        Part("Decisions whose day to look again has come", tuple(_to_review(handbook, today)), "None."),
        Part(
            "Settings that are not decided",
            tuple(f"{setting.name}: {setting.title}" for setting in handbook.unset),
            "None: every setting is decided.",
        ),
        Part(
            "Sources to read, or to read again",
            (*_lines(handbook, today), *_sources(handbook, today)),
            "None.",
        ),
        Part("Facts of the states that have run out", tuple(_facts(handbook, today)), "None."),
    )


def as_text(parts: tuple[Part, ...]) -> str:
    """Return the parts for a terminal."""
    told = []
    for part in parts:
        told += ["", part.title, *(f"  {line}" for line in part.lines or (part.nothing,))]
    return "\n".join(told) + "\n"


def _replaced(handbook: Handbook, upstream: Handbook | None) -> list[str]:
    """Compare the mark that a page of the district has with our page: here, and upstream."""
    found = []
    for page in handbook.districts_pages:
        if not page.replaces:
            continue
        theirs = upstream.pages.get(page.id) if upstream else None
        now = renamed_pages(handbook, upstream).get(page.id) if upstream else None
        if now:
            found.append(
                f"{page.place.path}: docs/{page.id}.md is docs/{now}.md with the next update; yours stays shown"
            )
        elif not page.replaced or (upstream and page.id not in upstream.pages and page.id not in upstream.refused):
            found.append(f"{page.place.path}: we have no such page any more")
        elif page.replaces != page.replaced:
            found.append(f"{page.place.path}: docs/{page.id}.md has changed, and is now {page.replaced}")
        elif theirs and theirs.content_hash != page.replaces:
            found.append(f"{page.place.path}: docs/{page.id}.md changes with the next update")
    return found


def _ahead(handbook: Handbook, ahead: Handbook | None) -> list[str]:
    """What an update does here, in titles: other answers, then whatever is new."""
    if ahead is None:
        return []
    found = impact.compare(handbook, ahead)
    return [line for line in impact.as_text(found).splitlines() if line] if impact.has_any(found) else []


def _to_review(handbook: Handbook, today: date) -> list[str]:
    decisions = sorted(handbook.district.decisions.items(), key=lambda entry: entry[1].review)
    return [
        f"{id.removeprefix('settings/')}: look again by {decision.review}"
        + (f" ({decision.owner})" if decision.owner else "")
        for id, decision in decisions
        if decision.review and decision.review <= today.isoformat()
    ]


def _sources(handbook: Handbook, today: date) -> list[str]:
    """Each source once, with the first page that names it, the oldest first."""
    found: dict[str, tuple[Source, str]] = {}
    for page in handbook.pages.values():
        for source in page.sources:
            if source.checked == "not-yet" or date.fromisoformat(source.date) + YEAR < today:
                found.setdefault(source.cite, (source, page.place.path))
    return [
        f"{source.cite}: {'not read yet' if source.checked == 'not-yet' else 'last read ' + source.date} ({path})"
        for source, path in sorted(found.values(), key=lambda entry: (entry[0].checked != "not-yet", entry[0].date))
    ]


def _facts(handbook: Handbook, today: date) -> list[str]:
    """The facts whose day to look again has come, the longest past first; of a district its own state's alone."""
    states = [handbook.state] if handbook.state else handbook.states
    past = [
        (fact.expires, f"{state.title}, {fact.id}: look again by {fact.expires} ({fact.place})")
        for state in states
        for fact in state.facts.values()
        if fact.expires and fact.expires < today.isoformat()
    ]
    return [line for _, line in sorted(past)]


def _lines(handbook: Handbook, today: date) -> list[str]:
    """The numbers to call that were checked long ago: whoever is in need calls a wrong one in vain."""
    return [
        f"{line.label}: last read {line.date} ({line.place.path})"
        for line in handbook.lines.values()
        if line.date and date.fromisoformat(line.date) + YEAR < today
    ]
