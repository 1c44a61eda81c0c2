"""What an id, a day, a phone number and an address look like."""

import re
import unicodedata
from datetime import date

ID = "[a-z0-9]+(-[a-z0-9]+)*"
"""What an id looks like: kebab-case."""
MAX_ID = 80
"""Ids become addresses and file names."""
PHONE = r"\+?[0-9]([ -]?[0-9]){2,14}"
"""What a phone number looks like: 3 to 15 digits (ITU-T E.164), with single spaces or hyphens between them."""
WEB = r"https?://[^\s{}<>]+"
"""What the address of a page of another site looks like."""


def is_id(text: str) -> bool:
    """Whether `text` is a kebab-case id."""
    return len(text) <= MAX_ID and bool(re.fullmatch(ID, text))


def as_id(text: str) -> str:
    """Return an id made from the words of a title; nothing where no word is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    return "-".join(re.findall("[a-z0-9]+", plain))[:MAX_ID].strip("-")


def is_date(text: str) -> bool:
    """Whether `text` is a day that exists, as year-month-day."""
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def as_date(text: str) -> str:
    """Return a day written in numbers, month first as here, as year-month-day; nothing for another text."""
    if american := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text):
        month, day, year = american.groups()
    elif other := re.fullmatch(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})", text):
        year, month, day = other.groups()
    else:
        return ""
    written = f"{year}-{int(month):02}-{int(day):02}"
    return written if is_date(written) else ""
