"""The page of a state: whom to call, what its law says, and which pages that changes.

Nothing here decides: the facts are the page's own.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import BY_COUNTY, REPORT, Handbook, Outcome, Page, State, hotlines
from handbook.rendering.known_facts import KnownFact, known_fact, page_facts
from handbook.vocabulary import HOTLINE, EmergencyLine


@dataclass(frozen=True, slots=True)
class StateDetails:
    """What a state's page holds."""

    report: KnownFact | None
    by_county: bool
    lines: tuple[EmergencyLine, ...]
    danger: EmergencyLine | None
    facts: tuple[KnownFact, ...]
    unchecked: tuple[str, ...]
    """The questions that no fact answers."""
    changes: tuple[Page, ...]
    """The pages whose text depends on a fact."""
    kept: str
    """What a reader's tab keeps, as JSON; nothing where a district has chosen for all."""


def pages_by_fact(handbook: Handbook) -> dict[str, list[Page]]:
    """Return for each fact the pages that it changes, by title; the number changes what offers to call it."""
    found: dict[str, list[Page]] = {}
    for page in sorted(handbook.pages.values(), key=lambda page: page.title.lower()):
        calls = isinstance(page, Outcome) and any(named.to == HOTLINE for named in page.call)
        for id in [*([REPORT] if calls else []), *page_facts(handbook, page)]:
            found.setdefault(id, []).append(page)
    return found


def state_details(
    handbook: Handbook, state: State, changed_by: Mapping[str, list[Page]], url: str, translations: NullTranslations
) -> StateDetails:
    """Return what a state's page holds; `changed_by` is from `pages_by_fact`, `url` the page's below the site's root."""
    report = state.report
    lines = tuple(hotlines(state, handbook.vocabulary.report, translations))
    law = (fact for fact in state.facts.values() if fact.id != REPORT)
    facts = tuple(known_fact(handbook, fact, translations) for fact in law)
    changed = {page.id: page for id in state.facts for page in changed_by.get(id, [])}
    return StateDetails(
        report=known_fact(handbook, report, translations) if report else None,
        by_county=report is not None and report.value == BY_COUNTY,
        lines=lines,
        danger=handbook.first_line,
        facts=facts,
        unchecked=tuple(kind.question for id, kind in handbook.facts.items() if id not in state.facts),
        changes=tuple(changed.values()),
        kept=_kept(handbook, state, url, lines, facts, translations) if not handbook.district.name else "",
    )


def _kept(
    handbook: Handbook,
    state: State,
    url: str,
    lines: Iterable[EmergencyLine],
    known: Iterable[KnownFact],
    translations: NullTranslations,
) -> str:
    """What a reader's tab keeps of the state that was chosen, for `docs/assets/state.js`."""
    calls = [{"label": line.label, "number": line.number_after, "href": line.href} for line in lines]
    facts = {
        one.fact.id: {"ask": one.question, "words": one.words, "note": one.fact.note, "expires": one.fact.expires}
        for one in known
    }
    kept: dict[str, object] = {"id": state.name, "name": state.title, "url": url, "calls": calls, "facts": facts}
    if not calls and handbook.vocabulary.report:  # its counties take the reports, and print no numbers
        text = translations.gettext("call {who}, or the police.")
        kept["none"] = text.format(who=handbook.vocabulary.report.your_county)
    return json.dumps(kept, ensure_ascii=False)
