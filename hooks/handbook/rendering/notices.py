"""What stands in place of a page: the ways on from an address that leads nowhere, and the problems in `serve`.

Both are drawn of a handbook with problems, too.
"""

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from urllib.parse import urlsplit

from markupsafe import Markup

from handbook.model import Handbook
from handbook.rendering.environment import environment, fill
from handbook.rendering.home_and_moments import places, urgent_door
from handbook.rendering.links import Links
from handbook.rendering.units_page import unit_entries, units_page
from handbook.vocabulary.catalogs import ENGLISH


def not_found(
    handbook: Handbook, urls: Mapping[str, str], address: str, translations: NullTranslations = ENGLISH
) -> Markup:
    """Draw the ways on from a page that is not there. Its own depth is unknown, so `address` is the whole site's."""
    links = Links(urls, urlsplit(address).path.rstrip("/") + "/")
    return fill(
        environment(handbook, translations=translations),
        "not-found",
        urgent=urgent_door(handbook),
        places=places(handbook),
        entries=unit_entries(handbook),
        units=units_page(handbook),
        links=links,
    )


def problems(handbook: Handbook, lines: Sequence[str], translations: NullTranslations = ENGLISH) -> Markup:
    """Draw what has to be fixed: a line for each problem, and their count as the last."""
    return fill(environment(handbook, translations=translations), "problems", lines=lines)
