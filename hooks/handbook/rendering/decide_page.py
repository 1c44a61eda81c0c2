"""The form in which a district decides: what it asks, with what holds at present filled in.

In: a handbook. Out: values for the template `decide.html`. What each choice changes is worked out in the browser, from
the script that `output/decide_script.py` writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Contact, Decision, Handbook, Setting, contacts_in
from handbook.reading.district.branding import BESIDE
from handbook.rendering.decided_page import settings_in_order
from handbook.rendering.known_facts import KnownFact, known_fact, page_facts
from handbook.vocabulary import HOTLINE
from handbook.vocabulary.catalogs import marked

DECIDE = "about/decide"
"""The id of the page that this fills."""

FIRST_COLORS = {"primary": "#0d4a4e", "accent": "#0b5c66", "accent-dark": "#7fd0d6"}
"""What the guide itself has (docs/assets/guide.css): a district begins with these."""

_USES = {
    "primary": marked("The head of every page"),
    "accent": marked("Links on the light page"),
    "accent-dark": marked("Links on the dark page"),
}


@dataclass(frozen=True, slots=True)
class AskedSetting:
    """A setting, with what the district chose at present; `value` is empty where it has not."""

    setting: Setting
    value: str
    decision: Decision
    law: tuple[tuple[str, KnownFact], ...]
    """What each state's law says on it, by the state's name: the facts that its page depends on."""


@dataclass(frozen=True, slots=True)
class AskedContact:
    """A role, as it is said where nobody is named, and whom the district names."""

    role: str
    said: str
    named: Contact


@dataclass(frozen=True, slots=True)
class AskedColor:
    """A color, and what it is for."""

    name: str
    use: str
    value: str


@dataclass(frozen=True, slots=True)
class Form:
    """All that is asked."""

    settings: tuple[AskedSetting, ...]
    floors: tuple[str, ...]
    """The questions that every walk begins with, whatever a district decides."""
    contacts: tuple[AskedContact, ...]
    hotline: Contact | None
    """Its own; None in a field without one."""
    states: Mapping[str, str]
    """The letters of each state to its name."""
    colors: tuple[AskedColor, ...]


def form(handbook: Handbook, translations: NullTranslations) -> Form:
    """Return the form."""
    words, district, entry = handbook.vocabulary, handbook.district, handbook.flow(handbook.entry)
    nobody = Contact(said="")
    return Form(
        settings=tuple(
            _asked(handbook, setting, translations) for setting in settings_in_order(handbook, handbook.settings)
        ),
        floors=tuple(question.ask for question in entry.questions.values() if question.floor) if entry else (),
        contacts=tuple(
            AskedContact(role.id, role.said, district.contacts.get(role.id, nobody))
            for role in words.roles.values()
            if role.id != HOTLINE
        ),
        hotline=_own_hotline(handbook) if HOTLINE in words.roles else None,
        states={state.name: state.title for state in handbook.states},
        colors=tuple(
            AskedColor(name, translations.gettext(_USES[name]), district.colors.get(name, FIRST_COLORS[name]))
            for name in BESIDE
        ),
    )


def _own_hotline(handbook: Handbook) -> Contact:
    """The hotline that the district gave itself; that of its state comes with the state."""
    given, state = handbook.district.contacts.get(HOTLINE), handbook.state
    states = contacts_in(state, {}, handbook.vocabulary.report).get(HOTLINE) if state else None
    return Contact(said="") if given is None or given == states else given


def _asked(handbook: Handbook, setting: Setting, translations: NullTranslations) -> AskedSetting:
    named = page_facts(handbook, setting)
    law = [
        (state.name, known_fact(handbook, fact, translations))
        for state in handbook.states
        for fact in state.facts.values()
        if fact.id in named
    ]
    return AskedSetting(
        setting,
        handbook.district.settings.get(setting.id, ""),
        handbook.district.decisions.get(setting.id, Decision()),
        tuple(law),
    )
