"""The facts of a state in words, each with how far and when it was read, and which pages depend on them."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Fact, Handbook, Page
from handbook.reading.prose import facts_of
from handbook.rendering.dates import format_iso_date
from handbook.vocabulary.catalogs import marked

CHECKED = {
    "primary": marked("We read it in a stored copy of the text itself"),
    "secondary": marked("We read it in somebody else's account, not in the text itself"),
}


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact in words."""

    fact: Fact
    question: str
    words: str
    how: str
    """How far it was checked."""
    read_on: str
    read_again_by: str


def page_facts(handbook: Handbook, page: Page) -> list[str]:
    """Return the ids of the facts that a page's text depends on, and that the guide knows."""
    return [id for id in facts_of(page) if id in handbook.facts]


def known_fact(handbook: Handbook, fact: Fact, translations: NullTranslations) -> KnownFact:
    """Return a fact in words."""
    kind = handbook.facts[fact.id]
    return KnownFact(
        fact=fact,
        question=kind.question,
        words=_as_sentence(kind.words(fact.value)),
        how=translations.gettext(CHECKED[fact.checked]) if fact.checked in CHECKED else "",
        read_on=format_iso_date(fact.date, translations),
        read_again_by=format_iso_date(fact.expires, translations),
    )


def _as_sentence(text: str) -> str:
    """Return words with a capital at their start and a mark at their end."""
    begun = text[:1].upper() + text[1:]
    return begun if not begun or begun.endswith((".", "?", "!")) else f"{begun}."
