"""The pages for families, one in each language: what a school decided, in the words for them, and who to call."""

from dataclasses import dataclass
from types import MappingProxyType

from handbook.model import Contact, Handbook
from handbook.rendering.decided_page import settings_in_order
from handbook.vocabulary import HOTLINE

FAMILIES = MappingProxyType({"about/families": "en", "about/familias": "es"})
"""The pages for families, with their language."""

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


@dataclass(frozen=True, slots=True)
class FamilyContact:
    """Somebody to call, as families know them."""

    who: str
    contact: Contact
    is_said: bool
    """Whether the name is said beside how they are reached; a hotline that has a number needs none."""


@dataclass(frozen=True, slots=True)
class Families:
    """What a page for families says."""

    heading: str
    open: str
    """What they are told while something is open."""
    rules: tuple[str, ...]
    is_decided: bool
    """Whether the district itself chose all of them."""
    contacts: tuple[FamilyContact, ...]
    blank: tuple[str, ...]
    """The roles that nobody was named for."""


def families(handbook: Handbook, lang: str) -> Families:
    """Return what the page in this language says: `en` or `es`."""
    settings = [setting for setting in settings_in_order(handbook, handbook.settings) if setting.families]
    contacts = handbook.district.contacts
    named = [role for role in handbook.vocabulary.roles.values() if lang in role.families]
    return Families(
        heading=HEADINGS[lang],
        open=OPEN[lang],
        rules=tuple(getattr(setting.families[handbook.chosen(setting)], lang) for setting in settings),
        is_decided=all(setting.id in handbook.district.settings for setting in settings),
        contacts=tuple(
            FamilyContact(
                who=role.families[lang],
                contact=contacts[role.id],
                is_said=role.id != HOTLINE or not (contacts[role.id].phone or contacts[role.id].url),
            )
            for role in named
            if role.id in contacts
        ),
        blank=tuple(role.families[lang] for role in named if role.blank and role.id not in contacts),
    )
