"""What a state's page, the list of states and the box "In Texas" print.

In: a handbook, and a state or a page. Out: values for the templates. Nothing here decides: the facts are the pages' own.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from handbook.model import BY_COUNTY, REPORT, Fact, Handbook, Outcome, Page, State, hotlines
from handbook.reading.prose import facts_of
from handbook.rendering.district_pages import in_words
from handbook.vocabulary import HOTLINE
from handbook.vocabulary.catalogs import marked

CHECKED = {
    "primary": marked("We read it in a stored copy of the text itself"),
    "secondary": marked("We read it in somebody else's account, not in the text itself"),
}

NO_NUMBER = "call your county's child protection agency, or the police."
"""What a reader is told who chose a state whose counties take the reports, and print no numbers."""


def hung_on(handbook: Handbook, page: Page) -> list[str]:
    """Return the facts that a page's text hangs on, and that the guide knows."""
    return [id for id in facts_of(page) if id in handbook.facts]


def hanging(handbook: Handbook) -> dict[str, list[Page]]:
    """Return for each fact the pages that it changes, guidance by title; the number changes what offers to call it."""
    found: dict[str, list[Page]] = {}
    for page in sorted(handbook.pages.values(), key=lambda page: page.title.lower()):
        calls = isinstance(page, Outcome) and any(named.to == HOTLINE for named in page.call)
        for id in [*([REPORT] if calls else []), *hung_on(handbook, page)]:
            found.setdefault(id, []).append(page)
    return found


def box(handbook: Handbook, facts: list[str], translations: NullTranslations) -> dict[str, Any]:
    """Return what the box of a page holds: the facts of the district's state, or their questions alone."""
    state = handbook.state
    return {
        "ids": facts,
        "asked": [handbook.facts[id].question for id in facts],
        "state": state,
        "own": bool(handbook.district.name) and not state,
        "known": [_told(handbook, state.facts[id], translations) for id in facts if state and id in state.facts],
    }


def told(
    handbook: Handbook,
    state: State,
    changes: Mapping[str, list[Page]],
    link: Callable[[Page], Markup],
    url: str,
    translations: NullTranslations,
) -> dict[str, Any]:
    """Return what a state's page holds."""
    report = state.report
    facts = [_told(handbook, fact, translations) for fact in state.facts.values() if fact.id != REPORT]
    lines = hotlines(state, handbook.vocabulary.report)
    changed = dict.fromkeys(page.id for id in state.facts for page in changes.get(id, []))
    return {
        "report": report and _told(handbook, report, translations),
        "by_county": report is not None and report.value == BY_COUNTY,
        "lines": lines,
        "danger": handbook.first_line,
        "facts": facts,
        "unchecked": [kind.question for id, kind in handbook.facts.items() if id not in state.facts],
        "changes": [link(handbook.pages[id]) for id in changed],
        "kept": _kept(handbook, state, url, translations) if not handbook.district.name else "",
    }


def listing(handbook: Handbook) -> dict[str, Any]:
    """Return the list of states, each with its numbers, and how many were read how far."""
    reports = [state.report for state in handbook.states if state.report]
    count = Counter("county" if report.value == BY_COUNTY else report.checked for report in reports)
    return {
        "states": [
            {"page": state, "lines": hotlines(state, handbook.vocabulary.report), "report": state.report}
            for state in handbook.states
        ],
        "count": count,
        "unread": len(handbook.states) - len(reports),
        "danger": handbook.first_line,
    }


def _told(handbook: Handbook, fact: Fact, translations: NullTranslations) -> dict[str, Any]:
    kind = handbook.facts[fact.id]
    return {
        "fact": fact,
        "question": kind.question,
        "words": sentence(kind.words(fact.value)),
        "how": translations.gettext(CHECKED[fact.checked]) if fact.checked in CHECKED else "",
        "read": in_words(fact.date, translations),
        "again": in_words(fact.expires, translations),
    }


def sentence(text: str) -> str:
    """Return words as a sentence."""
    begun = text[:1].upper() + text[1:]
    return begun if not begun or begun.endswith((".", "?", "!")) else f"{begun}."


def _kept(handbook: Handbook, state: State, url: str, translations: NullTranslations) -> str:
    """What a reader's tab keeps of the state that was chosen, for `docs/assets/state.js`."""
    calls = [
        {"label": line.label, "number": line.number_after, "href": line.href}
        for line in hotlines(state, handbook.vocabulary.report)
    ]
    facts = {
        id: {"ask": known["question"], "words": known["words"], "note": fact.note, "expires": fact.expires}
        for id, fact in state.facts.items()
        if id != REPORT and (known := _told(handbook, fact, translations))
    }
    kept = {"id": state.name, "name": state.title, "url": url, "calls": calls, "facts": facts}
    return json.dumps(kept if calls else kept | {"none": NO_NUMBER}, ensure_ascii=False)
