"""Where a page leads: the addresses of the others, as seen from its own."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one page."""

    urls: Mapping[str, str]
    """The id of each page to its address below the site's root."""
    base: str
    """The way from the page to the site's root: `../../`, or nothing at the root itself."""

    def has(self, id: str) -> bool:
        """Return whether the site has such a page."""
        return id in self.urls

    def to(self, id: str) -> str:
        """Return the address of a page; of one that the site does not have, that of the site's root."""
        return self.base + self.urls.get(id, "")


def links_of(urls: Mapping[str, str], id: str) -> Links:
    """Return the links of the page with this id."""
    return Links(urls, "../" * urls.get(id, "").count("/"))
