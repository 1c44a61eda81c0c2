"""Reads whom a district names for each role: what is said aloud, and how that person is reached.

    teacher: the case manager
    office: {said: the front office, phone: 555-0100}
    hotline: 1-800-555-0199

A line to say must stay a line that a person can say, so no number stands in it; and a number that stands apart
can be called with one tap.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from handbook.load.pages import WEB
from handbook.load.reader import PHONE, Reader
from handbook.model import HOTLINE, HOTLINE_SAID, ROLES, Contact
from handbook.problem import listed, nearest, shown

EMAIL = r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+"
_NUMBER = re.compile(r"[0-9](?:[ ().-]{0,2}[0-9]){6,}")
"""What reads as a phone number within words: seven digits or more. A room may have its number."""


def read_contacts(reader: Reader) -> Mapping[str, Contact]:
    """Read the block `contacts`: role to contact."""
    found = {}
    holds = '"said", and "phone", "email" or "url"'
    blocks = reader.named_blocks("contacts", holds=holds, short="said", required=False)
    for role, place, block in blocks:
        if role not in ROLES:
            hint = nearest(role, ROLES) or f" The roles are: {listed(ROLES)}."
            reader.wrong(place, "unknown-role", f'no role "{shown(role)}".{hint}')
        found[role] = _read_hotline(block) if role == HOTLINE else _read(role, block)
    return MappingProxyType({role: contact for role, contact in found.items() if contact.said and role in ROLES})


def _read(role: str, block: Reader) -> Contact:
    said = block.text("said")
    if number := _NUMBER.search(said):
        words = " ".join(said.replace(number[0], " ").split()).removesuffix(" at") or ROLES.get(role, "…")
        block.wrong(
            block.at("said"),
            "number-said-aloud",
            f'"{shown(said)}" is said aloud in the words to say, and no number can stand there. '
            f"Write it as: {role}: {{said: {shown(words)}, phone: {shown(number[0])}}}",
        )
    return _reached(block, said, block.phone("phone", required=False))


def _read_hotline(block: Reader) -> Contact:
    """The number alone, or a block with it."""
    said, number = block.text("said", required=False), block.phone("phone", required=False)
    if not number and said and "{{" not in said:
        if re.fullmatch(PHONE, said):
            said, number = "", said
        else:
            _no_number(block, said)
    return _reached(block, said or HOTLINE_SAID, number)


def _no_number(block: Reader, said: str) -> None:
    found = _NUMBER.search(said)
    block.wrong(
        block.at("said"),
        "hotline-without-number",
        f'"{shown(said)}" cannot be called with one tap. '
        + (
            f"Write the number alone: hotline: {found[0]}"
            if found
            else "Write the number at which your state takes reports of child abuse: hotline: 1-800-…"
        ),
    )


def _reached(block: Reader, said: str, phone: str) -> Contact:
    contact = Contact(
        said=said,
        phone=phone,
        email=block.like("email", EMAIL, "bad-address", "is no e-mail address."),
        url=block.like("url", WEB, "bad-address", "is no address: that begins with https://."),
    )
    block.end()
    return contact
