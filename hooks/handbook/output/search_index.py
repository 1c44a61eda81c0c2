"""What search reads: `assets/search-index.js`, one entry a page.

An entry has the words to find the page by (title, the words that people really type,
description, headings, and each other word of its text once) and the card to show: what kind
of page, and what its outcome says to do. Charts are not in it. It is a script, so that it
loads from a folder as well as from a server. `assets/search/` says how it is searched.
"""

import json
import re
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import NotRequired, TypedDict

from handbook.decisions.graph import ends_here
from handbook.decisions.printable import printable
from handbook.decisions.views import act_to_do
from handbook.decisions.walk import walk
from handbook.model import Asked, Case, Flow, Handbook, Outcome, Page, State
from handbook.reading import search_words
from handbook.rendering.special_pages import RESULTS
from handbook.vocabulary.catalogs import ENGLISH

EMPTY = 'var __index = {"config": {}, "docs": []};\n'
"""Read from a folder (file://), the theme asks for its own index as this script. We need none of it."""

_LINK = re.compile(r"\]\([^()\n]*\)|^///.*$", re.MULTILINE)
_HEADING = re.compile(r"^#+[ \t]+(.+)$", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


class FoundCard(TypedDict):
    """What a found page says to do."""

    kind: str
    word: str
    act: str
    exception: NotRequired[bool]


class SearchEntry(TypedDict):
    """One page, as search knows it. `named` are the words that mean this page and no other.

    `answers` has a page that answers questions although its folder is none of guidance.
    """

    id: str
    url: str
    kind: str
    title: str
    about: str
    asked: list[str]
    headings: str
    text: str
    named: NotRequired[list[str]]
    answers: NotRequired[bool]
    card: NotRequired[FoundCard]


def write(site: Path) -> None:
    """Write into the built site what the theme asks for in place of its own index."""
    file = site / "search" / "search_index.js"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(EMPTY, encoding="utf-8", newline="\n")


def scripts(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations) -> dict[str, str]:
    """Return the index as a script, by its plain name."""
    return {"assets/search-index.js": index_script(handbook, urls, translations)}


def index_script(handbook: Handbook, urls: Mapping[str, str], translations: NullTranslations = ENGLISH) -> str:
    """Return the index as a script that sets `guideSearch`."""
    lists, here = list(search_words.groups(handbook)), ends_here(handbook)
    data = {
        "same": [list(group.words) for group in lists if group.heading == search_words.SAME],
        "passed": [word for group in lists if group.heading == search_words.PASSED for word in group.words],
        "pages": [
            _entry(handbook, page, urls[id], translations, here)
            for id, page in handbook.pages.items()
            if id in urls and id != RESULTS
        ],
    }
    return f"globalThis.guideSearch = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _entry(
    handbook: Handbook, page: Page, url: str, translations: NullTranslations, here: frozenset[str]
) -> SearchEntry:
    text = _LINK.sub("]", f"{printable(handbook, page)}\n{_own_words(handbook, page)}")
    kind = handbook.vocabulary.kinds.get(page.kind)
    entry: SearchEntry = {
        "id": page.id,
        "url": url,
        "kind": kind.one if kind else "",
        "title": page.title,
        "about": page.description,
        "asked": list(page.asked_as),
        "headings": " ".join(heading.strip(" \t#") for heading in _HEADING.findall(text)),
        "text": " ".join(dict.fromkeys(_WORD.findall(text.lower()))),
    }
    if isinstance(page, State):
        names = _names(page)
        entry |= {"about": _reached(page, translations), "asked": names, "named": names, "headings": "", "text": ""}
    if page.id in {family.page for family in handbook.vocabulary.families.values()}:
        entry["answers"] = True
    if outcome := _outcome(handbook, page):
        word = handbook.vocabulary.severities[outcome.outcome_kind]
        entry["card"] = {"kind": outcome.outcome_kind, "word": word, "act": act_to_do(handbook, page, outcome)}
        if outcome.exception or outcome.id not in here:
            entry["card"]["exception"] = True
    return entry


def _reached(state: State, translations: NullTranslations) -> str:
    """What a found state shows: its number."""
    numbers = [number for _, number, _ in state.report.numbers] if state.report else []
    return ", ".join(numbers) or translations.gettext("By county")


def _names(state: State) -> list[str]:
    """The words by which a question names this state: its name, and its postal code where people ask with it.

    Nothing else of a state is searched. Fifty pages that all say "abuse" and "hotline" would make these words worth
    nothing, and whoever types them alone has to find what to do.
    """
    code = state.name.upper()
    return [state.title, *([code] if any(code in asked.split() for asked in state.asked_as) else [])]


def _own_words(handbook: Handbook, page: Page) -> str:
    """What the front matter says beside the body; an outcome's act is its own page's text alone."""
    if isinstance(page, Outcome):
        return "\n".join([page.label, page.act, *(words.words for words in handbook.says(page)), page.if_pushed])
    if isinstance(page, Flow):
        return "\n".join([page.start, *(question.ask for question in page.questions.values())])
    if isinstance(page, Case):
        said = [response.says for response in page.responses]
        return "\n".join([*said, *(variant.condition for variant in page.variants)])
    return ""


def _outcome(handbook: Handbook, page: Page) -> Outcome | None:
    """Where the page's path ends in this district, or the outcome that the page is."""
    if isinstance(page, Outcome):
        return page
    claim = page.claim if isinstance(page, Asked) else None
    return walk(handbook, claim.by_question).outcome if claim else None
