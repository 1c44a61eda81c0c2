"""Reads whom a district names for each role: what is said aloud, and how that person is reached.

    records-contact: the case manager
    office: {said: the front office, phone: 555-0100}
    hotline: 1-800-555-0199

A line to say must stay a line that a person can say, so no number stands in it; and a number that stands apart
can be called with one tap.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from handbook.model import Contact
from handbook.problem import listed, nearest, shown
from handbook.reading.district import hotline
from handbook.reading.district.placeholders import UNDECIDED, says_nothing
from handbook.reading.forms import PHONE
from handbook.reading.reader import Reader
from handbook.vocabulary import HOTLINE

EMAIL = r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+"
_NUMBER = re.compile(r"[0-9](?:[ ().-]{0,2}[0-9]){6,}")
"""What reads as a phone number within words: seven digits or more. A room may have its number."""


def read_contacts(reader: Reader, *, is_example: bool) -> Mapping[str, Contact]:
    """Read the block `contacts`: role to contact, without those that say `undecided`.

    The hotline of an example may be made up.
    """
    roles = reader.vocabulary.said
    found = {}
    holds = '"said", and "phone", "email" or "url"'
    blocks = reader.named_blocks("contacts", holds=holds, short="said", required=False, bare=True)
    for role, place, block in blocks:
        if role and role not in roles:
            hint = nearest(role, roles) or f" The roles are: {listed(roles)}."
            reader.wrong(place, "unknown-role", f'no role "{shown(role)}".{hint}')
            found[role] = Contact(said="")
            continue
        found[role] = _read_hotline(block, is_example=is_example) if role == HOTLINE else _read(role, block)
    named = {role: contact for role, contact in found.items() if contact.said not in ("", UNDECIDED)}
    return MappingProxyType({role: contact for role, contact in named.items() if role in roles})


def _read(role: str, block: Reader) -> Contact:
    roles = block.vocabulary.said
    said = block.text("said")
    if role in roles and says_nothing(said):
        message = "is nobody, and readers would be sent there. Write who it is, or delete the line."
        block.wrong(block.at("said"), "placeholder", f'"{shown(said)}" {message}')
    if number := _NUMBER.search(said):
        words = said[: number.start()].rstrip(" (,:;-").removesuffix(" at") or roles.get(role, "…")
        digits = number[0].replace("(", "").replace(") ", "-").replace(")", "-").replace(".", "-")
        block.wrong(
            block.at("said"),
            "number-said-aloud",
            f'"{shown(said)}" is said aloud in the words to say, and no number can stand there. '
            f"Write it as: {role}: {{said: {shown(words)}, phone: {shown(digits)}}}",
        )
    return _reached(block, said, block.phone("phone", required=False))


def _read_hotline(block: Reader, *, is_example: bool) -> Contact:
    """The number alone, or a block with it."""
    said, number = block.text("said", required=False), block.phone("phone", required=False)
    written = number or said
    fault = hotline.fault(written, is_example=is_example) if written and "{{" not in written else ""
    if not number and not fault and said and "{{" not in said:
        if not re.search("[^0-9 ().+\\-/]", said):
            said, number = "", said if re.fullmatch(PHONE, said) else hotline.plain(said)
        else:
            fault = f'"{shown(said)}" cannot be called with one tap. Write the number alone: {HOTLINE}: {hotline.plain(said)}'
    if fault:
        block.wrong(block.at("phone" if number else "said"), "hotline-without-number", fault)
    return _reached(block, said or _said_of_hotline(block), number)


def _said_of_hotline(block: Reader) -> str:
    report = block.vocabulary.report
    return report.said if report else block.vocabulary.said.get(HOTLINE, "")


def _reached(block: Reader, said: str, phone: str) -> Contact:
    contact = Contact(
        said=said,
        phone=phone,
        email=block.like("email", EMAIL, "bad-address", "is no e-mail address."),
        url=block.address("url"),
    )
    block.end()
    return contact
