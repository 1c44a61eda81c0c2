"""The pages for families, one in each language: what a school decided, in the words for them, and who to call."""

from dataclasses import dataclass
from types import MappingProxyType

from handbook.model import HOTLINE, ROLES, Contact, Handbook
from handbook.rendering.decided_page import settings_in_order

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

WANTED = ("teacher", "office", "administrator")
"""The roles that have a line to write on where the district named nobody."""


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

    lang: str
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
    return Families(
        lang=lang,
        rules=tuple(getattr(setting.families[handbook.chosen(setting)], lang) for setting in settings),
        is_decided=all(setting.id in handbook.district.settings for setting in settings),
        contacts=tuple(
            FamilyContact(
                who=CONTACTS[lang][role],
                contact=contacts[role],
                is_said=role != HOTLINE or not (contacts[role].phone or contacts[role].url),
            )
            for role in ROLES
            if role in contacts
        ),
        blank=tuple(CONTACTS[lang][role] for role in WANTED if role not in contacts),
    )
