"""Which template of the site's frame a page is put into."""

from handbook.model import Home, Moment, Page


def template_of(page: Page) -> str:
    """Return the name of its template, without `.html`: its kind, `home`, `moments`, or `index` for a list of a kind.

    Nothing for a page without a chart, which the plain frame shows.
    """
    if isinstance(page, Home):
        return "home"
    if isinstance(page, Moment):
        return "moments"
    return page.kind or ("index" if page.is_index else "")
