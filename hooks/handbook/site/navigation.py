"""Where a page stands among the others, as the site's generator sees it: under which tab, and next to none."""

from typing import Any


def adapt(nav: Any, files: Any) -> None:
    """Put each page below the list of its folder, which marks the tab, and take the pages before and after it away.

    `nav` has the generator's `pages`, `files` gives all of them. A browser fetches what a page names as its next one
    (Firefox does), and the policy of the site refuses that.
    """
    for page in nav.pages:
        page.previous_page = page.next_page = None
    lists = {page.file.src_uri.rpartition("/")[0]: page.parent for page in nav.pages if page.parent}
    for file in files.documentation_pages():
        if file.page and not file.page.parent and "/" in file.src_uri:
            file.page.parent = lists.get(file.src_uri.rpartition("/")[0])
