"""The links of `CHANGELOG.md` lead somewhere, from the repository and from the site."""

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.problem import Place, Problem, shown
from handbook.reading.changelog import CHANGELOG
from handbook.reading.external_links import WEB
from handbook.rules.rule import Rule

FAMILY = "changelog"


def bad_changelog(handbook: Handbook) -> Iterator[Problem]:
    """A link names no file below `docs/` and no other site, or readers would see a mark as it was typed."""
    for link in handbook.changes.links:
        folder, _, path = link.href.partition("/")
        if link.href.startswith(WEB) or (folder == "docs" and path in handbook.files):
            continue
        yield Problem(
            Place(CHANGELOG, link.line),
            "bad-changelog",
            f'the link to "{shown(link.href)}" leads nowhere. Name a file from the top of the repository, '
            "without a #part, such as docs/guidelines/secrets.md.",
        )
    for fault in handbook.changes.left:
        yield Problem(Place(CHANGELOG, fault.line), fault.rule, fault.message)


RULES = (
    Rule(
        "bad-changelog",
        FAMILY,
        check=bad_changelog,
        why="`CHANGELOG.md` is shown as a page, where a district reads what a new version would change. So it has one "
        "form, and its links lead somewhere from both places.",
    ),
)
