"""The headings that the drawing adds to a page, for its list of contents; those of its body the generator knows."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from handbook.decisions.views import CHART
from handbook.rendering.outcome_card import ACT

_HEADING = re.compile(r'<h2[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)

CARD_TITLE, CHART_TITLE = "What to do", "Decision chart"


def entries(parts: Iterable[Markup], *, card: Markup, chart: Markup) -> Markup:
    """Return an entry for each heading of these parts, in their order; of a card and a chart one each."""
    found = [(ACT, Markup(CARD_TITLE))] if card else []
    for part in parts:
        if part is chart:
            found += [(CHART, Markup(CHART_TITLE))] if chart else []
        else:
            found += [(id, Markup(title)) for id, title in _HEADING.findall(part)]
    return Markup("\n").join(
        Markup('<li class="md-nav__item"><a href="#{}" class="md-nav__link">{}</a></li>').format(id, title)
        for id, title in found
    )
