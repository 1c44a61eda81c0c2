"""The headings that the drawing adds to a page, for its list of contents; those of its body the generator knows."""

import re
from collections.abc import Iterable
from gettext import NullTranslations

from markupsafe import Markup

from handbook.decisions.views import CHART
from handbook.rendering.outcome_card import ACT
from handbook.vocabulary.catalogs import marked

_HEADING = re.compile(r'<h2[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)

_ENTRY = Markup(
    '<li class="md-nav__item"><a href="#{}" class="md-nav__link"><span class="md-ellipsis">{}</span></a></li>'
)
"""An entry as the theme writes its own; without the inner part WebKit paints some only after a reader scrolls."""

Heading = tuple[str, Markup]
"""The anchor of a heading, and its words."""

CARD_TITLE, CHART_TITLE = marked("What to do"), marked("Decision chart")
"""What the list calls a card, whose own heading is the act, and the first chart, whose own heading says more."""


def card_heading(card: Markup, translations: NullTranslations) -> list[Heading]:
    """Return the entry of a drawn card; none where there is no card."""
    return [(ACT, Markup(translations.gettext(CARD_TITLE)))] if card else []


def chart_heading(chart: Markup, translations: NullTranslations) -> list[Heading]:
    """Return the entry of drawn charts; none where there is no chart."""
    return [(CHART, Markup(translations.gettext(CHART_TITLE)))] if chart else []


def headings(*parts: Markup) -> list[Heading]:
    """Return the headings of drawn parts, in their order."""
    return [(id, Markup(words)) for part in parts for id, words in _HEADING.findall(part)]


def entries(found: Iterable[Heading]) -> Markup:
    """Return an entry of the list of contents for each heading."""
    return Markup("\n").join(_ENTRY.format(id, words) for id, words in found)
