"""The headings that the drawing adds to a page, for its list of contents; those of its body the generator knows."""

import re
from collections.abc import Iterable
from gettext import NullTranslations

from markupsafe import Markup

from handbook.decisions.views import CHART
from handbook.rendering.outcome_card import ACT
from handbook.vocabulary.catalogs import marked

_HEADING = re.compile(r'<h2[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)

CARD_TITLE, CHART_TITLE = marked("What to do"), marked("Decision chart")


def entries(parts: Iterable[Markup], translations: NullTranslations, *, card: Markup, chart: Markup) -> Markup:
    """Return an entry for each heading of these parts, in their order; of a card and a chart one each."""
    found = [(ACT, Markup(translations.gettext(CARD_TITLE)))] if card else []
    for part in parts:
        if part is chart:
            found += [(CHART, Markup(translations.gettext(CHART_TITLE)))] if chart else []
        else:
            found += [(id, Markup(title)) for id, title in _HEADING.findall(part)]
    return Markup("\n").join(
        Markup('<li class="md-nav__item"><a href="#{}" class="md-nav__link">{}</a></li>').format(id, title)
        for id, title in found
    )
