"""The links of `CHANGELOG.md` lead somewhere, from the repository and from the site."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem, shown
from handbook.reading.changelog import CHANGELOG

_OUTSIDE = ("https://", "http://")


def changelog_links(handbook: Handbook) -> Iterator[Problem]:
    """A link names no file below `docs/` and no other site."""
    for link in handbook.changes.links:
        folder, _, path = link.href.partition("/")
        if link.href.startswith(_OUTSIDE) or (folder == "docs" and path in handbook.files):
            continue
        yield Problem(
            Place(CHANGELOG, link.line),
            "bad-changelog",
            f'the link to "{shown(link.href)}" leads nowhere. Name a file from the top of the repository, '
            "without a #part, such as docs/guidelines/secrets.md.",
        )


def changelog_slips(handbook: Handbook) -> Iterator[Problem]:
    """What readers would see as it was typed."""
    for fault in handbook.changes.left:
        yield Problem(Place(CHANGELOG, fault.line), fault.rule, fault.message)
