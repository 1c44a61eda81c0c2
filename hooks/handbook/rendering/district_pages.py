"""What the pages about a district list: what it decided, what is open, and the words for its families.

In: a handbook and the id of a page. Out: the template that the page's list is made with, and what
that prints. Nothing here decides: what holds comes from `Handbook.chosen`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from gettext import NullTranslations
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from handbook.decisions.graph import topological_order
from handbook.model import Decision, Handbook, Page, Setting
from handbook.rendering import edition
from handbook.rendering.starter_file import district_yml
from handbook.vocabulary import HOTLINE
from handbook.vocabulary.catalogs import catalog

Link = Callable[[Page], Markup]
"""Makes the link to a page by its title."""

Ends = Mapping[str, Mapping[Page, str]]
"""Setting id to the FAQs and cases that it changes, each with where it ends under which value."""

FAMILIES = MappingProxyType({"about/families": "en", "about/familias": "es"})
"""The pages for families, with their language."""

CONTACTS = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "teacher": "The teacher",
                "office": "The office",
                "nurse": "The nurse",
                "administrator": "The principal",
                "records-contact": "School records",
                "title-ix-coordinator": "Sex discrimination or harassment (Title IX)",
                "hotline": "To report child abuse",
            }
        ),
        "es": MappingProxyType(
            {
                "teacher": "El maestro o la maestra",
                "office": "La oficina",
                "nurse": "La enfermera o el enfermero",
                "administrator": "El director o la directora",
                "records-contact": "Expediente escolar",
                "title-ix-coordinator": "Discriminación por razón de sexo o acoso sexual (Título IX)",
                "hotline": "Para reportar abuso o maltrato de menores",
            }
        ),
    }
)
"""What families call each role."""

HEADINGS = MappingProxyType({"en": "What our school has decided", "es": "Lo que nuestra escuela ha decidido"})

OPEN = MappingProxyType(
    {
        "en": "Our district has not decided all of this yet. Where it has not, the careful rule holds. "
        "Ask the teacher today.",
        "es": "Nuestro distrito todavía no ha decidido todo esto. Mientras tanto, se aplica la regla más cautelosa. "
        "Pregunte hoy al maestro o a la maestra.",
    }
)
"""What families hear while something is open."""


def listing(
    handbook: Handbook, page: str, link: Link, ends: Callable[[], Ends], translations: NullTranslations
) -> tuple[str, dict[str, Any]] | None:
    """Return the template and its values for a page about the district; None for any other page.

    `ends` is asked only where it is needed, for it walks every page under every choice.
    """
    if page == "about/decided":
        return "decided", {
            "district": handbook.district,
            "pages": own(handbook, link),
            **_choices(handbook, link, translations),
        }
    if page == "about/open-decisions":
        return "open-decisions", {
            "settings": [_question(setting, link, ends()) for setting in in_order(handbook, handbook.unset)]
        }
    if page == "about/make-it-yours":
        return "starter", {"text": district_yml(handbook.vocabulary, in_order(handbook, handbook.settings))}
    if page == "about/index" and handbook.districts_pages:
        return "own", {"pages": own(handbook, link)}
    if page in FAMILIES:
        return "families", _for_families(handbook, FAMILIES[page])
    return None


def in_order(handbook: Handbook, settings: list[Setting]) -> list[Setting]:
    """Return settings in the order in which the flows come to them."""
    met = dict.fromkeys(question.setting.to for _, question in topological_order(handbook) if question.setting)
    order = {id: number for number, id in enumerate(met)}
    return sorted(settings, key=lambda setting: order.get(setting.id, len(order)))


def own(handbook: Handbook, link: Link) -> list[dict[str, Any]]:
    """Return the district's own pages."""
    return [{"link": link(page), "replaces": bool(page.replaced)} for page in handbook.districts_pages]


def in_words(day: str, translations: NullTranslations) -> str:
    """Return a day `2026-11-21` as `November 21, 2026`; nothing for nothing."""
    return edition.in_words(date.fromisoformat(day), translations) if day else ""


def _choices(handbook: Handbook, link: Link, translations: NullTranslations) -> dict[str, Any]:
    chosen, waiting = [], []
    for setting in in_order(handbook, handbook.settings):
        value = setting.values[handbook.chosen(setting)]
        entry = {"setting": setting, "link": link(setting), "value": value, "default": setting.values[setting.default]}
        if setting.id not in handbook.district.settings:
            waiting.append(entry)
            continue
        decision = handbook.district.decisions.get(setting.id, Decision())
        told = {
            "decided": in_words(decision.decided, translations),
            "review": in_words(decision.review, translations),
        }
        chosen.append(entry | told | {"reason": decision.reason, "owner": decision.owner})
    return {"chosen": chosen, "waiting": waiting}


def _question(setting: Setting, link: Link, ends: Ends) -> dict[str, Any]:
    touched = [{"link": link(page), "ends": where} for page, where in ends.get(setting.id, {}).items()]
    return {"setting": setting, "link": link(setting), "touched": touched}


def _for_families(handbook: Handbook, lang: str) -> dict[str, Any]:
    settings = [setting for setting in in_order(handbook, handbook.settings) if setting.families]
    words = [getattr(setting.families[handbook.chosen(setting)], lang) for setting in settings]
    contacts = handbook.district.contacts
    return {
        "_": catalog(lang).gettext,  # in the language of the page, whatever that of the site
        "heading": HEADINGS[lang],
        "open": OPEN[lang],
        "words": words,
        "danger": handbook.first_line,
        "decided": all(setting.id in handbook.district.settings for setting in settings),
        "named": [
            {
                "who": CONTACTS[lang][role],
                "contact": contacts[role],
                "said": role != HOTLINE or not (contacts[role].phone or contacts[role].url),
            }
            for role in handbook.vocabulary.roles
            if role in contacts
        ],
        "blank": [CONTACTS[lang][role] for role in ("teacher", "office", "administrator") if role not in contacts],
    }
