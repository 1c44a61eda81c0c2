"""Whom to reach, as a card or a poster has room for it."""

from dataclasses import dataclass
from gettext import NullTranslations

from handbook.model import Handbook
from handbook.vocabulary import HOTLINE

LONG = 16
"""Characters of a contact for which the cards have room at their full size."""


@dataclass(frozen=True, slots=True)
class PrintedContact:
    """Whom to reach. `words` is empty where nobody set it: a line to fill in."""

    who: str
    words: str


def all_contacts(handbook: Handbook, translations: NullTranslations) -> list[PrintedContact]:
    """Return whom to reach here: the number for a life at risk, the hotline, then the other roles."""
    roles = sorted(handbook.vocabulary.roles.values(), key=lambda role: role.id != HOTLINE)
    found = [PrintedContact(role.said[:1].upper() + role.said[1:], _reached(handbook, role.id)) for role in roles]
    danger = handbook.first_line
    first = [PrintedContact(translations.gettext("Danger"), danger.number)] if danger else []
    return [*first, *found]


def few_contacts(handbook: Handbook, room: int, translations: NullTranslations) -> list[PrintedContact]:
    """Return at most `room` contacts: danger, the hotline, those that somebody set, then lines to fill in."""
    found = all_contacts(handbook, translations)
    chosen = [*found[:2], *sorted(found[2:], key=lambda contact: not contact.words)][:room]
    return [contact for contact in found if contact in chosen]


def has_long_contacts(handbook: Handbook) -> bool:
    """Return whether a contact has so many words that cards need smaller type to stay one sheet."""
    return any(len(contact.in_full) > LONG for contact in handbook.district.contacts.values())


def _reached(handbook: Handbook, role: str) -> str:
    """What stands beside a role on paper; of the hotline its number alone, since the role is written before it."""
    contact = handbook.district.contacts.get(role)
    if contact is None:
        return ""
    return contact.phone if role == HOTLINE else contact.in_full
