"""The places on GitHub that the page for districts leads to, each with its anchor on that page.

Only the site knows the addresses, and only where somebody said which repository it has. So the steps link to these
anchors: there it says in words where the place is, and the link itself stands beside it.
"""

from collections.abc import Mapping
from types import MappingProxyType

PAGE = "about/make-it-yours"

LIST = "github"
"""The anchor of the whole list."""

FORK = "fork"
"""The one place that belongs to the guide itself, and not to a copy of it."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        FORK: "/fork",
        "actions": "/actions",
        "pages": "/settings/pages",
        "issues": "/settings",
        "publish": "/actions/workflows/pages.yml",
        "new-file": "/new/main?filename=district/district.yml",
        "upload": "/upload/main/district",
        "copy": "",
    }
)
"""What is behind a repository's address, by name."""


def anchor(name: str) -> str:
    """Return the anchor of a place."""
    return f"{LIST}-{name}"
