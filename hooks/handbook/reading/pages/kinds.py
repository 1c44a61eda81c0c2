"""Which function reads the keys of which page."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handbook.model import COURSE, HOME, LESSONS, Common, Page, kind_of
from handbook.reading.pages.case import read_case
from handbook.reading.pages.common import PageText, read_common
from handbook.reading.pages.course import read_course, read_lesson
from handbook.reading.pages.faq import read_faq
from handbook.reading.pages.flow import read_flow
from handbook.reading.pages.guideline import read_guideline
from handbook.reading.pages.home import read_home
from handbook.reading.pages.moment import read_moment
from handbook.reading.pages.outcome import read_outcome
from handbook.reading.pages.setting import read_setting
from handbook.reading.pages.state import read_state
from handbook.reading.reader import Reader

KeyReader = Callable[[Reader, Common], Page]
"""Reads the keys that one kind has beside the common ones, and puts the page together."""

_READERS: Mapping[str, KeyReader] = MappingProxyType(
    {
        "guidelines": read_guideline,
        "faqs": read_faq,
        "cases": read_case,
        "flows": read_flow,
        "outcomes": read_outcome,
        "settings": read_setting,
        "states": read_state,
    }
)


def read_keys(reader: Reader, text: PageText) -> Page:
    """Read all keys of a page. What is wrong with them is told to the reader, and the page is usable all the same."""
    common = read_common(reader, text)
    page = _reader_of(text.id)(reader, common)
    reader.end()
    return page


def _reader_of(id: str) -> KeyReader:
    if id == HOME:
        return read_home
    if id == COURSE:
        return read_course
    if id.startswith(f"{LESSONS}/"):
        return read_lesson
    if id.startswith("moments/"):
        return read_moment
    return _READERS.get(kind_of(id), _read_plain)


def _read_plain(reader: Reader, common: Common) -> Page:
    """One of the site's other pages, which have no more keys."""
    return Page(common)
