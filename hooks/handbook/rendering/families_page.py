"""The pages for families, one in each language: what was decided here, in the words for them, and who to call."""

from dataclasses import dataclass

from handbook.model import Contact, Handbook
from handbook.rendering.decided_page import settings_in_order
from handbook.vocabulary import HOTLINE, FamilyPage


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

    page: FamilyPage
    rules: tuple[str, ...]
    is_decided: bool
    """Whether the district itself chose all of them."""
    contacts: tuple[FamilyContact, ...]
    blank: tuple[str, ...]
    """The roles that nobody was named for."""


def family_page(handbook: Handbook, id: str) -> FamilyPage | None:
    """Return the page for families with this id, if it is one."""
    return next((page for page in handbook.vocabulary.families.values() if page.page == id), None)


def families(handbook: Handbook, page: FamilyPage) -> Families:
    """Return what a page for families says, in its language."""
    lang = page.language
    settings = [setting for setting in settings_in_order(handbook, handbook.settings) if setting.families]
    contacts = handbook.district.contacts
    named = [role for role in handbook.vocabulary.roles.values() if lang in role.families]
    return Families(
        page=page,
        rules=tuple(setting.families[handbook.chosen(setting)][lang] for setting in settings),
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
