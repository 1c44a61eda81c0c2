"""The handbook on paper: standalone pages to print, made from the same data as the site.

In: a handbook without problems, where its pages are, and their bodies as the site prints them.
Out: each printable page as HTML, with its address. `selection` picks what a card has room for,
`numbers` counts the whole handbook through, `body` makes a body fit for paper, and `renderer` puts
a template around it all. No page needs a script, and no page carries the theme.
"""

from collections.abc import Callable, Iterator, Mapping
from gettext import NullTranslations

from handbook.model import Handbook
from handbook.rendering.paper import booklet, cards, course, forms, hand_outs
from handbook.rendering.paper.renderer import PrintRenderer
from handbook.vocabulary.catalogs import ENGLISH


def printed(
    handbook: Handbook,
    urls: Mapping[str, str],
    html: Mapping[str, str],
    named: Callable[[str], str] = str,
    translations: NullTranslations = ENGLISH,
) -> Iterator[tuple[str, str]]:
    """Yield the address below the site's root and the HTML of every printable page.

    `named` gives the address of a file that pages ask for by its plain name.
    """
    renderer = PrintRenderer(handbook, urls, html, named, translations)
    for make in (cards.pages, forms.pages, hand_outs.pages, course.pages, booklet.pages):
        for sheet, page in make(renderer):
            yield sheet.address, page
